import {expect} from '@open-wc/testing';
import {readFragment, writeFragment} from '../../src/element/fragment.js';
import type {Place} from '../../src/element/fragment.js';
import fc from '../fast-check.js';

const USUAL: Place = {selected: '', view: '', query: '', filter: {}, layout: 'auto', axis: 'folded'};
const place = (given: Partial<Place>): Place => ({...USUAL, ...given});
/** What a browser makes of a fragment. */
const throughAddress = (fragment: string): string => new URL(`https://example.org/a?b=c#${fragment}`).hash.slice(1);

describe('What is on screen, as the fragment of an address', () => {
  const written: readonly (readonly [given: Partial<Place>, fragment: string])[] = [
    [{}, ''],
    [{selected: 'siege'}, 't=selected:siege'],
    [{selected: 'siege', view: '2014-01-01/2017-12-31'}, 't=selected:siege;view:2014-01-01/2017-12-31'],
    [{view: '2017-09-07T12:00:00Z/2017-09-08T12:00:00Z'}, 't=view:2017-09-07T12:00:00Z/2017-09-08T12:00:00Z'],
    [{query: 'reported killed'}, 't=query:reported+killed'],
    [{query: '"a+b" & 100%; c=d, #e'}, 't=query:%22a%2Bb%22+%26+100%25%3B+c%3Dd%2C+%23e'],
    [{filter: {lanes: ['war', 'a,b'], tags: ['', 'x']}}, 't=lanes:war,a%2Cb;tags:,x'],
    [{layout: 'table', axis: 'linear'}, 't=layout:table;axis:linear'],
  ];
  for (const [given, fragment] of written)
    it(`is written "${fragment}" and read again`, () => {
      expect(writeFragment('', 't', place(given), USUAL)).to.equal(fragment);
      expect(place(readFragment(throughAddress(fragment), 't') ?? {})).to.deep.equal(place(given));
    });

  const text = fc.string({unit: 'grapheme', maxLength: 12});
  const texts = fc.array(text, {minLength: 1, maxLength: 3});

  it('comes back as it was, whatever ids, names and texts there are', () => {
    fc.assert(
      fc.property(text, text, texts, text, (selected, query, lanes, name) => {
        const given = place({selected, query, filter: {lanes}});
        const id = name || 'timeline';
        const fragment = throughAddress(writeFragment('section&other=selected:x', id, given, USUAL));
        expect(place(readFragment(fragment, id) ?? {})).to.deep.equal(given);
      }),
    );
  });

  it('has Arabic text, and EDTF as it is written', () => {
    const given = place({selected: 'حصار', query: 'مُحَمَّد', view: '2004-06~/2017?'});
    const fragment = throughAddress(writeFragment('', 'خط', given, USUAL));
    expect(place(readFragment(fragment, 'خط') ?? {})).to.deep.equal(given);
  });

  it('says what the page has by itself only where it is otherwise', () => {
    const usual = place({selected: 'siege', layout: 'list', filter: {lanes: ['war']}});
    expect(writeFragment('', 't', usual, usual)).to.equal('');
    const fragment = writeFragment('', 't', USUAL, usual);
    expect(fragment).to.equal('t=selected:;layout:auto;filter:');
    expect({...usual, ...readFragment(fragment, 't')}).to.deep.equal(USUAL);
  });

  const foreign: readonly (readonly [before: string, after: string])[] = [
    ['section', 'section&t=selected:b'],
    ['section&t=selected:a', 'section&t=selected:b'],
    ['t=selected:a&u=selected:z', 't=selected:b&u=selected:z'],
    ['t', 't&t=selected:b'],
    ['t=selected:a&t=selected:c', 't=selected:b'],
    ['/route?a=b', '/route?a=b&t=selected:b'],
    [':~:text=siege', 't=selected:b:~:text=siege'],
    ['section:~:text=a&text=b', 'section&t=selected:b:~:text=a&text=b'],
    ['%', '%&t=selected:b'],
  ];
  for (const [before, after] of foreign)
    it(`leaves alone what is not of the timeline in "${before}"`, () => {
      expect(writeFragment(before, 't', place({selected: 'b'}), USUAL)).to.equal(after);
      expect(writeFragment(after, 't', USUAL, USUAL)).to.equal(
        before.replace(/(^|&)t=[^&:]*:[^&:]*/g, '').replace(/^&/, ''),
      );
    });

  const malformed: readonly (readonly [fragment: string, read: Partial<Place> | null])[] = [
    ['', null],
    ['t', null],
    ['=selected:a', null],
    ['u=selected:a', null],
    ['t=', {}],
    ['t=;;:;a;b:c;__proto__:x', {}],
    ['t=selected', {}],
    ['t=selected:%E0%A4%A;layout:list', {layout: 'list'}],
    ['t=layout:cinema;axis:bent;view:soon', {}],
    ['t=view:2014/2017;view:never', {view: '2014/2017'}],
    ['t=lanes:', {filter: {lanes: ['']}}],
    ['%E0%A4%A=selected:a&t=query:x', {query: 'x'}],
  ];
  for (const [fragment, read] of malformed)
    it(`reads of "${fragment}" what can be read`, () => expect(readFragment(fragment, 't')).to.deep.equal(read));
});
