import {expect} from '@open-wc/testing';
import {emulateMedia, executeServerCommand} from '@web/test-runner-commands';
import type {ConflictTimeline} from '../../src/index.js';
import {openHelp} from './helpers/act.js';
import {textElements} from './helpers/boxes.js';
import {contrast, styleOf} from './helpers/colours.js';
import {except} from './helpers/engine.js';
import {all, cdp, mark, mount, one, restorePage, settle, textOf} from './helpers/timeline.js';
import type {Setting} from './helpers/timeline.js';
import {waitUntil} from './helpers/wait-until.js';

/** In forced colours what is clear is the reader's colour, clear. */
const isClear = (colour: string): boolean => /^rgba\(.*, 0\)$/.test(colour);

/** The colour that a text lies on: the nearest of its own element or of those around it; of drawn text its halo. */
function groundOf(node: Element): string {
  if (node instanceof SVGElement) {
    const halo = styleOf(node, 'stroke');
    if (halo !== 'none' && !isClear(halo)) return halo;
    const box = node.parentElement?.querySelector('.pill');
    if (box) return styleOf(box, 'fill');
  }
  const root = node.getRootNode() as ShadowRoot;
  for (let at: Element | null = node; at; at = at.parentElement) {
    const colour = at instanceof SVGElement ? '' : styleOf(at, 'background-color');
    if (colour && !isClear(colour)) return colour;
  }
  return styleOf(root.host, 'background-color');
}

/** The colour of a text, as pale as what it is in. */
function inkOf(node: Element): string {
  const ink = styleOf(node, node instanceof SVGElement ? 'fill' : 'color');
  let share = 1;
  for (let at: Element | null = node; at; at = at.parentElement) share *= Number(styleOf(at, 'opacity'));
  return share < 1 ? `color-mix(in srgb, ${ink} ${share * 100}%, ${groundOf(node)})` : ink;
}

/** Texts with less contrast than they need, as they are computed. Disabled controls are exempt (WCAG 1.4.3). */
const faint = (element: ConflictTimeline, least: number): string[] =>
  textElements(element)
    .filter((node) => !node.matches('.hidden, [aria-disabled="true"], :disabled'))
    .map((node) => ({text: textOf(node).slice(0, 40), ratio: contrast(inkOf(node), groundOf(node))}))
    .filter(({ratio}) => ratio < least)
    .map(({text, ratio}) => `${text}: ${ratio.toFixed(2)}`);

/** More events of a day than a row holds: pills, density and dimmed marks. */
const CROWD = {
  lanes: [{id: 'a', title: 'One lane'}],
  events: Array.from({length: 400}, (_, i) => ({
    date: `2020-0${1 + (i % 9)}-1${i % 10}`,
    title: `Event ${i}`,
    lane: 'a',
    status: i % 2 ? 'claimed' : 'stated',
  })),
};

const STATES: readonly (readonly [name: string, setting: Setting, act?: (element: ConflictTimeline) => unknown])[] = [
  ['the chart', {layout: 'chart'}, (element) => element.select('al-shmali-killed')],
  ['the chart with a sheet', {layout: 'chart', width: 768}, (element) => element.select('al-shmali-killed')],
  ['the chart with a tooltip', {layout: 'chart'}, (element) => mark(element, 'raqqa').focus()],
  ['the chart while something is looked for', {layout: 'chart'}, (element) => void (element.query = 'killed')],
  ['the chart with search', {layout: 'chart'}, (element) => one(element, '.find-open').click()],
  ['the chart with dates', {layout: 'chart'}, (element) => one(element, '.dates-open').click()],
  ['a crowd', {layout: 'chart', data: CROWD}],
  ['the help', {layout: 'chart'}, openHelp],
  ['the list', {layout: 'list'}, (element) => element.select('al-shmali-killed')],
  ['the table', {layout: 'table'}, (element) => element.select('al-shmali-killed')],
];

describe('contrast, computed from the page', () => {
  after(restorePage);

  for (const dark of [false, true])
    for (const [name, setting, act] of STATES) {
      it(`of every text is 4.5:1 or more in ${name}, ${dark ? 'dark' : 'light'}`, async () => {
        const element = await mount({...setting, dark});
        await act?.(element);
        for (let i = 0; i < 4; i++) await settle(element);
        expect(faint(element, 4.5)).to.deep.equal([]);
      });
    }

  for (const [name, setting, act] of STATES)
    it(`of every text is 4.5:1 or more in ${name}, in forced colours`, async () => {
      await executeServerCommand('force-colours', {active: true});
      try {
        const element = await mount(setting);
        await act?.(element);
        for (let i = 0; i < 4; i++) await settle(element);
        expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
        expect(faint(element, 4.5)).to.deep.equal([]);
      } finally {
        await executeServerCommand('force-colours', {active: false});
      }
    });

  for (const dark of [false, true])
    it(`of the edges of fields is 3:1 or more, ${dark ? 'dark' : 'light'}`, async () => {
      const element = await mount({layout: 'chart', dark});
      one(element, '.find-open').click();
      one(element, '.dates-open').click();
      await waitUntil(() => all(element, '.date-field').length);
      await settle(element);
      for (const node of all(element, 'input[type="search"], .date-field'))
        expect(contrast(styleOf(node, 'border-top-color'), groundOf(node))).to.be.at.least(3);
    });

  except({Firefox: 'asks through CDP', WebKit: 'asks through CDP'})(
    'is 7:1 where a reader asks for more, and edges are 3:1',
    async () => {
      await emulateMedia({colorScheme: 'light'});
      for (const scheme of ['light', 'dark'] as const) {
        const element = await mount({layout: 'chart', dark: scheme === 'dark'});
        const features = [
          {name: 'prefers-contrast', value: 'more'},
          {name: 'prefers-color-scheme', value: scheme},
        ];
        await cdp('Emulation.setEmulatedMedia', {features});
        try {
          await settle(element);
          const plain = styleOf(element, 'background-color');
          for (const node of all(element, '.summary, [part~="tick"] text, .legend span'))
            expect(contrast(inkOf(node), plain), textOf(node)).to.be.at.least(7);
          for (const node of all(element, '.button'))
            expect(contrast(styleOf(node, 'border-top-color'), plain), textOf(node)).to.be.at.least(3);
        } finally {
          await cdp('Emulation.setEmulatedMedia', {features: []});
        }
      }
    },
  );
});

describe('forced colours', () => {
  after(restorePage);

  /** The reader's colours, as this browser has them. */
  function system(name: string): string {
    const probe = document.body.appendChild(document.createElement('p'));
    probe.style.color = name;
    const {color} = getComputedStyle(probe);
    probe.remove();
    return color;
  }

  const forced = async (setting: Setting, test: (element: ConflictTimeline) => Promise<void>): Promise<void> => {
    const element = await mount(setting);
    await executeServerCommand('force-colours', {active: true});
    try {
      await settle(element);
      await test(element);
    } finally {
      await executeServerCommand('force-colours', {active: false});
    }
  };
  const test = except({WebKit: 'its driver cannot force colours'});

  test('show what has focus and what is selected, each in its way', () =>
    forced({layout: 'chart'}, async (element) => {
      element.select('raqqa');
      mark(element, 'siege').focus();
      await settle(element);
      const [canvas, highlight] = [system('Canvas'), system('Highlight')];
      const ring = mark(element, 'siege').querySelector('.hit')!;
      const chosen = mark(element, 'raqqa').querySelector('.hit')!;
      expect(styleOf(ring, 'stroke')).to.equal(highlight);
      expect(contrast(styleOf(chosen, 'stroke'), canvas)).to.be.at.least(3);
      expect(parseFloat(styleOf(ring, 'stroke-width'))).to.be.above(parseFloat(styleOf(chosen, 'stroke-width')));
    }));

  test('show pills, shares and density', () =>
    forced({layout: 'chart', data: CROWD}, async (element) => {
      const canvas = system('Canvas');
      for (const [selector, property] of [
        ['.pill', 'stroke'],
        ['.pill-text', 'fill'],
        ['.firm', 'stroke'],
        ['.density', 'fill'],
        ['.window', 'stroke'],
        ['.grip', 'stroke'],
      ] as const) {
        const nodes = all(element, selector);
        for (const node of nodes.slice(0, 3))
          expect(contrast(styleOf(node, property), canvas), selector).to.be.at.least(selector === '.density' ? 1.3 : 3);
      }
      expect(all(element, '.pill').length).to.be.above(0);
    }));

  test('tell what is looked for from the rest without paleness', () =>
    forced({layout: 'chart'}, async (element) => {
      element.query = 'killed';
      await settle(element);
      const dimmed = all(element, '.mark.dimmed');
      expect(dimmed.length).to.be.above(3);
      for (const node of dimmed) {
        expect(styleOf(node, 'opacity')).to.equal('1');
        expect(styleOf(node.querySelector('.label')!, 'fill')).to.equal(system('GrayText'));
      }
    }));
});
