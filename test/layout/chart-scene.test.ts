import {expect} from '@open-wc/testing';
import type {Request} from '../../src/interaction/request.js';
import type {ChartScene, MarkScene, TextRun} from '../../src/layout/scene.js';
import {timelineOf} from '../store/made-data.js';
import {shapeStretches, textStretch} from './footprints.js';
import type {Stretch} from './footprints.js';
import {openArticle, OpenTimeline} from './open-timeline.js';

const round = (x: number): number => Math.round(x);

/** One line a mark: its row in the lane, the looks of its body with their ends, glyph and label. */
function tellMark(mark: MarkScene, laneY: number): string {
  const body = shapeStretches(mark).map(({from, to}, i) => `${mark.shapes[i]!.look} ${round(from)}–${round(to)}`);
  const glyph = mark.glyph ? [`${mark.glyph.status} ${round(mark.glyph.x)}`] : [];
  const label = mark.label ? [`"${mark.label.text}" ${round(mark.label.x)}${mark.label.cut ? ' cut' : ''}`] : [];
  const pinned = mark.questions.map(({x}) => `? ${round(x)}`);
  return [`  ${round((mark.box.y - laneY) / 27) + 1}`, ...body, ...glyph, ...label, ...pinned].join(' | ');
}

/** The chart as text: axis, then a line a lane and a line a mark. */
function tellChart({axis, lanes, height, plot}: ChartScene): string[] {
  const runs = (texts: readonly TextRun[]): string => texts.map(({text, x}) => `${text} ${round(x)}`).join(' | ');
  return [
    `plot ${round(plot.x)}–${round(plot.x + plot.width)}, ${round(height)} high`,
    `major ${runs(axis.major)}`,
    `minor ${runs(axis.minor)}`,
    `breaks ${axis.breaks.map(({x, label}) => `${x}${label ? ` ${label.text}` : ''}`).join(' | ')}`,
    ...lanes.flatMap((lane) => [lane.name, ...lane.marks.map((mark) => tellMark(mark, lane.box.y))]),
  ];
}

/** A mark a line: row | looks with their ends | glyph | label and where it begins. */
const ARTICLE_AT_1240: readonly string[] = [
  'plot 138–830, 593 high',
  'major September 2017 621',
  'minor 2011 174 | 2014 297 | 2015 388 | Jul 2017 497 | Tue 5 621 | Wed 6 666 | Thu 7 711 | Fri 8 757',
  'breaks 284 2 years | 484 18 months | 607 35 days',
  'The wider war, 3 events from about 2011 to 8 September 2017',
  `  1 | solid 275–830 | light 170–275 | "Syria's war" 283`,
  '  2 | light 384–475 | "Russia intervenes" 483',
  '  3 | stem 775–775 | tail 775–823 | stem 818–823 | expected 621 | "Insurgency expected" 633',
  'Mosul, Iraq, 1 event',
  '  1 | light 493–598 | "Isis loses Mosul" 606',
  'Raqqa, 1 event',
  '  1 | ring 765–785 | dot 769–781 | "SDF retakes 6 per cent of Raqqa" 540',
  'Deir Ezzor, 4 events from about 2014 to 7 September 2017',
  '  1 | solid 384–639 | light 293–384 | "Isis besieges Deir Ezzor" 392',
  '  3 | dot 633–645 | "Army breaks the siege" 653',
  '  2 | light 148–730 | "Erratic UN airdrops" 156 | ? 138',
  '  4 | dot 724–736 | "Supplies reach 70,000 civilians" 499',
  'Isis commanders, 8 events from April 2015 to 8 September 2017',
  '  1 | light 404–416 | "Khalimov defects to Isis" 424',
  `  2 | light 406–798 | "Khalimov's video vow" 414`,
  '  3 | claimed 730 | "Al-Shami reported killed" 548',
  '  4 | claimed 730 | "Ur Rehman reported killed" 541',
  '  5 | stem 775–775 | tail 727–775 | stem 727–732 | claimed 560 | "Strikes on commanders" 572',
  '  6 | stem 775–775 | tail 727–775 | stem 727–732 | claimed 539 | "Khalimov reported killed" 551',
  '  7 | stem 775–775 | tail 727–775 | stem 727–732 | contested 532 | "Al-Shmali reported killed" 544',
  '  8 | dot 769–781 | "Moscow names the dead" 614',
];

const idsAndRows = (chart: ChartScene): Map<string, number> =>
  new Map(chart.lanes.flatMap(({marks}) => marks.map(({id, box}): [string, number] => [id, box.y])));

const window = (start: number, end: number): Request => ({type: 'window', start, end});

describe('the chart of the default timeline', () => {
  it('stands like this on a chart of 860 px', () => {
    expect(tellChart(openArticle().chart()!)).to.deep.equal(ARTICLE_AT_1240);
  });

  it('keeps its height, its lanes and the row of every event at every view of one zoom', () => {
    const timeline = openArticle();
    const whole = timeline.chart()!;
    for (const width of [0.6, 0.3, 0.1]) {
      const rows = new Map<string, number>();
      for (let start = 0; start + width <= 1; start += width / 4) {
        const chart = timeline.ask(window(start, start + width)).chart()!;
        expect(chart.height).to.equal(whole.height);
        expect(chart.lanes.map(({box}) => box)).to.deep.equal(whole.lanes.map(({box}) => box));
        for (const [id, y] of idsAndRows(chart)) {
          expect(rows.get(id) ?? y, id).to.equal(y);
          rows.set(id, y);
        }
      }
    }
  });

  it('keeps its height when the axis is unfolded, and draws all seventeen', () => {
    const chart = openArticle().ask({type: 'axis', mode: 'linear'}).chart()!;
    expect(chart.axis.breaks).to.deep.equal([]);
    expect(chart.lanes.flatMap(({marks}) => marks)).to.have.length(17);
  });

  it('holds one tab stop, on the first mark or on that which was chosen', () => {
    const stops = (chart: ChartScene): string[] =>
      chart.lanes.flatMap(({marks}) => marks.filter(({hasTabStop}) => hasTabStop).map(({id}) => id));
    expect(stops(openArticle().chart()!)).to.deep.equal(['war']);
    expect(stops(openArticle().ask({type: 'focus', key: 'supplies', reach: null}).chart()!)).to.deep.equal([
      'supplies',
    ]);
  });

  it('ties the selection to the axis', () => {
    const chart = openArticle().ask({type: 'select', id: 'supplies', reach: null}).chart()!;
    const chosen = chart.lanes.flatMap(({marks}) => marks).filter(({selected}) => selected);
    expect(chosen.map(({id}) => id)).to.deep.equal(['supplies']);
    expect(chart.guide).to.deep.equal({x: chosen[0]!.anchorX, y: chosen[0]!.box.y});
    expect(chosen[0]!.part).to.equal('event stated selected');
  });

  it('brings forward what is pointed at in the legend, and dims the rest', () => {
    const dimmed = (request: Request): number =>
      openArticle()
        .ask(request)
        .chart()!
        .lanes.flatMap(({marks}) => marks)
        .filter((mark) => mark.dimmed).length;
    expect(dimmed({type: 'highlight', highlight: {kind: 'status', key: 'claimed'}})).to.equal(13);
    expect(dimmed({type: 'highlight', highlight: {kind: 'lane', key: 3}})).to.equal(13);
    expect(dimmed({type: 'highlight', highlight: {kind: 'body', key: 'before'}})).to.equal(14);
    expect(dimmed({type: 'highlight', highlight: null})).to.equal(0);
  });

  it('says so where a view is empty', () => {
    const far = new OpenTimeline(
      timelineOf([
        {date: '2001', title: 'A'},
        {date: '2017', title: 'B'},
      ]),
    );
    expect(far.chart()!.emptyView).to.equal(false);
    const empty = far.ask({type: 'show', startMs: Date.UTC(2008, 0), endMs: Date.UTC(2009, 0)}).chart()!;
    expect(empty.emptyView).to.equal(true);
    expect(empty.lanes[0]!.outside).to.deep.equal({earlier: 1, later: 1});
    expect(empty.lanes[0]!.name).to.match(/, 1 earlier and 1 later off screen$/);
  });

  it('marks the publication only where something goes on, and only on screen', () => {
    expect(openArticle().chart()!.published?.name).to.contain('8 September 2017');
    expect(openArticle().ask(window(0, 0.2)).chart()!.published).to.equal(null);
    const still = timelineOf([{date: '2017-09-08', title: 'A'}], {published: '2017-09-08'});
    expect(new OpenTimeline(still).chart()!.published).to.equal(null);
  });
});

describe('the chart from right to left', () => {
  const mirrored = (width: number, {from, to}: Stretch): Stretch => ({from: width - to, to: width - from});
  const near = (a: Stretch, b: Stretch, name: string): void => {
    expect(Math.abs(a.from - b.from), `${name} from`).to.be.below(0.2);
    expect(Math.abs(a.to - b.to), `${name} to`).to.be.below(0.2);
  };

  for (const request of [window(0, 1), window(0.3, 0.8), window(0.62, 0.63)])
    it(`is the mirror image at the view from ${request.type === 'window' ? request.start : 0}`, () => {
      const ltr = openArticle().ask(request).chart()!;
      const rtl = openArticle({rtl: true}).ask(request).chart()!;
      const {width} = ltr;
      expect(rtl.height).to.equal(ltr.height);
      expect(rtl.plot.x).to.be.closeTo(width - ltr.plot.x - ltr.plot.width, 1e-9);
      ltr.lanes.forEach(({marks}, lane) =>
        marks.forEach((mark, i) => {
          const other = rtl.lanes[lane]!.marks[i]!;
          expect(other).to.include({id: mark.id, name: mark.name});
          expect(other.anchorX).to.be.closeTo(width - mark.anchorX, 1e-6);
          expect(other.shapes.map(({look}) => look)).to.deep.equal(mark.shapes.map(({look}) => look));
          shapeStretches(mark).forEach((stretch, k) => {
            near(shapeStretches(other)[k]!, mirrored(width, stretch), mark.id);
          });
          expect(other.label?.text).to.equal(mark.label?.text);
          if (mark.label && other.label)
            near(textStretch(other.label), mirrored(width, textStretch(mark.label)), `label of ${mark.id}`);
          if (mark.glyph) expect(other.glyph!.x).to.be.closeTo(width - mark.glyph.x, 1e-6);
        }),
      );
      for (const level of ['major', 'minor'] as const)
        ltr.axis[level].forEach((run, i) => {
          expect(rtl.axis[level][i]!.text).to.equal(run.text);
          near(textStretch(rtl.axis[level][i]!), mirrored(width, textStretch(run)), run.text);
        });
      ltr.axis.breaks.forEach(({x}, i) => expect(rtl.axis.breaks[i]!.x).to.be.closeTo(width - x, 1));
    });
});

describe('the frame of a bar that runs on', () => {
  it('ends before the number of events that come later', () => {
    for (const width of [620, 860, 1400]) {
      const timeline = openArticle({width});
      const chart = timeline.ask({type: 'select', id: 'siege', reach: null}, window(0.1, 0.4)).chart()!;
      const {marks, later} = chart.lanes.find(({id}) => id === 'deir-ezzor')!;
      const {box} = marks.find(({id}) => id === 'siege')!;
      expect(box.x + box.width, `${width} px`).to.be.within(
        chart.plot.x + chart.plot.width,
        textStretch(later!).from - 2,
      );
    }
  });
});

describe('the height that is given', () => {
  const crowd = timelineOf(
    ['a', 'b', 'c'].flatMap((lane, l) =>
      Array.from({length: [20, 2, 30][l]!}, (_, i) => ({date: `2017-09-${10 + (i % 3)}`, title: `Event ${i}`, lane})),
    ),
  );
  const rowsOf = (height: number | null): number[] => {
    const chart = new OpenTimeline(crowd, {height}).chart()!;
    return chart.lanes.map(({box}) => Math.round((box.height - 13) / 27));
  };

  it('without one, lanes take the rows that they need, at most twelve', () => {
    expect(rowsOf(null)).to.deep.equal([12, 2, 12]);
  });

  it('is shared: each lane gets as many rows, and what one leaves goes to the others', () => {
    const rows = rowsOf(400);
    expect(rows[1]).to.equal(2);
    expect(Math.abs(rows[0]! - rows[2]!)).to.be.at.most(1);
    expect(rows[0]).to.be.above(2);
  });

  it('is not exceeded, nor left unused for two rows, where lanes have a row each', () => {
    for (const height of [300, 400, 517, 640]) {
      const chart = new OpenTimeline(crowd, {height}).chart()!;
      expect(chart.height, `${height} px`).to.be.within(height - 2 * 27, height);
    }
  });

  it('gives a lane more than twelve rows where there is room, and never less than one', () => {
    expect(rowsOf(2000)).to.deep.equal([14, 2, 20]);
    expect(rowsOf(10)).to.deep.equal([1, 1, 1].map((_, i) => rowsOf(100)[i]!));
  });

  it('never makes up a day in the name of a cluster of years', () => {
    const years = Array.from({length: 40}, (_, i) => ({date: i % 2 ? '2001' : '2001~', title: `Event number ${i}`}));
    const chart = new OpenTimeline(timelineOf([...years, {date: '2017-09-05', title: 'A day'}])).chart()!;
    const names = chart.lanes.flatMap(({clusters}) => clusters.map(({name}) => name));
    expect(names).to.have.length.above(0);
    for (const name of names) expect(name).to.match(/^\d+ events, 2001$/);
  });
});
