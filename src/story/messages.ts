/** What the story says itself, in one language. */
export interface StoryMessages {
  /** The language of the words, BCP 47. */
  readonly lang: string;
  /** Names the controls as a whole. */
  readonly steps: string;
  readonly previous: string;
  readonly next: string;
  /** The button that moves the timeline to a step that stands on the page. */
  readonly show: string;
  /** "Step 2 of 7". */
  position(number: number, count: number): string;
}

const LANGUAGES: Readonly<Record<string, StoryMessages>> = {
  en: {
    lang: 'en-GB',
    steps: 'Steps',
    previous: 'Previous',
    next: 'Next',
    show: 'Show on the timeline',
    position: (number, count) => `Step ${number} of ${count}`,
  },
};

/** The words for a language of the page: "fr-CA" is served by "fr", and what nobody has written yet by English. */
export const messagesFor = (lang: string): StoryMessages =>
  LANGUAGES[lang.split('-')[0]!.toLowerCase()] ?? LANGUAGES['en']!;
