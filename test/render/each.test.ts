import {expect} from '@open-wc/testing';
import {html, render} from 'lit';
import {each} from '../../src/render/each.js';
import fc from '../fast-check.js';

describe('a list with keys', () => {
  const show = (host: HTMLElement, keys: readonly number[]): Element[] => {
    render(
      html`<ul>
        ${each(
          keys,
          (key) => key,
          (key) => html`<li id=${key}>${key}</li>`,
        )}
      </ul>`,
      host,
    );
    return [...host.querySelectorAll('li')];
  };
  const lists = fc.array(fc.uniqueArray(fc.integer({min: 0, max: 12}), {maxLength: 10}), {minLength: 2, maxLength: 8});

  it('shows its items in order, keeps the nodes of those that stay, and leaves nothing of those that go', () => {
    fc.assert(
      fc.property(lists, (all) => {
        const host = document.createElement('div');
        let before = new Map<number, Element>();
        for (const keys of all) {
          const nodes = show(host, keys);
          expect(nodes.map(({textContent}) => Number(textContent))).to.deep.equal(keys);
          for (const [i, key] of keys.entries()) expect(nodes[i] === (before.get(key) ?? nodes[i])).to.equal(true);
          before = new Map(keys.map((key, i) => [key, nodes[i]!]));
        }
        show(host, []);
        const comments = host.querySelector('ul')!.childNodes.length;
        const fresh = document.createElement('div');
        show(fresh, []);
        expect(comments).to.equal(fresh.querySelector('ul')!.childNodes.length);
      }),
      {numRuns: 200},
    );
  });
});
