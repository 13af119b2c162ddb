import type {Problem, ProblemCode, ProblemPlace} from '../model/problem.js';

/** A value as text for a problem's `raw`: text stays itself, anything else is JSON where it can be. */
export function formatRaw(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value) {
    try {
      // No text comes of an object whose `toJSON` gives none.
      const json: unknown = JSON.stringify(value);
      return typeof json === 'string' ? json : typeof value;
    } catch {
      return typeof value;
    }
  }
  return typeof value === 'function' ? 'function' : String(value);
}

/** Makes a problem; without a severity it is a warning. */
export function buildProblem(
  code: ProblemCode,
  where: ProblemPlace,
  value: unknown,
  params: Problem['params'] = {},
  severity: Problem['severity'] = 'warning',
): Problem {
  return {code, params, where, raw: formatRaw(value), severity};
}
