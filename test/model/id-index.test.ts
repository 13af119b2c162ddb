import {expect} from '@open-wc/testing';
import fc from '../fast-check.js';
import {buildIdIndex} from '../../src/model/id-index.js';
import {finish} from '../../src/model/steps.js';

const indexOf = (ids: readonly string[]) => finish(buildIdIndex(ids.length, (i) => ids[i]!));

describe('buildIdIndex', () => {
  it('finds the first of each id, names those that come again, and finds nothing else', () => {
    const anyId = fc.oneof(fc.string(), fc.constantFrom('', 'a', 'b', '__proto__', 'constructor', 'e1', 'e2'));
    fc.assert(
      fc.property(fc.array(anyId, {maxLength: 60}), fc.array(anyId), (ids, others) => {
        const index = indexOf(ids);
        for (const id of [...ids, ...others]) expect(index.find(id)).to.equal(ids.indexOf(id));
        expect(index.repeated).to.deep.equal([...ids.keys()].filter((i) => ids.indexOf(ids[i]!) < i));
      }),
    );
  });

  it('holds many ids that differ in their last digits alone', () => {
    const ids = Array.from({length: 50_000}, (_, i) => `event-${i}`);
    const index = indexOf(ids);
    expect(ids.every((id, i) => index.find(id) === i)).to.be.true;
    expect(index.find('event-50000')).to.equal(-1);
    expect(index.repeated).to.be.empty;
  });

  it('pauses', () => {
    const steps = buildIdIndex(50_000, String);
    expect([...Array(5)].map(() => steps.next().done)).to.deep.equal([false, false, false, false, true]);
  });
});
