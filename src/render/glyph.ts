import {nothing, svg} from 'lit';
import type {SVGTemplateResult} from 'lit';
import {STATUSES} from '../model/event.js';

/** Glyphs are drawn around the middle of 12 × 12 px: a filled path, a stroked one, or both. */
const GLYPHS: Readonly<Record<string, {readonly fill?: string; readonly line?: string; readonly mark?: string}>> = {
  stated: {fill: 'M-6,0a6,6 0 1,0 12,0a6,6 0 1,0-12,0'},
  confirmed: {fill: 'M-6,0a6,6 0 1,0 12,0a6,6 0 1,0-12,0', mark: 'M-2.8,.2l2,2.2L3,-2.2'},
  claimed: {line: 'M-5,0a5,5 0 1,0 10,0a5,5 0 1,0-10,0'},
  contested: {line: 'M-5,0a5,5 0 1,0 10,0a5,5 0 1,0-10,0', fill: 'M0,-5a5,5 0 0,0 0,10z'},
  expected: {line: 'M0,-5.6L5.6,0L0,5.6L-5.6,0z'},
  unverified: {line: 'M-4.6,-4.6H4.6V4.6H-4.6z'},
  retracted: {fill: 'M-6,0a6,6 0 1,0 12,0a6,6 0 1,0-12,0', mark: 'M-9,0H9'},
  unknown: {line: 'M0,-5.2L5.4,4.4H-5.4z'},
};

/** The glyph of a status, filled with what `.glyph` says; a neutral triangle for a word that we do not know. */
export function glyph(status: string): SVGTemplateResult {
  const known: readonly string[] = STATUSES;
  const {fill, line, mark} = GLYPHS[known.includes(status) ? status : 'unknown']!;
  return svg`${line ? svg`<path class="glyph-line" d=${line}></path>` : nothing}${
    fill ? svg`<path class="glyph-fill" d=${fill}></path>` : nothing
  }${mark ? svg`<path class="glyph-mark" d=${mark}></path>` : nothing}`;
}
