/** What the story says itself, in one language. */
export interface StoryMessages {
  /** The language of the words, BCP 47. */
  readonly lang: string;
  /** Names the controls as a whole. */
  readonly steps: string;
  readonly previous: string;
  readonly next: string;
  /** Names the button that moves the timeline to a step that stands on the page. */
  readonly show: string;
  /** "Step 2 of 7". */
  position(number: number, count: number): string;
  /** Puts what a control does or where a reader is before the heading of the step, '' where it has none. */
  titled(text: string, heading: string): string;
}

const LANGUAGES: Readonly<Record<string, StoryMessages>> = {
  en: {
    lang: 'en',
    steps: 'Steps',
    previous: 'Previous',
    next: 'Next',
    show: 'Show on the timeline',
    position: (number, count) => `Step ${number} of ${count}`,
    titled: (text, heading) => (heading ? `${text}: ${heading}` : text),
  },
};

/** The words for a language of the page: "fr-CA" is served by "fr", and what nobody has written yet by English. */
export const messagesFor = (lang: string): StoryMessages =>
  LANGUAGES[lang.toLowerCase()] ?? LANGUAGES[lang.toLowerCase().split('-')[0]!] ?? LANGUAGES['en']!;
