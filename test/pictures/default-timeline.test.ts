import {expect} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import type {ConflictTimeline} from '../../src/index.js';
import {all, mount, one, restorePage, settle, shadow} from '../element/helpers/timeline.js';
import type {Setting} from '../element/helpers/timeline.js';
import {expectPicture, FONT_STYLE, loadFonts, systemFonts} from './pictures.js';
import {waitUntil} from '../element/helpers/wait-until.js';

const LANGUAGES = [
  {lang: 'en', rtl: false, words: /events from/},
  {lang: 'ar', rtl: true, words: /\p{Script=Arabic}/u},
  {lang: 'ru', rtl: false, words: /\p{Script=Cyrillic}/u},
] as const;
const COLOURS = ['light', 'dark', 'forced'] as const;

type Shown = Setting & {readonly lang?: string; readonly words?: RegExp};

/** An element in the pictures' fonts, in a language whose words have come. */
async function show({lang = 'en', words = /./, ...setting}: Shown): Promise<ConflictTimeline> {
  const element = await mount({...setting, attributes: {lang, style: FONT_STYLE, ...setting.attributes}});
  for (let i = 0; i < 200 && !words.test(one(element, '.summary').textContent ?? ''); i++) await settle(element);
  expect(one(element, '.summary').textContent).to.match(words);
  await settle(element);
  return element;
}

describe('the default timeline looks as it is stored', () => {
  before(loadFonts);
  afterEach(() => executeServerCommand('force-colours', {active: false}));
  after(restorePage);

  for (const {lang, rtl, words} of LANGUAGES)
    for (const width of [320, 768, 1240])
      for (const colours of COLOURS)
        it(`in "${lang}", ${width} px wide, ${colours} colours`, async () => {
          if (colours === 'forced') await executeServerCommand('force-colours', {active: true});
          const element = await show({width, dark: colours === 'dark', lang, rtl, words});
          await expectPicture(element, `${lang}-${width}-${colours}`);
        });

  for (const {lang, rtl, words} of LANGUAGES)
    it(`in "${lang}" with no letter of a system's font`, async () => {
      for (const width of [320, 1240]) {
        await show({width, lang, rtl, words});
        expect(await systemFonts()).to.deep.equal([]);
      }
    });

  for (const width of [900, 1240])
    it(`with all there is to say of each event beside the chart, ${width} px wide`, async () => {
      const element = await show({width});
      const cut: string[] = [];
      for (const {id} of element.events) {
        element.select(id);
        await settle(element);
        const {scrollHeight, clientHeight} = one(element, '.scroller');
        if (scrollHeight > clientHeight) cut.push(`${id}: ${scrollHeight} px in ${clientHeight}`);
      }
      expect(cut).to.deep.equal([]);
    });

  const dense = Array.from({length: 300}, (_, i) => ({
    date: new Date(Date.UTC(2016, 0, 1 + ((i * 37) % 700))).toISOString().slice(0, i % 5 ? 10 : 7),
    title: `Event ${i + 1}`,
    lane: `Lane ${(i % 6) + 1}`,
    status: (['stated', 'claimed', 'contested'] as const)[i % 3],
  }));

  const STATES: readonly (readonly [name: string, shown: Shown, act?: (element: ConflictTimeline) => Promise<void>])[] =
    [
      [
        'card',
        {},
        async (element) => {
          element.select('al-shmali-killed');
          await waitUntil(() => all(element, '[part~=ties]').length > 0, 'what the event is tied to comes');
        },
      ],
      ['dense', {data: {title: 'Three hundred events', events: dense}}],
      [
        'table',
        {layout: 'table'},
        (element) => waitUntil(() => all(element, '.sort').length > 0, 'the tools of the table come'),
      ],
      [
        'find',
        {},
        async (element) => {
          one(element, '.find-open').click();
          element.query = 'killed';
          await waitUntil(() => all(element, '.find-field').length > 0);
          (shadow(element).activeElement as HTMLElement | null)?.blur();
        },
      ],
    ];

  for (const [name, shown, act] of STATES)
    it(`with its ${name}, 1240 px wide`, async () => {
      const element = await show(shown);
      await act?.(element);
      await settle(element);
      await expectPicture(element, name);
    });
});
