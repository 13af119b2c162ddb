import {expect} from '@open-wc/testing';
import type {ChartScene} from '../../src/layout/scene.js';
import {MemoryStore} from '../../src/store/memory-store.js';
import type {View} from '../../src/time/view.js';
import fc from '../fast-check.js';
import {timelineOf} from '../store/made-data.js';
import {ShownTimeline} from './shown-timeline.js';

const LANES = 5;

/** So many events over ten years, on days, in months and over weeks, the same at each run. */
function shown(count: number, rtl = false): ShownTimeline {
  const day = (n: number): string => new Date(Date.UTC(2010, 0, 1) + n * 864e5).toISOString().slice(0, 10);
  const rows = Array.from({length: count}, (_, i) => {
    const at = (i * 7919) % 3650;
    const date = i % 9 === 4 ? `${day(at)}/${day(at + 5 + (i % 60))}` : i % 9 === 7 ? day(at).slice(0, 7) : day(at);
    return {id: `e${i}`, date, title: `Event ${i}`, lane: `Lane ${(i * 31) % LANES}`};
  });
  return new ShownTimeline(MemoryStore.of(timelineOf(rows), 'lane'), {height: 500, rtl});
}

const viewAt = (middle: number, width: number): View => ({start: middle - width / 2, end: middle + width / 2});

/** Where everything stands, by what it is and its row. */
function placesOf({lanes}: ChartScene): Map<string, number> {
  const marks = lanes.flatMap((lane) =>
    lane.marks.map(({id, anchorX, anchorY}) => [`${id} ${anchorY}`, anchorX] as const),
  );
  const pills = lanes.flatMap((lane) =>
    lane.clusters.map(
      ({key, count, fromMs, toMs, box}) =>
        [`${key} ${count} ${fromMs} ${toMs} ${box.y}`, box.x + box.width / 2] as const,
    ),
  );
  return new Map([...marks, ...pills]);
}

/** A drawing but for errors of rounding. */
const plain = (scene: ChartScene): unknown =>
  JSON.parse(
    JSON.stringify(scene, (_, value: unknown) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value)),
  );

const views = fc.record({
  middle: fc.double({min: 0.3, max: 0.7, noNaN: true}),
  width: fc.double({min: 0.02, max: 0.3, noNaN: true}),
  growth: fc.double({min: 0.7, max: 1.4, noNaN: true}),
  shift: fc.double({min: -0.1, max: 0.1, noNaN: true}),
});

describe('a chart that is moved', () => {
  const oneOf = {few: shown(250), many: shown(20_000), 'many, from the right': shown(20_000, true)};

  for (const [name, timeline] of Object.entries(oneOf))
    it(`has everything where a new drawing has it, of what both have in the same row (${name})`, () => {
      let compared = 0;
      fc.assert(
        fc.property(views, ({middle, width, growth, shift}) => {
          timeline.chart(viewAt(middle, width));
          const view = viewAt(middle + shift * width, width * growth);
          const moved = placesOf(timeline.moved(view));
          for (const [key, x] of placesOf(timeline.chart(view))) {
            if (!moved.has(key)) continue;
            compared++;
            expect(moved.get(key), key).to.be.closeTo(x, 0.5);
          }
        }),
        {numRuns: 40},
      );
      expect(compared).to.be.greaterThan(100);
    });

  it('is left as it is where only the edges of the plot move', () => {
    const timeline = oneOf.few;
    timeline.chart(viewAt(0.5, 0.2));
    const view = viewAt(0.505, 0.2);
    const moved = timeline.moved(view).lanes.map(({marks}) => marks);
    expect(moved).to.deep.equal(timeline.chart(view).lanes.map(({marks}) => marks));
  });

  it('lays a part of its lanes anew in a frame, and in some frames all, as a drawing at once would', () => {
    const timeline = oneOf.many;
    timeline.chart(viewAt(0.5, 0.2));
    const view = viewAt(0.5, 0.18);
    const late: number[] = [];
    let scene = timeline.moved(view);
    expect(scene.late).to.equal(LANES);
    for (let frames = 0; scene.late > 0 && frames < 10; frames++) {
      scene = timeline.chart(view, '', '', true);
      late.push(scene.late);
    }
    expect(late[0]).to.be.within(2, LANES - 1);
    expect(late).to.deep.equal(late.toSorted((a, b) => b - a));
    expect(plain(scene)).to.deep.equal(plain(shown(20_000).chart(view)));
  });

  for (const [what, view] of Object.entries({
    'far nearer': viewAt(0.5, 0.05),
    'far wider': viewAt(0.5, 0.6),
    'to another place': viewAt(0.2, 0.2),
  }))
    it(`is laid anew at once where it comes ${what}`, () => {
      const timeline = oneOf.many;
      timeline.chart(viewAt(0.5, 0.2));
      expect(plain(timeline.chart(view, '', '', true))).to.deep.equal(plain(shown(20_000).chart(view)));
    });

  it('is laid anew in each frame where there is little on it', () => {
    const timeline = shown(20);
    timeline.chart(viewAt(0.5, 0.9));
    const view = viewAt(0.5, 0.8);
    expect(plain(timeline.chart(view, '', '', true))).to.deep.equal(plain(shown(20).chart(view)));
  });
});
