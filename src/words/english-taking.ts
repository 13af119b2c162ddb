import type {Messages} from './messages.js';
import {quote} from './quote.js';

/** What is said of saving a timeline and of links to it. */
export const taking: Pick<Messages, 'save' | 'link'> = {
  save: {
    open: 'Save',
    label: 'Save this timeline',
    kinds: {
      svg: 'Picture (SVG)',
      png: 'Picture (PNG)',
      csv: 'Table (CSV)',
      json: 'Data (JSON)',
      jsonld: 'Linked data (JSON-LD)',
      ical: 'Calendar (iCalendar)',
    },
    done: (file) => `Saved as ${quote(file)}`,
    failed: (why) => `It could not be saved. ${why}`,
  },
  link: {
    copy: 'Copy link',
    copied: 'Link copied',
    failed: 'The link could not be copied. It is the address of this page.',
  },
};
