import {expect} from '@open-wc/testing';
import {pickNearest} from '../../src/interaction/pick.js';

const THINGS = [
  ['dot', {x: 100, y: 100, width: 24, height: 26}],
  ['bar', {x: 0, y: 127, width: 300, height: 26}],
  ['far', {x: 400, y: 100, width: 24, height: 26}],
] as const;

describe('the nearest thing to a finger', () => {
  for (const [name, x, y, found] of [
    ['is what the finger is on', 110, 110, 'dot'],
    ['is what it is on, however near another is', 110, 128, 'bar'],
    ['lies 22 px to the right at most', 146, 104, 'dot'],
    ['lies 22 px above at most', 410, 78, 'far'],
    ['is none where everything is further away', 410, 77, null],
    ['is measured across a corner', 139.5, 84.5, 'dot'],
    ['is none across a corner that is 22 px away on both sides', 146, 78, null],
    ['is the nearer of two', 80, 110, 'bar'],
    ['is the nearer of two, by half a pixel', 82, 110, 'bar'],
    ['is the first of two that are as near', 112, 126.5, 'dot'],
  ] as const)
    it(name, () => expect(pickNearest(THINGS, x, y)).to.equal(found));

  it('is none where there is nothing', () => expect(pickNearest([], 0, 0)).to.equal(null));
});
