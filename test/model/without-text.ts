/** A deep copy without the fields `text`: all of a date but how it was written. */
export function withoutText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutText);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([key]) => key !== 'text');
  return Object.fromEntries(fields.map(([key, field]) => [key, withoutText(field)]));
}
