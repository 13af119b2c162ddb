import {expect} from '@open-wc/testing';
import {emulateMedia, executeServerCommand} from '@web/test-runner-commands';
import type {ConflictTimeline} from '../../src/index.js';
import {ARTICLE} from './helpers/article-facts.js';
import {boxOf, hitMiddle, labelFaults, overhangs, overlaps, textElements} from './helpers/boxes.js';
import {contrast, styleOf} from './helpers/colours.js';
import {except} from './helpers/engine.js';
import {steadyFrames} from './helpers/steady-frames.js';
import {all, frame, mark, mount, one, place, restorePage, settle, textOf} from './helpers/timeline.js';

/** Each tone of lane twice, once on the background and once on the band, with every kind of body. */
const TONES = {
  lanes: Array.from({length: 17}, (_, i) => ({id: `lane-${i}`, title: `Lane ${i + 1}`})),
  events: Array.from({length: 17}, (_, i) => [
    {date: '2020-05-17', title: 'Day', lane: `lane-${i}`},
    {date: '2020-05', title: 'Month', lane: `lane-${i}`},
    {date: '2019-02-01/2019-11-01', title: 'Bar', lane: `lane-${i}`},
    {date: '[..2020-07-01]', title: 'Before', status: 'claimed', lane: `lane-${i}`},
  ]).flat(),
};

const LEAST = {mark: 3, text: 4.5};

/** Each shape of the chart with the colour that carries it and the ground that it lies on. */
function shapesWithGrounds(element: ConflictTimeline): {name: string; colour: string; ground: string}[] {
  const plain = styleOf(element, 'background-color');
  const band = styleOf(one(element, '.band'), 'fill');
  const lanes = all(element, '[part~="lane"]');
  return all(element, 'g[clip-path] > g').flatMap((group, i) => {
    const lane = lanes[i]!;
    const ground = lane.classList.contains('banded') ? band : plain;
    const strokes = [
      ...group.querySelectorAll('.solid, .light, .ring, .stem, .tail'),
      ...lane.querySelectorAll('.glyph-line'),
    ];
    const fills = [...group.querySelectorAll('.dot'), ...lane.querySelectorAll('.lane-label text')];
    return [
      ...strokes.map((node) => ({
        name: `${node.getAttribute('class')} of lane ${i + 1}`,
        colour: styleOf(node, 'stroke'),
        ground,
      })),
      ...fills.map((node) => ({name: `${node.tagName} of lane ${i + 1}`, colour: styleOf(node, 'fill'), ground})),
    ];
  });
}

describe('colours', () => {
  after(restorePage);

  for (const dark of [false, true]) {
    const scheme = dark ? 'dark' : 'light';

    it(`of marks have 3:1 on background and band, of lane names 4.5:1, ${scheme}`, async () => {
      const element = await mount({dark, data: TONES});
      const shapes = shapesWithGrounds(element);
      expect(shapes.length).to.be.above(17 * 6);
      for (const {name, colour, ground} of shapes) {
        const least = name.startsWith('text') ? LEAST.text : LEAST.mark;
        expect(contrast(colour, ground), `${name}, ${colour} on ${ground}`).to.be.at.least(least);
      }
    });

    it(`of labels have 4.5:1 on the bars that they lie in, ${scheme}`, async () => {
      const element = await mount({dark, data: TONES});
      const ink = styleOf(one(element, '[part~="label"]'), 'fill');
      for (const bar of all(element, '.solid, g[clip-path] .light')) {
        expect(contrast(ink, styleOf(bar, 'fill')), styleOf(bar, 'fill')).to.be.at.least(LEAST.text);
      }
    });

    it(`of the axis, the folds and the overview can be seen, ${scheme}`, async () => {
      const element = await mount({dark});
      const [plain, band] = [styleOf(element, 'background-color'), styleOf(one(element, '.band'), 'fill')];
      for (const node of all(element, '[part~="tick"] text, .fold-text'))
        expect(contrast(styleOf(node, 'fill'), plain)).to.be.at.least(LEAST.text);
      for (const ground of [plain, band]) {
        expect(contrast(styleOf(one(element, '.zigzag'), 'stroke'), ground), 'zigzag').to.be.at.least(LEAST.mark);
        expect(contrast(styleOf(one(element, '.published'), 'stroke'), ground), 'published').to.be.at.least(LEAST.mark);
        expect(contrast(styleOf(one(element, '.grip'), 'stroke'), ground), 'handle').to.be.at.least(LEAST.mark);
      }
      for (const node of all(element, '[part~="overview"] text'))
        expect(contrast(styleOf(node, 'fill'), plain)).to.be.at.least(LEAST.text);
    });

    it(`of focus and selection have 3:1 on all grounds, ${scheme}`, async () => {
      const element = await mount({dark});
      element.select('raqqa');
      mark(element, 'raqqa').focus();
      await settle(element);
      const [plain, band] = [styleOf(element, 'background-color'), styleOf(one(element, '.band'), 'fill')];
      for (const node of [mark(element, 'raqqa').querySelector('.hit')!, one(element, '.guide')])
        for (const ground of [plain, band])
          expect(contrast(styleOf(node, 'stroke'), ground)).to.be.at.least(LEAST.mark);
    });
  }

  except({WebKit: 'its driver cannot force colours'})('of the reader replace ours in forced colours', async () => {
    const element = await mount();
    await executeServerCommand('force-colours', {active: true});
    try {
      await settle(element);
      const probe = document.body.appendChild(document.createElement('p'));
      probe.style.color = 'CanvasText';
      const text = styleOf(probe, 'color');
      probe.style.color = 'Canvas';
      const canvas = styleOf(probe, 'color');
      probe.remove();
      for (const node of all(element, 'g[clip-path] .body path:not(.dot)'))
        expect(styleOf(node, 'stroke')).to.equal(text);
      for (const node of all(element, 'g[clip-path] .dot, [part~="label"]'))
        expect(styleOf(node, 'fill')).to.equal(text);
      for (const node of all(element, 'g[clip-path] .light, .band')) expect(styleOf(node, 'fill')).to.equal(canvas);
      const widths = ['solid', 'light'].map((look) => parseFloat(styleOf(one(element, `.${look}`), 'stroke-width')));
      expect(widths[0], 'what lasted is told from what is not exact').to.be.above(widths[1]!);
      expect(styleOf(one(element, '.light'), 'stroke-dasharray')).not.to.equal('none');
    } finally {
      await executeServerCommand('force-colours', {active: false});
    }
  });

  it('of an author are taken for their lanes', async () => {
    const lanes = [{id: 'a', title: 'A', color: 'rgb(0, 90, 60)'}];
    const element = await mount({data: {lanes, events: [{date: '2020-05-17', title: 'Day', lane: 'a'}]}});
    expect(styleOf(one(element, '.lane-label text'), 'fill')).to.equal('rgb(0, 90, 60)');
    element.style.setProperty('--ct-lane-1', 'rgb(1, 2, 3)');
    element.data = null;
    element.data = {lanes: [{id: 'a', title: 'A'}], events: [{date: '2020-05-17', title: 'Day', lane: 'a'}]};
    await settle(element);
    expect(styleOf(one(element, '.lane-label text'), 'fill')).to.equal('rgb(1, 2, 3)');
  });
});

describe('what a reader asks of all pages', () => {
  after(restorePage);

  /** Where a mark stands at once after a click on "Zoom in", and where it comes to rest. */
  const zoomIn = async (element: ConflictTimeline): Promise<{first: number; last: number}> => {
    const place = (): number => Math.round(boxOf(mark(element, 'mosul-falls').querySelector('.hit')!).right);
    const buttons = all<HTMLButtonElement>(element, 'button');
    const frames = steadyFrames();
    try {
      buttons.find(({ariaLabel}) => ariaLabel === 'Zoom in')?.click();
      await element.updateComplete;
      const first = place();
      for (let i = 0; i < 40; i++) await frame();
      await element.updateComplete;
      return {first, last: place()};
    } finally {
      frames.stop();
    }
  };

  except({WebKit: 'its driver cannot ask for motion'})('is no motion where less of it is asked for', async () => {
    const element = await mount({layout: 'chart'});
    const still = await zoomIn(element);
    expect(still.first).to.equal(still.last);
    await emulateMedia({reducedMotion: 'no-preference'});
    const moving = await zoomIn(element);
    expect(moving.first).not.to.equal(moving.last);
    for (const node of all(element, '*')) expect(styleOf(node, 'transition-duration')).to.equal('0s');
  });

  const SPACING = `* {line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important}
    p {margin-bottom: 2em !important}`;

  for (const [width, layout] of [
    [1240, 'chart'],
    [768, 'chart'],
    [768, 'table'],
    [320, 'list'],
  ] as const) {
    it(`is more space between letters, words and lines, in a ${layout} of ${width} px`, async () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(SPACING);
      const element = await place({width, layout});
      document.adoptedStyleSheets = [sheet];
      try {
        element.shadowRoot!.adoptedStyleSheets.push(sheet);
        await element.whenReady();
        await settle(element);
        expect(overhangs(element)).to.deep.equal([]);
        if (layout === 'chart') {
          expect(labelFaults(element)).to.deep.equal([]);
          expect(all(element, '[part~="event"]')).to.have.length(17);
          for (const {id, label} of ARTICLE)
            expect(textOf(one(element, `[part~="label"][data-id="${id}"]`))).to.equal(label);
        }
        const hidden = textElements(element).filter((node) => {
          const {scrollWidth, clientWidth, scrollHeight, clientHeight} = node;
          const {overflow} = getComputedStyle(node);
          return overflow !== 'visible' && (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1);
        });
        expect(hidden.filter((node) => !node.matches('.hidden, option')).map(textOf)).to.deep.equal([]);
      } finally {
        document.adoptedStyleSheets = [];
      }
    });
  }

  for (const root of [24, 32]) {
    it(`is larger text, ${root} px instead of 16`, async () => {
      document.documentElement.style.fontSize = `${root}px`;
      try {
        const element = await mount({layout: 'chart'});
        const fontPx = parseFloat(styleOf(one(element, '[part~="label"]'), 'font-size'));
        expect(fontPx).to.be.closeTo(root * 0.875, 0.1);
        expect(labelFaults(element)).to.deep.equal([]);
        expect(overhangs(element)).to.deep.equal([]);
        expect(all(element, '[part~="event"]')).to.have.length(17);
        const [first, second] = all(element, '[part~="lane-label"]').map((node) => boxOf(node));
        expect(overlaps(first!, second!)).to.equal(false);
        const bar = boxOf(one(element, '.solid'));
        expect(bar.bottom - bar.top, 'a bar around its label').to.be.above(fontPx * 1.2);
      } finally {
        document.documentElement.style.fontSize = '';
      }
    });
  }

  it('is a page that can be read on paper: every event with its source', async () => {
    const element = await mount({layout: 'chart'});
    dispatchEvent(new Event('beforeprint'));
    await settle(element);
    expect(all(element, 'ol[part~="list"] > [part~="item"] [part~="card"]')).to.have.length(17);
    expect(all(element, 'ol[part~="list"] [part~="source"]').length).to.be.at.least(17);
    dispatchEvent(new Event('afterprint'));
    await settle(element);
    expect(all(element, 'ol')).to.have.length(0);
  });
});

describe('the axis', () => {
  after(restorePage);

  it('names the time zone where ticks are of hours, and only there', async () => {
    const element = await place({layout: 'chart'});
    element.data = ['08:00', '11:00', '17:00'].map((time) => ({date: `2017-05-05T${time}:00Z`, title: time}));
    await settle(element);
    expect(textOf(one(element, '[part~="axis"]'))).to.contain('Times in UTC');
    element.data = [
      {date: '2015', title: 'A'},
      {date: '2016', title: 'B'},
    ];
    await settle(element);
    expect(textOf(one(element, '[part~="axis"]'))).to.not.contain('UTC');
  });
});

const NO_PAPER = {WebKit: 'its driver cannot print'};

describe('paper', () => {
  after(async () => {
    await emulateMedia({media: 'screen'});
    await restorePage();
  });

  const UNDATED = {id: 'u', date: '', title: 'Undated', sources: ['paper']};
  const isSeen = (element: Element): boolean => element.getBoundingClientRect().height > 0;

  except(NO_PAPER)('has the undated events with their sources, and what was wrong with the data', async () => {
    const element = await mount({
      layout: 'chart',
      data: {
        sources: [{id: 'paper', title: 'The paper'}],
        events: [{date: '2017', title: 'A'}, UNDATED, {date: '2017-02-30', title: 'Wrong'}],
      },
    });
    await emulateMedia({media: 'print'});
    dispatchEvent(new Event('beforeprint'));
    await settle(element);
    const shelf = one(element, '[part~="shelf"]');
    expect(textOf(shelf)).to.contain('Undated').and.to.contain('The paper');
    const problems = all(element, '.problems').filter(isSeen);
    expect(problems.map(textOf).join()).to.contain('2017-02-30');
    dispatchEvent(new Event('afterprint'));
    await settle(element);
    expect(all(element, '[part~="shelf"] [part~="card"], section.problems')).to.have.length(0);
  });

  for (const width of [1000, 700])
    except(NO_PAPER)(
      `has nothing of what opens on the screen, and a chart no wider than it is, from ${width} px`,
      async () => {
        await emulateMedia({media: 'screen'});
        const element = await mount({layout: 'chart', width});
        element.select('raqqa');
        await settle(element);
        element.style.width = '500px';
        dispatchEvent(new Event('beforeprint'));
        await emulateMedia({media: 'print'});
        for (const node of all(element, '.sheet, .detail, .hint, .empty-view, .toolbar'))
          expect(isSeen(node), node.className).to.equal(false);
        const {left, right} = one(element, '.body').getBoundingClientRect();
        const chart = one(element, '[part~="chart"]').getBoundingClientRect();
        expect([chart.left >= left - 1, chart.right <= right + 1], 'chart within the paper').to.deep.equal([
          true,
          true,
        ]);
        expect(one(element, '.stage').getBoundingClientRect().width).to.be.closeTo(right - left, 1);
        dispatchEvent(new Event('afterprint'));
        await emulateMedia({media: 'screen'});
      },
    );
});

describe('parts that are left out', () => {
  after(restorePage);

  it('leave nothing behind', async () => {
    const attributes = {'no-header': '', 'no-toolbar': '', 'no-overview': '', 'no-legend': '', 'no-detail': ''};
    const element = await mount({attributes});
    const parts = ['header', 'toolbar', 'overview', 'legend', 'detail', 'card'];
    expect(parts.filter((part) => all(element, `[part~="${part}"]`).length)).to.deep.equal([]);
    expect(boxOf(one(element, '[part~="chart"]')).right).to.be.closeTo(boxOf(element).right, 1);
    const target = mark(element, 'raqqa');
    const label = one(element, '[part~="label"][data-id="raqqa"]');
    expect(target.contains(hitMiddle(element, label))).to.equal(true);
    expect(target.hasAttribute('aria-expanded')).to.equal(false);
  });

  it('leave the chart as high as the page says', async () => {
    const element = await mount({attributes: {style: '--ct-height: 360px'}});
    expect(one(element, '[part~="chart"]').getBoundingClientRect().height).to.be.at.most(360);
    expect(labelFaults(element)).to.deep.equal([]);
    const shown = all<SVGElement>(element, '[part~="cluster"]').reduce(
      (sum, {dataset}) => sum + Number(dataset['count']),
      0,
    );
    expect(shown + all(element, '[part~="event"]').length).to.equal(17);
  });
});
