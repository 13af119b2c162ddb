import {expect} from '@open-wc/testing';
import type {Sizes} from '../../src/layout/chart-scene.js';
import type {ChartScene, Rect, SelectionScene} from '../../src/layout/scene.js';
import {selectionContext} from '../../src/layout/selection-context.js';
import {findRoute, routePath} from '../../src/layout/selection-route.js';
import {buildSelectionScene} from '../../src/layout/selection-scene.js';
import {planChart} from '../../src/layout/chart-scene.js';
import {MemoryStore} from '../../src/store/memory-store.js';
import {FULL_VIEW} from '../../src/time/view.js';
import type {View} from '../../src/time/view.js';
import {readData} from '../read-own.js';
import {pathStretch, textStretch} from './footprints.js';
import {ARTICLE} from './open-timeline.js';
import {ShownTimeline} from './shown-timeline.js';
import {BRIDGE} from './tied-timeline.js';

interface Tied {
  readonly chart: ChartScene;
  readonly scene: SelectionScene | null;
}

const MAY = ['2017-05-01', '2017-05-10'] as const;

/** A selected event on a chart from a store, without an element. */
function select(
  id: string,
  setting: {sizes?: Partial<Sizes>; days?: readonly [string, string]} = {},
  data = readData(BRIDGE).data,
): Tied {
  const store = MemoryStore.of(data, 'lane');
  const shown = new ShownTimeline(store, setting.sizes);
  const {axis} = shown.base;
  const view: View = setting.days
    ? {start: axis.toUnit(Date.parse(setting.days[0])), end: axis.toUnit(Date.parse(setting.days[1]))}
    : FULL_VIEW;
  const chart = shown.chart(view, id);
  const [event] = store.events({ids: [id]});
  const subject = {
    event: event!,
    related: store.events({ids: event!.relations.map(({to}) => to)}),
    relating: store.relating(id),
  };
  const frame = planChart(
    shown.base,
    store.window({
      startMs: -Infinity,
      endMs: Infinity,
      edges: Float64Array.of(-Infinity, Infinity),
      maxEvents: 300,
      keep: [],
    }),
  );
  return {chart, scene: buildSelectionScene(chart, subject, selectionContext(shown.base, view, frame))};
}

const namesOf = ({scene}: Tied): string[] => scene?.names.map(({name}) => name) ?? [];
const pathsOf = ({scene}: Tied, look: string) => scene?.paths.filter((path) => path.look === look) ?? [];
const middle = (d: string): number => (pathStretch(d).from + pathStretch(d).to) / 2;
const placeOf = ({chart}: Tied, id: string) => chart.lanes.flatMap(({marks}) => marks).find((mark) => mark.id === id)!;

const texts = ({scene}: Tied) => scene!.texts.map((run) => ({...textStretch(run), name: run.text, y: run.y}));

/** Texts of the selection that lie on a label, a pill, each other, or leave the chart. */
function textFaults(tied: Tied): string[] {
  const own = texts(tied);
  const labels = tied.chart.lanes.flatMap(({marks}) =>
    marks.flatMap(({label, id}) => (label ? [{...textStretch(label), name: `label of ${id}`, y: label.y}] : [])),
  );
  return own.flatMap((text, i) => [
    ...(text.from < -0.5 || text.to > tied.chart.width + 0.5 ? [`${text.name} leaves the chart`] : []),
    ...[...labels, ...own.slice(i + 1)]
      .filter((other) => Math.abs(other.y - text.y) < 10 && text.from < other.to && other.from < text.to)
      .map((other) => `${text.name} lies on ${other.name}`),
  ]);
}

describe('what the selection is tied to', () => {
  it('is nothing for an event without relations and dated claims, or one that is not on screen', () => {
    expect(select('march').scene).to.equal(null);
    expect(select('warning', {days: MAY}).scene).to.equal(null);
  });

  it('has a line to each related event on screen, whichever of the two names the other', () => {
    const tied = select('falls');
    // Crack, floods, denial, inquiry, ferries, warning; neither itself nor what has no date.
    expect(pathsOf(tied, 'tie')).to.have.length(6);
    expect(pathsOf(tied, 'tie-end')).to.have.length(6);
  });

  it('has an arrow at each edge behind which related events lie, with their number', () => {
    const tied = select('falls', {days: MAY});
    expect(namesOf(tied).filter((name) => name.endsWith('related'))).to.deep.equal(['2 related', '2 related']);
    const ends = pathsOf(tied, 'tip quiet').map(({d}) => pathStretch(d));
    expect(Math.min(...ends.map(({from}) => from))).to.be.closeTo(tied.chart.plot.x, 3);
    expect(Math.max(...ends.map(({to}) => to))).to.be.closeTo(tied.chart.plot.x + tied.chart.plot.width, 3);
  });

  it('names each rival date once, with all who give it, and those that lie off screen', () => {
    expect(namesOf(select('falls')).filter((name) => name.includes('dates it'))).to.deep.equal([
      'Archive dates it: 2014',
      'Survivors dates it: between 24 and 30 April 2017',
      'Ministry dates it: Wednesday 3 May 2017; Guild dates it: Wednesday 3 May 2017',
    ]);
  });

  it('draws a rival day hollow, in the middle of that day, in the lane of the event', () => {
    for (const rtl of [false, true]) {
      const tied = select('falls', {days: MAY, sizes: {rtl}});
      const [dot] = pathsOf(tied, 'rival dot').filter(
        ({d}) => Number(/,([\d.]+)/.exec(d)![1]) > tied.chart.plot.y + 12,
      );
      const {anchorX} = placeOf(tied, 'falls');
      const day = Math.abs(placeOf(tied, 'denial').anchorX - anchorX) / 4;
      expect((middle(dot!.d) - anchorX) * (rtl ? -1 : 1)).to.be.closeTo(-day, 0.3);
    }
  });

  it('tells who says so, who denies it and who takes it back, each at the time of saying', () => {
    const tied = select('falls', {days: MAY});
    expect(namesOf(tied).filter((name) => name.includes('said '))).to.deep.equal([
      'Survivors says so, said in May 2017',
      'Ministry says so, said on 5 May 2017',
      'Operator denies it, said on 8 May 2017',
      'Mayor takes it back, said on 15 May 2017',
      'Archive says so, said in September 2017',
    ]);
    const [cross] = pathsOf(tied, 'sign');
    expect(middle(cross!.d)).to.be.closeTo(placeOf(tied, 'denial').anchorX, 4);
  });

  it('says what is on the track and beside rival dates where there is room', () => {
    const all = texts(select('falls', {days: MAY, sizes: {width: 1200}})).map(({name}) => name);
    expect(all).to.include.members(['When said', 'Ministry', 'Operator denies it', 'Archive: 2014', '2 related']);
  });

  for (const rtl of [false, true]) {
    for (const width of [320, 560, 768, 860, 1240]) {
      for (const days of [undefined, MAY, ['2017-04-01', '2017-06-30'], ['2014-01-01', '2016-06-30']] as const) {
        it(`has no text on another, ${width} px, ${days?.join(' to ') ?? 'all'}${rtl ? ', right-to-left' : ''}`, () => {
          const tied = select('falls', {sizes: {width, rtl}, ...(days && {days})});
          if (tied.scene) expect(textFaults(tied)).to.deep.equal([]);
        });
      }
    }
  }

  it('stays within the chart, for every event of the default timeline, mirrored as well', () => {
    for (const rtl of [false, true]) {
      for (const {id} of ARTICLE.events) {
        const tied = select(id, {sizes: {rtl}}, ARTICLE);
        for (const {d} of tied.scene?.paths ?? []) {
          const {from, to} = pathStretch(d.replace(/Q[^ ]+ /g, 'L'));
          expect(from, `${id}: ${d}`).to.be.at.least(-21);
          expect(to, `${id}: ${d}`).to.be.at.most(tied.chart.width + 21);
        }
      }
    }
  });

  it('changes neither the height of the chart nor the places in it', () => {
    const {chart} = select('falls');
    const other = select('march').chart;
    expect(chart.height).to.equal(other.height);
    expect(chart.lanes.map(({marks}) => marks.map(({anchorX, anchorY}) => [anchorX, anchorY]))).to.deep.equal(
      other.lanes.map(({marks}) => marks.map(({anchorX, anchorY}) => [anchorX, anchorY])),
    );
  });
});

describe('a line between two frames', () => {
  const plot: Rect = {x: 0, y: 0, width: 800, height: 300};
  const at = (x: number, row: number, width = 60): Rect => ({x, y: row * 27, width, height: 26});

  it('goes straight to the next in its row', () => {
    const to = at(300, 0);
    expect(routePath(findRoute(at(100, 0), to, 330, 27, plot, []))).to.equal('M160,13L300,13');
  });

  const ways: readonly (readonly [name: string, from: Rect, to: Rect, others: readonly Rect[]])[] = [
    ['what stands between in its row', at(100, 1), at(300, 1), [at(200, 1)]],
    ['what stands between two rows', at(100, 0), at(100, 2), [at(60, 1, 140)]],
    ['several in several rows', at(400, 0), at(100, 4), [at(100, 1), at(300, 2, 200), at(60, 3, 400)]],
  ];
  for (const [name, from, to, others] of ways)
    it(`goes round ${name}`, () => {
      const route = findRoute(from, to, to.x + to.width / 2, 27, plot, others);
      for (const box of others) {
        for (let i = 1; i < route.length; i++) {
          const [[ax, ay], [bx, by]] = [route[i - 1]!, route[i]!];
          const isBeside = Math.min(ax, bx) >= box.x + box.width || Math.max(ax, bx) <= box.x;
          const isAbove = Math.min(ay, by) >= box.y + box.height || Math.max(ay, by) <= box.y;
          expect(isBeside || isAbove, routePath(route)).to.equal(true);
        }
      }
    });
});
