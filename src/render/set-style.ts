import {nothing} from 'lit';
import {directive, Directive} from 'lit/directive.js';
import type {ElementPart} from 'lit/directive.js';

/**
 * Sets CSS properties one by one. `styleMap` writes a style attribute at first, which a strict Content Security Policy
 * blocks; `style.setProperty` it does not.
 */
class SetStyle extends Directive {
  #before: Readonly<Record<string, string>> = {};

  render(_values: Readonly<Record<string, string>>): typeof nothing {
    return nothing;
  }

  override update(part: ElementPart, [values]: [Readonly<Record<string, string>>]): typeof nothing {
    const {style} = part.element as HTMLElement;
    for (const name of Object.keys(this.#before)) if (!(name in values)) style.removeProperty(name);
    for (const [name, value] of Object.entries(values))
      if (this.#before[name] !== value) style.setProperty(name, value);
    this.#before = values;
    return nothing;
  }
}

export const setStyle = directive(SetStyle);

/** Gives an element the colour of a lane: the lane's own, or the tone of the theme. */
export const setTone = ({tone, color}: {readonly tone: number; readonly color: string}) =>
  setStyle({'--_lane': color || `var(--_lane-${tone})`});
