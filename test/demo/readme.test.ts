import {expect} from '@open-wc/testing';
import {parseEdtf} from '../../src/model/parse-edtf.js';
import {formatDate} from '../../src/words/format-date.js';
import {createWords} from '../../src/words/words.js';

const readme = async (): Promise<string> => (await fetch('/README.md')).text();

/** The cells of each row of the table with a heading that starts with `first`. */
function tableRows(text: string, first: string): string[][] {
  const start = text.indexOf(`| ${first} `);
  const [table = ''] = text.slice(start).split('\n\n');
  return table
    .split('\n')
    .slice(2)
    .map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

describe('README.md', () => {
  it('says of each date what a reader is told', async () => {
    const words = createWords();
    const rows = tableRows(await readme(), 'Write');
    expect(rows.length).to.be.greaterThan(8);
    for (const [dates = '', , said = ''] of rows) {
      const told = [...dates.matchAll(/`([^`]+)`/g)].map(([, text = '']) => {
        const result = parseEdtf(text);
        return result.ok ? formatDate(result.date, words) : `not a date: ${text}`;
      });
      expect(told.join('; ')).to.equal(said);
    }
  });

  it('links only to what is there', async () => {
    const text = await readme();
    const links = [...text.matchAll(/\]\(([^)#]+)\)|(?:src|srcset)="([^"]+)"/g)].map(([, link, src]) => link ?? src!);
    const local = links.filter((link) => !/^https?:/.test(link) && !link.endsWith('.min.js') && link !== 'events.json');
    expect(local.length).to.be.greaterThan(5);
    for (const link of local.filter((each) => /\.\w+$|^[A-Z]+$/.test(each))) {
      expect((await fetch(`/${link}`)).status, link).to.equal(200);
    }
  });
});
