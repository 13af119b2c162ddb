import type {TemplateResult} from 'lit';
import {describeMember} from '../layout/reading-scene.js';
import type {ProblemGroup, ReadingScene} from '../layout/reading-scene.js';
import type {Words} from '../words/words.js';
import type {Actions} from './actions.js';
import type {Tags} from './tags.js';

/** `limit`: the most entries of each list. */
export interface ReadingState {
  readonly limit: number;
  readonly isPrinting: boolean;
}

/** A list of which more can be had, but not from paper. */
function some<T>(
  {html, nothing}: Tags,
  all: readonly T[],
  limit: number,
  each: (one: T) => TemplateResult,
  actions: Actions | null,
  {messages}: Words,
): TemplateResult {
  const more = (): TemplateResult =>
    actions
      ? html`<button class="button more" data-focus="problems" @click=${actions.showMoreProblems}>
          ${messages.showMore(limit, all.length)}
        </button>`
      : html`<p>${messages.position(limit, all.length)}</p>`;
  return html`<ul role="list">
      ${all.slice(0, limit).map(each)}
    </ul>
    ${all.length > limit ? more() : nothing}`;
}

/** What was read and what was not as expected: a quiet line, what there is to say behind it; on paper a copy of it. */
export function renderReading(
  tags: Tags,
  {line, matched, groups}: ReadingScene,
  {limit, isPrinting}: ReadingState,
  actions: Actions,
  words: Words,
): TemplateResult {
  const {html, nothing} = tags;
  const content = (from: Actions | null): TemplateResult => {
    // In another language than the rest, where they have not been translated.
    const lang = words.messages.problemsLanguage;
    const group = ({sentence, problems}: ProblemGroup): TemplateResult => {
      if (!problems.length) return html`<li lang=${lang} dir="auto">${sentence}</li>`;
      const member = (problem: (typeof problems)[number]): TemplateResult =>
        html`<li lang=${lang} dir="auto">${describeMember(problem, problems, words)}</li>`;
      return html`<li>
        <details ?open=${!from}>
          <summary lang=${lang} dir="auto">${sentence}</summary>
          ${some(tags, problems, limit, member, from, words)}
        </details>
      </li>`;
    };
    return html`${matched ? html`<p dir="auto">${matched}</p>` : nothing}
    ${groups.length ? some(tags, groups, limit, group, from, words) : nothing}`;
  };
  if (!matched && !groups.length) return html`<p class="problems">${line}</p>`;
  return html`<details part="problems" class="problems">
      <summary data-focus="problems" dir="auto">${line}</summary>
      ${content(actions)}
    </details>
    ${
      isPrinting
        ? html`<section class="problems">
            <p dir="auto">${line}</p>
            ${content(null)}
          </section>`
        : nothing
    }`;
}
