/** What an event must have one of. A field that is left out or empty asks nothing; "" stands for events without any. */
export interface Filter {
  /** Ids of lanes, as the events name them, whatever makes the lanes on screen. */
  readonly lanes?: readonly string[];
  readonly statuses?: readonly string[];
  readonly actors?: readonly string[];
  /** Names of places. */
  readonly places?: readonly string[];
  readonly tags?: readonly string[];
}

/** The fields of a filter. */
export const FILTER_FIELDS = ['lanes', 'statuses', 'actors', 'places', 'tags'] as const;

/** Whether a filter asks for anything. */
export const isFiltering = (filter: Filter): boolean => FILTER_FIELDS.some((field) => filter[field]?.length);

/** A filter as it is given from outside: what is no list of texts asks nothing, as what is no field. */
export function readFilter(given: unknown): Filter {
  const filter: {-readonly [field in keyof Filter]: Filter[field]} = {};
  for (const field of FILTER_FIELDS) {
    const values: unknown = (given as {[field: string]: unknown} | null | undefined)?.[field];
    if (Array.isArray(values) && values.length) filter[field] = values.map(String);
  }
  return filter;
}
