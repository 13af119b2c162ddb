import type {LaneDensity} from '../store/timeline-source.js';
import type {LaneFrame} from './lane-frame.js';

/** Two paths in units of columns, sideways: `x` is the column's number from the first, `y` px of the chart. */
export interface DensityPaths {
  readonly firm: string;
  readonly other: string;
}

const known = new WeakMap<LaneDensity, DensityPaths & {readonly key: string}>();

/**
 * How many events begin where, as columns that grow in proportion; the highest takes the lane's rows but the last.
 * Made once for an answer of the store: panning and zooming only move and stretch it. `null` where nothing is counted.
 */
export function densityPaths(density: LaneDensity, frame: LaneFrame, rowHeight: number): DensityPaths | null {
  const room = (frame.rows - 1) * rowHeight - 2;
  const base = frame.rowsY + room + 2;
  const key = `${base},${room}`;
  let paths = known.get(density);
  if (paths?.key !== key) {
    known.set(density, (paths = {key, ...drawColumns(density, base, room)}));
  }
  return paths.firm || paths.other ? paths : null;
}

function drawColumns({firm, other, step}: LaneDensity, base: number, room: number): DensityPaths {
  const most = firm.reduce((max, n, i) => Math.max(max, n + other[i]!), 0);
  const y = (count: number): number => Math.round((base - (count / most) * room) * 10) / 10;
  const column = (i: number, low: number, high: number): string =>
    high > low ? `M${i * step},${y(low)}V${y(high)}h${step}V${y(low)}z` : '';
  const path = (draw: (i: number) => string): string => Array.from(firm, (_, i) => draw(i)).join('');
  if (!(most > 0 && room > 0)) return {firm: '', other: ''};
  return {
    firm: path((i) => column(i, 0, firm[i]!)),
    other: path((i) => column(i, firm[i]!, firm[i]! + other[i]!)),
  };
}
