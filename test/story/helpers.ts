import {emulateMedia, sendKeys, setViewport} from '@web/test-runner-commands';
import '../../src/index.js';
import '../../src/story.js';
import type {ConflictTimeline} from '../../src/index.js';
import type {ConflictTimelineStory} from '../../src/story.js';
import {frame} from '../element/helpers/timeline.js';

/** Four steps with prose before, between and after them. */
export const STEPS = `
  <p id="before">What came before.</p>
  <section data-event="khalimov-defects" data-view="2015-01/2015-12"><h3>A commander changes sides</h3><p>One.</p></section>
  <section data-event="mosul-falls" data-view="2017-06/2017-08"><h3>Mosul</h3><p>Two, <a href="#two">with a link</a>.</p></section>
  <p id="between">Between two and three.</p>
  <section data-event="siege-broken" data-view="2017-09-04/2017-09-08"><h3>The ring breaks</h3><p>Three.</p></section>
  <section data-event="supplies"><h3>Supplies</h3><p>Four.</p></section>
  <p id="after">What remains.</p>`;

export const TIMELINE =
  '<conflict-timeline slot="timeline" layout="chart" no-header no-legend no-overview no-detail></conflict-timeline>';

interface Setting {
  readonly width?: number;
  readonly height?: number;
  readonly rtl?: boolean;
  readonly dark?: boolean;
}

let place: HTMLElement | null = null;

/** Takes everything away and leaves the page as it was. */
export async function clearPage(): Promise<void> {
  place?.remove();
  place = null;
  scrollTo(0, 0);
  document.documentElement.dir = '';
  await setViewport({width: 800, height: 600});
  await emulateMedia({media: 'screen', colorScheme: 'light', reducedMotion: 'no-preference'});
}

/** Puts markup into a page of this size and answers with what holds it. Motion is reduced. */
export async function put(markup: string, {width = 1240, height = 800, rtl = false, dark = false}: Setting = {}) {
  place?.remove();
  scrollTo(0, 0);
  await setViewport({width, height});
  await emulateMedia({colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce'});
  const root = document.documentElement;
  root.lang = 'en';
  root.dir = rtl ? 'rtl' : 'ltr';
  root.style.colorScheme = 'light dark';
  document.body.style.cssText = 'margin: 0; background: light-dark(#fff, #14171c); color: light-dark(#1b1d28, #eef0f4)';
  place = document.createElement('main');
  place.innerHTML = markup;
  document.body.append(place);
  return place;
}

export interface Open {
  readonly place: HTMLElement;
  readonly story: ConflictTimelineStory;
  readonly timeline: ConflictTimeline;
}

/** A story with a timeline in it, or with what `markup` has, both drawn. */
export async function open(setting: Setting = {}, markup = ''): Promise<Open> {
  const shown = markup || `<conflict-timeline-story>${TIMELINE}${STEPS}</conflict-timeline-story>`;
  const held = await put(shown, setting);
  const story = held.querySelector('conflict-timeline-story')!;
  const timeline = held.querySelector('conflict-timeline')!;
  await timeline.whenReady();
  await settled(story);
  return {place: held, story, timeline};
}

/** Waits until the story, its timeline and what the browser tells of crossings are through. */
export async function settled(story: ConflictTimelineStory): Promise<void> {
  for (let i = 0; i < 4; i++) {
    await story.updateComplete;
    await frame();
  }
}

/** Scrolls so that the top of a step stands at this share of the page's height. */
export async function scrollToStep(story: ConflictTimelineStory, index: number, share = 0.2): Promise<void> {
  const {top} = story.steps[index]!.getBoundingClientRect();
  scrollBy({top: top - innerHeight * share, behavior: 'instant'});
  await settled(story);
}

export async function pressShiftTab(): Promise<void> {
  await sendKeys({down: 'Shift'});
  await sendKeys({press: 'Tab'});
  await sendKeys({up: 'Shift'});
}

export const part = (story: ConflictTimelineStory, name: string): HTMLElement[] => [
  ...story.shadowRoot!.querySelectorAll<HTMLElement>(`[part~="${name}"]`),
];

/** The steps that are marked as the current one. */
export const marked = (story: ConflictTimelineStory): number[] =>
  story.steps.flatMap((step, i) => (step.getAttribute('aria-current') === 'step' ? [i] : []));

/** The console's warnings while something runs. */
export async function warningsOf(run: () => Promise<void>): Promise<string[]> {
  const warnings: string[] = [];
  const {warn} = console;
  Object.assign(console, {warn: (text: unknown) => void warnings.push(String(text))});
  try {
    await run();
  } finally {
    Object.assign(console, {warn});
  }
  return warnings;
}
