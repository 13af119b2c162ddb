import {STATUSES} from '../model/event.js';
import type {Lane} from '../model/event.js';
import {FILTER_FIELDS} from '../model/filter.js';
import type {Facets, Matches, Question} from '../store/timeline-source.js';
import {formatStatus} from '../words/format-status.js';
import type {Words} from '../words/words.js';
import type {FindField, FindScene} from './scene.js';

/** So many values of a field are offered, until a reader asks for all. */
const FIRST_VALUES = 8;

/** What the search and the filters follow from. */
export interface FindInput {
  readonly question: Question;
  readonly isOpen: boolean;
  /** `null` where nothing is looked for, or it is not known yet. */
  readonly matches: Matches | null;
  readonly total: number;
  readonly facets: Facets | null;
  /** The fields that part the events at all, and those of which all values are shown. */
  readonly offered: readonly string[];
  readonly unfolded: ReadonlySet<string>;
  /** Those of the document, whatever makes the lanes on screen. */
  readonly lanes: readonly Lane[];
  readonly words: Words;
}

/** What is looked for, what there is to filter by, and how much of it there is, in words. */
export function buildFindScene(input: FindInput): FindScene {
  const {question, isOpen, matches, total, words} = input;
  const {find} = words.messages;
  const fields = buildFields(input);
  const query = question.query.trim();
  const chosen = FILTER_FIELDS.flatMap((field) => {
    const values = question.filter[field] ?? [];
    return values.length
      ? [
          find.chosen(
            find.fields[field],
            values.map((value) => nameValue(field, value, input)),
          ),
        ]
      : [];
  });
  return {
    query: question.query,
    isOpen,
    isActive: query !== '' || chosen.length > 0,
    about: [query && words.messages.quote(query), ...chosen].filter(Boolean).join(' · '),
    count: matches ? find.matches(matches.count, total) : '',
    fields,
  };
}

function buildFields(input: FindInput): FindField[] {
  const {facets, question, offered, unfolded, words} = input;
  const {find} = words.messages;
  return FILTER_FIELDS.flatMap((field): FindField[] => {
    const all = facets?.[field] ?? [];
    const chosen = new Set(question.filter[field] ?? []);
    if (!offered.includes(field) && !chosen.size) return [];
    const order = orderOf(field, input);
    const first = order ? all.toSorted((a, b) => order(a.value) - order(b.value)) : all;
    const values = first
      .filter(({value}, i) => i < FIRST_VALUES || unfolded.has(field) || chosen.has(value))
      .map(({value, count}) => ({
        value,
        text: nameValue(field, value, input),
        count: words.number(count),
        isChosen: chosen.has(value),
      }));
    const more = all.length > values.length ? find.allValues(all.length) : '';
    return [{field, name: find.fields[field], values, more, isChosen: chosen.size > 0}];
  });
}

/** Lanes and statuses have an order of their own; of all else, what most events have comes first. */
function orderOf(field: FindField['field'], {lanes}: FindInput): ((value: string) => number) | null {
  const places =
    field === 'lanes' ? lanes.map(({id}) => id) : field === 'statuses' ? (STATUSES as readonly string[]) : null;
  return places && ((value) => (places.indexOf(value) + places.length + 1) % (places.length + 1));
}

function nameValue(field: FindField['field'], value: string, {lanes, words}: FindInput): string {
  const {messages} = words;
  if (field === 'statuses') return formatStatus(value, words);
  if (field === 'lanes') return lanes.find(({id}) => id === value)?.title || value || messages.noLane;
  return value || messages.find.none;
}
