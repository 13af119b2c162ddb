import {expect} from '@open-wc/testing';
import fc from '../fast-check.js';
import {stepHandle} from '../../src/interaction/brush.js';
import {keyAct, neighbourLane} from '../../src/interaction/keys.js';
import type {KeyAct} from '../../src/interaction/keys.js';
import type {ChartScene} from '../../src/layout/scene.js';
import {openArticle, OpenTimeline} from '../layout/open-timeline.js';
import {timelineOf} from '../store/made-data.js';

const press = (key: string, more: KeyboardEventInit = {}): KeyboardEvent =>
  new KeyboardEvent('keydown', {key, ...more});

describe('keyAct', () => {
  const table: readonly (readonly [string, KeyAct | null, KeyAct | null])[] = [
    ['ArrowRight', 'next', 'previous'],
    ['ArrowLeft', 'previous', 'next'],
    ['ArrowUp', 'lane-up', 'lane-up'],
    ['ArrowDown', 'lane-down', 'lane-down'],
    ['Home', 'first', 'first'],
    ['End', 'last', 'last'],
    ['PageUp', 'piece-back', 'piece-back'],
    ['PageDown', 'piece-on', 'piece-on'],
    ['Enter', 'open', 'open'],
    [' ', 'open', 'open'],
    ['Escape', 'close', 'close'],
    ['+', 'nearer', 'nearer'],
    ['-', 'wider', 'wider'],
    ['0', 'fit', 'fit'],
    ['?', 'help', 'help'],
    ['؟', 'help', 'help'],
    ['Tab', null, null],
    ['a', null, null],
    ['F5', null, null],
    ['constructor', null, null],
  ];
  for (const [key, ltr, rtl] of table)
    it(`"${key}" asks for ${ltr ?? 'nothing'}, from right to left for ${rtl ?? 'nothing'}`, () => {
      expect(keyAct(press(key), false)).to.equal(ltr);
      expect(keyAct(press(key), true)).to.equal(rtl);
    });

  it("leaves the browser's own combinations alone", () => {
    for (const more of [{ctrlKey: true}, {metaKey: true}, {altKey: true}, {isComposing: true}])
      for (const [key] of table) {
        // Alt with these moves a lane.
        const isMove = 'altKey' in more && (key === 'ArrowUp' || key === 'ArrowDown');
        expect(keyAct(press(key, more), false), key).to.equal(isMove ? (key === 'ArrowUp' ? 'raise' : 'lower') : null);
      }
  });

  it('takes Shift as part of a character, and not with a named key', () => {
    expect(keyAct(press('+', {shiftKey: true}), false)).to.equal('nearer');
    expect(keyAct(press('?', {shiftKey: true}), false)).to.equal('help');
    expect(keyAct(press('ArrowRight', {shiftKey: true}), false)).to.equal(null);
  });

  it('leaves alone what somebody else has answered', () => {
    const event = press('Enter', {cancelable: true});
    event.preventDefault();
    expect(keyAct(event, false)).to.equal(null);
  });
});

describe('neighbourLane', () => {
  const chart = openArticle().chart()!;
  const go = (key: string, by: 1 | -1, on: ChartScene = chart): string | null => {
    const found = neighbourLane(on, key, by);
    return found && ('id' in found ? found.id : found.key);
  };

  const table: readonly (readonly [string, string, 1 | -1, string | null])[] = [
    ['the only mark of the next lane', 'russia-intervenes', 1, 'mosul-falls'],
    ['the nearest mark of the next lane', 'raqqa', 1, 'airdrops'],
    ['the nearest mark of the lane before', 'mosul-falls', -1, 'russia-intervenes'],
    ['nothing above the first lane', 'war', -1, null],
    ['nothing below the last lane', 'moscow-names', 1, null],
    ['nothing for what is not there', 'nobody', 1, null],
  ];
  for (const [title, key, by, expected] of table) it(`finds ${title}`, () => expect(go(key, by)).to.equal(expected));

  it('goes past lanes with nothing on screen', () => {
    const timeline = new OpenTimeline(
      timelineOf([
        {id: 'a', date: '2017-01', title: 'A', lane: 'one'},
        {id: 'far', date: '2010', title: 'Far', lane: 'two'},
        {id: 'c', date: '2017-02', title: 'C', lane: 'three'},
      ]),
    );
    const near = timeline
      .ask({type: 'axis', mode: 'linear'}, {type: 'show', startMs: Date.UTC(2016, 11, 20), endMs: Date.UTC(2017, 3, 1)})
      .chart()!;
    expect(near.lanes.map(({id, marks}) => [id, marks.length])).to.deep.equal([
      ['one', 1],
      ['two', 0],
      ['three', 1],
    ]);
    expect(go('a', 1, near)).to.equal('c');
    expect(go('c', -1, near)).to.equal('a');
  });

  it('comes to clusters too', () => {
    const crowd = Array.from({length: 60}, (_, i) => ({
      date: '2017-09-05',
      title: `Crowded event ${i}`,
      lane: 'crowd',
    }));
    const timeline = new OpenTimeline(
      timelineOf([...crowd, {id: 'one', date: '2017-09-04', title: 'One', lane: 'other'}]),
      {
        height: 120,
      },
    );
    const on = timeline.chart()!;
    const lane = on.lanes.findIndex(({id}) => id === 'other');
    const found = go('one', lane ? -1 : 1, on);
    expect(on.lanes[1 - lane]!.clusters.map(({key}) => key)).to.include(found);
  });
});

describe('stepHandle', () => {
  const stops = Float64Array.of(10, 20, 30, 40, 50);

  const table: readonly (readonly [string, number, number | null, number | null])[] = [
    ['ArrowRight', 30, 40, 20],
    ['ArrowLeft', 30, 20, 40],
    ['ArrowUp', 30, 40, 40],
    ['ArrowDown', 30, 20, 20],
    ['ArrowRight', 33, 40, 30],
    ['ArrowLeft', 33, 30, 40],
    ['ArrowRight', 50, 50, 40],
    ['ArrowLeft', 10, 10, 20],
    ['Home', 30, 10, 10],
    ['End', 30, 50, 50],
    ['PageUp', 30, 50, 50],
    ['PageDown', 30, 10, 10],
    ['ArrowRight', 5, 10, 10],
    ['ArrowLeft', 99, 50, 50],
    ['Enter', 30, null, null],
    ['toString', 30, null, null],
  ];
  for (const [key, at, ltr, rtl] of table)
    it(`${key} at ${at} goes to ${ltr ?? 'nothing'}, from right to left to ${rtl ?? 'nothing'}`, () => {
      expect(stepHandle(key, false, stops, at)).to.equal(ltr);
      expect(stepHandle(key, true, stops, at)).to.equal(rtl);
    });

  it('has nowhere to go without written dates', () => {
    expect(stepHandle('ArrowRight', false, new Float64Array(), 5)).to.equal(null);
  });

  it('walks every written date once from end to end and back', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({min: -1e6, max: 1e6}), {minLength: 1, maxLength: 30}), (times) => {
        const all = Float64Array.from(times)
          .sort()
          .map((ms) => ms * 864e5);
        const walk = [all[0]!];
        while (walk.length < all.length) walk.push(stepHandle('ArrowRight', false, all, walk.at(-1)!)!);
        expect(walk).to.deep.equal([...all]);
        const back = [all.at(-1)!];
        while (back.length < all.length) back.push(stepHandle('ArrowLeft', false, all, back.at(-1)!)!);
        expect(back.reverse()).to.deep.equal([...all]);
      }),
    );
  });
});
