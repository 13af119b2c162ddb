import {line, scaleLog} from 'd3';

/* The cost of many events as an SVG for the documentation: both scales logarithmic, readable in light and dark. */

const [WIDTH, PANEL, LABELS] = [960, 320, 200];
const MARGIN = {top: 40, bottom: 46, left: 62};
const LABEL_PX = 15;
/** Ours, the floor, and the others; each is told apart by its name beside it. */
const CLASSES = {columns: 'ours', objects: 'ours second', canvas: 'floor'};

const STYLE = `
  text { font: 13px system-ui, sans-serif; fill: #5b6470; }
  .title { font-weight: 700; font-size: 14px; }
  .grid { stroke: #8a93a0; stroke-opacity: .3; }
  path { fill: none; stroke: #8a93a0; stroke-width: 1.5; }
  circle { fill: #8a93a0; }
  .ours path { stroke: #0d7f9b; stroke-width: 3; }
  .ours circle { fill: #0d7f9b; }
  .ours text { fill: #0b6d86; font-weight: 700; }
  .second path { stroke-dasharray: 6 4; }
  .floor path { stroke: #c0702a; stroke-width: 2.5; }
  .floor circle { fill: #c0702a; }
  .floor text { fill: #a3591a; font-weight: 700; }
  @media (prefers-color-scheme: dark) {
    text { fill: #b4bcc8; }
    .ours text { fill: #6cc6e6; }
    .ours path { stroke: #49b4d6; }
    .ours circle { fill: #49b4d6; }
    .floor text { fill: #eaa669; }
    .floor path { stroke: #e0914c; }
    .floor circle { fill: #e0914c; }
  }`;

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const near = (value) => Math.round(value * 10) / 10;
const readable = (value) => value.toLocaleString('en', {maximumSignificantDigits: 1});

/** Places for labels beside the ends of lines: in their order, and none over another. */
function apart(wanted, least, most) {
  const order = wanted.map((y, i) => ({y, i})).sort((a, b) => a.y - b.y);
  const places = [];
  order.forEach(({y, i}, n) => {
    places[i] = Math.max(y, n ? places[order[n - 1].i] + LABEL_PX : least);
  });
  let below = most;
  for (const {i} of order.toReversed()) {
    places[i] = Math.min(places[i], below);
    below = places[i] - LABEL_PX;
  }
  return places;
}

const powers = ([low, high]) => {
  const first = Math.ceil(Math.log10(low) - 1e-9);
  return Array.from({length: Math.floor(Math.log10(high) + 1e-9) - first + 1}, (_, i) => 10 ** (first + i));
};

/** One of the two plots: `lines` of `{page, name, points: [{size, value}]}`. */
function drawPanel(title, lines, sizes, top) {
  const drawn = lines
    .map((each) => ({...each, points: each.points.filter(({value}) => value > 0)}))
    .filter(({points}) => points.length);
  const values = drawn.flatMap(({points}) => points.map(({value}) => value));
  if (!values.length) return '';
  const bottom = top + PANEL - MARGIN.bottom;
  const right = WIDTH - LABELS;
  const x = scaleLog([Math.min(...sizes), Math.max(...sizes)], [MARGIN.left + 12, right]);
  const y = scaleLog([Math.min(...values), Math.max(...values)], [bottom, top + MARGIN.top]);
  const place = line(
    ({size}) => near(x(size)),
    ({value}) => near(y(value)),
  );
  const ends = apart(
    drawn.map(({points}) => y(points.at(-1).value)),
    top + MARGIN.top - 20,
    bottom + 6,
  );
  const rows = powers(y.domain()).map(
    (value) =>
      `<line class="grid" x1="${MARGIN.left}" x2="${right}" y1="${near(y(value))}" y2="${near(y(value))}"/>` +
      `<text x="${MARGIN.left - 8}" y="${near(y(value) + 4)}" text-anchor="end">${readable(value)} ms</text>`,
  );
  const columns = sizes.map(
    (size) => `<text x="${near(x(size))}" y="${bottom + 22}" text-anchor="middle">${size.toLocaleString('en')}</text>`,
  );
  const marks = drawn.map(({page, name, points}, i) => {
    const dots = points.map((point) => `<circle cx="${near(x(point.size))}" cy="${near(y(point.value))}" r="3"/>`);
    const last = points.at(-1);
    const label = `<text x="${near(x(last.size) + 10)}" y="${near(ends[i] + 4)}">${escape(name)}</text>`;
    return `<g class="${CLASSES[page] ?? ''}"><path d="${place(points)}"/>${dots.join('')}${label}</g>`;
  });
  const heading = `<text class="title" x="${MARGIN.left}" y="${top + 16}">${escape(title)}</text>`;
  return [heading, ...rows, ...columns, ...marks].join('\n');
}

const SHORT = {
  columns: 'ours, from columns',
  objects: 'ours, from objects',
  canvas: 'ImageData (floor)',
};

/** @param lines of `{page, name, points: [{size, …what was measured}]}` */
export function drawPlot(lines, sizes) {
  const of = (value) =>
    lines.map(({page, name, points}) => ({
      page,
      name: SHORT[page] ?? name,
      points: points.map((point) => ({size: point.size, value: value(point)})),
    }));
  const panels = [
    drawPanel(
      'Load, by number of events',
      of(({loadMs}) => loadMs),
      sizes,
      0,
    ),
    drawPanel(
      'Main thread for each step of a pan, median, by number of events',
      of(({pan}) => pan?.p50),
      sizes,
      PANEL,
    ),
  ];
  // Long numbers of ms reach out to the left.
  const size = `viewBox="-20 0 ${WIDTH + 20} ${PANEL * 2}" width="${WIDTH + 20}" height="${PANEL * 2}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>\n<style>${STYLE}\n</style>\n${panels.join('\n')}\n</svg>\n`;
}
