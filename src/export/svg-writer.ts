import {isRtlText} from '../layout/measure-text.js';
import {hashText} from './hash-text.js';
import {createColorReader} from './svg-colors.js';

/** Shapes that the chart is made of, and what is said of their place. */
const SHAPES = /^(path|rect|circle|text)$/;
const PLACE = 'd x y dy width height rx r cx cy'.split(' ');
/** Styles with what SVG has by itself: of everything, of what has a stroke, and of text. */
const [ANY = [], STROKE = [], TEXT = []] = [
  'opacity:1 shape-rendering:auto',
  'stroke-width:1px stroke-dasharray:none stroke-linejoin:miter stroke-linecap:butt paint-order:normal vector-effect:none',
  'font-family font-size font-weight:400 font-style:normal letter-spacing:normal text-anchor:start direction:ltr',
].map((group) => group.split(' ').map((entry) => entry.split(':')));
/** Characters that no XML may have. */
const NO_XML = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const SIGNS: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};

export const escapeXml = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(NO_XML, '\ufffd')
    .replace(/[&<>"]/g, (sign) => SIGNS[sign]!);

const round = (px: number): string => String(Math.round(px * 100) / 100);

type Attributes = Readonly<Record<string, string | number | false | null | undefined>>;

/** An element. What is empty, 0 or false is not said. */
const tag = (name: string, attributes: Attributes, content = ''): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => (value ? ` ${key}="${escapeXml(String(value))}"` : ''))
    .join('')}${content ? `>${content}</${name}>` : '/>'}`;

/** A line of text, px from the edges of the window. */
interface Line {
  text: string;
  left: number;
  right: number;
  readonly top: number;
  readonly height: number;
}

/**
 * Writes elements on a page as SVG that needs nothing else: every style is an attribute, and is said only where it
 * differs from what SVG has by itself, or from the typeface of the whole.
 */
export class SvgWriter {
  readonly color = createColorReader();
  readonly #frame: DOMRect;
  /** How many px of the window one px of the page is. */
  readonly #zoom: number;
  readonly #base: CSSStyleDeclaration;
  /** What ends the names of clips, unlike those of other pictures on a page. */
  readonly #suffix: string;
  readonly #text = new OffscreenCanvas(1, 1).getContext('2d');

  /** @param stage what is written; its place is the origin, its typeface that of the whole. */
  constructor(stage: HTMLElement) {
    this.#frame = stage.getBoundingClientRect();
    this.#zoom = this.#frame.width / stage.offsetWidth || 1;
    this.#base = getComputedStyle(stage);
    this.#suffix = hashText(stage.textContent);
  }

  get height(): number {
    return Math.ceil(this.#frame.height / this.#zoom);
  }

  /** The typeface of the whole. */
  get font(): Attributes {
    return {'font-family': this.#base.fontFamily, 'font-size': parseFloat(this.#base.fontSize)};
  }

  /** All that is seen in an element of the page. */
  write(element: Element): string {
    const style = getComputedStyle(element);
    if (style.display === 'none') return '';
    if (element instanceof SVGSVGElement) return this.#picture(element, style);
    const inside = Array.from(element.childNodes, (child) =>
      child instanceof Element ? this.write(child) : child instanceof Text ? this.#lines(child) : '',
    );
    return this.#rules(element, style) + inside.join('');
  }

  #x = (px: number): number => (px - this.#frame.left) / this.#zoom;
  #y = (px: number): number => (px - this.#frame.top) / this.#zoom;

  /** The lines above and below a box. */
  #rules(element: Element, style: CSSStyleDeclaration): string {
    const {left, top, bottom, width} = element.getBoundingClientRect();
    const rule = (y: number, thick: string, color: string): string => {
      const height = parseFloat(thick);
      return height && style.display !== 'inline'
        ? tag('rect', {
            ...{x: round(this.#x(left)), y: String(Math.round(y)), width: round(width / this.#zoom), height},
            fill: this.color(color)?.hex,
          })
        : '';
    };
    return (
      rule(this.#y(top), style.borderTopWidth, style.borderTopColor) +
      rule(this.#y(bottom) - parseFloat(style.borderBottomWidth), style.borderBottomWidth, style.borderBottomColor)
    );
  }

  /** A drawing within the page, cut at its edges where it is on the page. */
  #picture(element: SVGSVGElement, style: CSSStyleDeclaration): string {
    const {left, top, width, height} = element.getBoundingClientRect();
    return tag(
      'svg',
      {
        // Whole px, as browsers put it.
        ...{x: String(Math.round(this.#x(left))), y: String(Math.round(this.#y(top)))},
        ...{width: round(width / this.#zoom), height: round(height / this.#zoom)},
        viewBox: element.getAttribute('viewBox'),
        overflow: style.overflow === 'visible' && 'visible',
      },
      Array.from(element.children, (child) => this.#shape(child)).join(''),
    );
  }

  #shape(element: Element): string {
    const style = getComputedStyle(element);
    const name = element.localName;
    if (!(element instanceof SVGGraphicsElement) && name !== 'clipPath') return '';
    if (style.display === 'none') return '';
    if (SHAPES.test(name)) return this.#leaf(element as SVGGraphicsElement, name, style);
    const inside = Array.from(element.children, (child) => this.#shape(child)).join('');
    if (!inside) return '';
    const said = /^(button|img)$/.test(element.getAttribute('role') ?? '') && element.getAttribute('aria-label');
    const attributes = {
      id: name === 'clipPath' && `${element.id}-${this.#suffix}`,
      transform: transformOf(element, style),
      'clip-path': element.getAttribute('clip-path')?.replace(')', `-${this.#suffix})`) ?? null,
      ...this.#styles(style, ANY.slice(0, 1)),
    };
    const content = (said ? tag('title', {}, escapeXml(said)) : '') + inside;
    const isPlain = name === 'g' && !said && Object.values(attributes).every((value) => !value);
    return isPlain ? inside : tag(name, attributes, content);
  }

  /** A shape with its paint; "" for what nobody sees. */
  #leaf(element: SVGGraphicsElement, name: string, style: CSSStyleDeclaration): string {
    const [fill, stroke] = [this.color(style.fill), this.color(style.stroke)];
    const width = parseFloat(style.strokeWidth);
    const hasStroke = stroke && width > 0;
    const content = name === 'text' ? escapeXml(element.textContent) : '';
    if ((!fill && !hasStroke) || style.visibility !== 'visible' || (name === 'text' && !content)) return '';
    return tag(
      name,
      {
        ...Object.fromEntries(PLACE.map((key) => [key, element.getAttribute(key)])),
        transform: transformOf(element, style),
        ...this.#styles(style, ANY),
        fill: fill?.hex ?? 'none',
        'fill-opacity': fill && fill.opacity < 1 && round(fill.opacity),
        ...(hasStroke && {
          stroke: stroke.hex,
          'stroke-opacity': stroke.opacity < 1 && round(stroke.opacity),
          ...this.#styles(style, STROKE),
        }),
        ...(content && this.#styles(style, TEXT)),
      },
      content,
    );
  }

  /** Styles that differ from what SVG has by itself, or from the typeface of the whole. */
  #styles(style: CSSStyleDeclaration, names: readonly (readonly string[])[]): Attributes {
    return Object.fromEntries(
      names.map(([name = '', initial]) => {
        const value = style.getPropertyValue(name);
        if (value === (initial ?? this.#base.getPropertyValue(name))) return [name, ''];
        return [name, initial || name === 'font-size' ? value.replace(/px|,/g, '').replace('edges', 'Edges') : value];
      }),
    );
  }

  /** Text of the page line by line, as it is broken there. */
  #lines(node: Text): string {
    const parent = node.parentElement;
    if (!parent || !node.data.trim()) return '';
    const style = getComputedStyle(parent);
    // A sentence runs in the direction of its own letters.
    const whole = parent.closest('p, li, h1, h2, h3, h4, h5, h6')?.textContent ?? '';
    const isRtl = /\p{L}/u.test(whole) ? isRtlText(whole) : style.direction === 'rtl';
    return linesOf(node)
      .map(({text, left, right, top, height}) =>
        tag(
          'text',
          {
            x: round(this.#x(isRtl ? right : left)),
            y: round(this.#y(top) + (height / this.#zoom) * this.#ascent(style)),
            fill: this.color(style.color)?.hex,
            ...this.#styles(style, TEXT),
            direction: isRtl && 'rtl',
          },
          escapeXml(text),
        ),
      )
      .join('');
  }

  /** The share of a line's height that is above the letters' feet. */
  #ascent({fontStyle, fontWeight, fontSize, fontFamily}: CSSStyleDeclaration): number {
    if (!this.#text) return 0.8;
    this.#text.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
    const {fontBoundingBoxAscent: above, fontBoundingBoxDescent: below} = this.#text.measureText('x');
    return above / (above + below);
  }
}

/** The lines into which the page has broken a text. */
function linesOf(node: Text): readonly Line[] {
  const range = node.ownerDocument.createRange();
  const lines: Line[] = [];
  let line: Line | undefined;
  let at = 0;
  for (const sign of node.data) {
    range.setStart(node, at);
    range.setEnd(node, (at += sign.length));
    const [box] = range.getClientRects();
    if (sign.trim() && box?.width) {
      const {left, right, top, height} = box;
      if (!line || Math.abs(top - line.top) > height / 2) lines.push((line = {text: '', left, right, top, height}));
      line.left = Math.min(line.left, left);
      line.right = Math.max(line.right, right);
    }
    if (line) line.text += sign;
  }
  return lines;
}

/** The transform of an element: its attribute, or what its style makes of it. */
function transformOf(element: Element, style: CSSStyleDeclaration): string {
  const given = element.getAttribute('transform');
  if (given !== null || style.transform === 'none') return (given ?? '').replace('translate(0 0)', '');
  const [x = 0, y = 0] = style.transformOrigin.split(' ').map(parseFloat);
  const box = /^fill/.test(style.getPropertyValue('transform-box'))
    ? (element as SVGGraphicsElement).getBBox()
    : {x: 0, y: 0};
  const move = (sign: number): string => `translate(${round(sign * (x + box.x))} ${round(sign * (y + box.y))})`;
  return `${move(1)} ${style.transform} ${move(-1)}`;
}
