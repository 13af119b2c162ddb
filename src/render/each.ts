import {noChange} from 'lit';
import {Directive, directive} from 'lit/directive.js';
import type {ChildPart, DirectiveResult} from 'lit/directive.js';
import {insertPart, removePart, setChildPartValue, setCommittedValue} from 'lit/directive-helpers.js';

/**
 * Lit's `repeat`, in as much as is needed here. That of lit-html 3.3.1 to 3.3.3 leaves a comment behind for each item
 * that goes (https://github.com/lit/lit/issues/5298): a chart that is zoomed for long would fill the page with them.
 */
class Each extends Directive {
  /** The part of each item by its key, in the order of the page. */
  #parts = new Map<unknown, ChildPart>();

  render(items: readonly unknown[], _keyOf: (item: unknown) => unknown, template: (item: unknown) => unknown): unknown {
    return items.map(template);
  }

  override update(container: ChildPart, [items, keyOf, template]: Parameters<this['render']>): unknown {
    const before = this.#parts;
    const keys = items.map(keyOf);
    const wanted = new Set(keys);
    for (const [key, part] of before) {
      if (wanted.has(key)) continue;
      before.delete(key);
      const {endNode} = part;
      removePart(part);
      endNode?.parentNode?.removeChild(endNode);
    }
    const after = new Map<unknown, ChildPart>();
    const old = [...before.values()];
    const moved = new Set<ChildPart>();
    let next = 0;
    keys.forEach((key, i) => {
      while (next < old.length && moved.has(old[next]!)) next++;
      const known = before.get(key);
      if (known && known === old[next]) next++;
      else if (known) moved.add(known);
      const part = known && !moved.has(known) ? known : insertPart(container, old[next], known);
      after.set(key, setChildPartValue(part, template(items[i])));
    });
    this.#parts = after;
    setCommittedValue(container, [...after.values()]);
    return noChange;
  }
}

/** A template an item; an item with the same key keeps its nodes. */
export const each = directive(Each) as <T>(
  items: readonly T[],
  keyOf: (item: T) => unknown,
  template: (item: T) => unknown,
) => DirectiveResult;
