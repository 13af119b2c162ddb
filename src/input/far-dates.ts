import type {Ms} from '../model/date.js';
import {precisionMs} from '../model/precision.js';

/** What is farther away than all of this is far: 1,000 years, and so many times as long as the middle half of dates reaches. */
const FAR_MS = 1000 * precisionMs('year');
const FAR_TIMES = 20;
/** More than so many on a side are a part of what the data tells. */
const FEW = 3;

/**
 * The places of the few dates that are far away from all others: slips, or what stands for no date ("0001-01-01",
 * "9999-12-31"). Takes no time that grows with their number.
 * @param at where they begin, ascending
 */
export function farDates(at: ArrayLike<Ms>): readonly number[] {
  const {length} = at;
  const [first, last] = [at[Math.floor(length / 4)]!, at[Math.ceil((length * 3) / 4) - 1]!];
  const reach = Math.max(FAR_MS, FAR_TIMES * (last - first));
  const [before, after]: [number[], number[]] = [[], []];
  for (let i = 0; first - at[i]! > reach && i <= FEW; i++) before.push(i);
  for (let i = length - 1; at[i]! - last > reach && after.length <= FEW; i--) after.push(i);
  return [before, after].flatMap((places) => (places.length > FEW ? [] : places));
}
