import type {ConflictTimeline} from '../../../src/index.js';
import {engine} from './engine.js';
import {all, one, shadow} from './timeline.js';

/** A rendered box with a name for messages. `owner` is the event that it belongs to. */
export interface Box {
  readonly name: string;
  readonly owner: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Antialiasing and the rounding of paths. */
const SLACK_PX = 0.75;

/** The box of a node. Of what is drawn that is its geometry in every engine: Firefox's own answer has strokes in it. */
export function boxOf(node: Element, owner = '', name = owner): Box {
  const {left, right, top, bottom} = node.getBoundingClientRect();
  if (engine !== 'Firefox' || !(node instanceof SVGGraphicsElement) || node instanceof SVGSVGElement)
    return {name, owner, left, right, top, bottom};
  const {x, y, width, height} = node.getBBox();
  const [a, b] = [new DOMPoint(x, y), new DOMPoint(x + width, y + height)].map((each) =>
    each.matrixTransform(node.getScreenCTM() ?? undefined),
  );
  return {name, owner, left: a!.x, right: b!.x, top: a!.y, bottom: b!.y};
}

export const overlaps = (a: Box, b: Box, slack = SLACK_PX): boolean =>
  a.left + slack < b.right && b.left + slack < a.right && a.top + slack < b.bottom && b.top + slack < a.bottom;

export const contains = (outer: Box, inner: Box, slack = SLACK_PX): boolean =>
  inner.left >= outer.left - slack &&
  inner.right <= outer.right + slack &&
  inner.top >= outer.top - slack &&
  inner.bottom <= outer.bottom + slack;

const idOf = (node: Element): string => node.closest<SVGElement>('[data-id]')?.dataset['id'] ?? '';

/** The boxes of all labels of events. */
const labelBoxes = (element: ConflictTimeline): Box[] =>
  all(element, '[part~="label"][data-id]').map((node) => boxOf(node, idOf(node), `label of ${idOf(node)}`));

/** The boxes of bodies and glyphs. Bodies lie below the marks, lane by lane in the same order. */
export function bodyBoxes(element: ConflictTimeline): Box[] {
  const groups = all(element, 'g[clip-path] .body');
  const ids = all(element, '[part~="event"][data-id]').map(idOf);
  if (groups.length !== ids.length) throw new Error(`${groups.length} bodies, but ${ids.length} marks.`);
  const bodies = groups.flatMap((group, i) =>
    [...group.querySelectorAll('path')].map((path) => boxOf(path, ids[i], `body of ${ids[i]}`)),
  );
  const glyphs = all(element, '[part~="event"] .glyph').map((node) =>
    boxOf(node, idOf(node), `glyph of ${idOf(node)}`),
  );
  return [...bodies, ...glyphs];
}

/** What is not drawn itself has no box in Firefox: a copy is measured. */
function clipBox(path: Element): DOMRect {
  const copy = path.cloneNode() as SVGPathElement;
  const chart = path.closest('svg')!;
  chart.append(copy);
  const box = copy.getBBox();
  copy.remove();
  return box;
}

/** Where bodies and labels may be, from the clip path that is really applied. */
function plotBox(element: ConflictTimeline): Box {
  const {left, top} = boxOf(one(element, 'svg[part="chart"]'));
  const path = clipBox(one(element, 'clipPath path'));
  return {
    name: 'plot',
    owner: '',
    left: left + path.x,
    right: left + path.x + path.width,
    top: top + path.y,
    bottom: top + path.y + path.height,
  };
}

/** What of the chart's labels is where it should not be, in words; empty where all is well. */
export function labelFaults(element: ConflictTimeline): string[] {
  const labels = labelBoxes(element);
  const bodies = bodyBoxes(element);
  const scaffolding = [
    ...all(element, '[part~="lane-label"] text').map((node) => boxOf(node, '', 'lane name')),
    ...all(element, '[part~="tick"] text').map((node) => boxOf(node, '', 'tick')),
    ...all(element, '.fold-text').map((node) => boxOf(node, '', 'length of a fold')),
    ...all(element, '[part~="cluster"]').map((node) => boxOf(node, '', 'cluster')),
    ...all(element, '.outside, .question').map((node) => boxOf(node, `${idOf(node)}?`, 'count or "?"')),
  ];
  const plot = plotBox(element);
  const others = [...labels, ...bodies, ...scaffolding];
  return labels.flatMap((label, i) => [
    ...(contains(plot, label) ? [] : [`${label.name} leaves the plot`]),
    ...others
      .filter((other, j) => (j >= labels.length || j > i) && other.owner !== label.owner && overlaps(label, other))
      .map((other) => `${label.name} overlaps ${other.name}`),
  ]);
}

/** Marks that touch each other or leave the plot upwards or downwards. */
export function bodyFaults(element: ConflictTimeline): string[] {
  const bodies = bodyBoxes(element);
  return bodies.flatMap((body, i) =>
    bodies
      .slice(i + 1)
      .filter((other) => other.owner !== body.owner && overlaps(body, other))
      .map((other) => `${body.name} overlaps ${other.name}`),
  );
}

/** Axis texts that touch each other. */
export function axisFaults(element: ConflictTimeline): string[] {
  const chart = boxOf(one(element, 'svg[part="chart"]'));
  const texts = all(element, '[part~="tick"] text, .fold-text').map((node) => boxOf(node, '', node.textContent ?? ''));
  return texts.flatMap((text, i) => [
    ...(text.left >= chart.left - SLACK_PX && text.right <= chart.right + SLACK_PX ? [] : [`${text.name} is cut off`]),
    ...texts
      .slice(i + 1)
      .filter((other) => overlaps(text, other, -2) && Math.abs(text.top - other.top) < 4)
      .map((other) => `${text.name} touches ${other.name}`),
  ]);
}

const isShown = (node: Element): boolean => {
  const {width, height} = node.getBoundingClientRect();
  return width > 1 && height > 1 && getComputedStyle(node).visibility !== 'hidden';
};

/** Every element that has text of its own and is seen. */
export function textElements(element: ConflictTimeline): Element[] {
  return all(element, '*').filter(
    (node) =>
      [...node.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim()) &&
      !node.closest('style, option') &&
      isShown(node),
  );
}

/** Texts smaller than a size, px, as drawn. */
export const smallTexts = (element: ConflictTimeline, leastPx: number): string[] =>
  textElements(element)
    .filter((node) => parseFloat(getComputedStyle(node).fontSize) < leastPx)
    .map((node) => `${getComputedStyle(node).fontSize}: ${node.textContent}`);

/** What of the element stands out of it sideways: part of a page that would scroll. */
export function overhangs(element: ConflictTimeline): string[] {
  const host = boxOf(element);
  return all(element, '*')
    .filter((node) => isShown(node) && !node.matches('.hidden, .hit, g, clipPath *, .table-scroll *'))
    .map((node) =>
      boxOf(node, '', `${node.tagName}.${node.getAttribute('class') ?? ''} ${node.textContent ?? ''}`.slice(0, 60)),
    )
    .filter(({left, right}) => left < host.left - SLACK_PX || right > host.right + SLACK_PX)
    .map(({name}) => name.trim());
}

/** The element that a pointer hits in the middle of another. */
export function hitMiddle(element: ConflictTimeline, node: Element): Element | null {
  const {left, right, top, bottom} = boxOf(node);
  return shadow(element).elementFromPoint((left + right) / 2, (top + bottom) / 2);
}
