import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {ClusterScene} from '../layout/scene.js';
import type {TimelineEvent} from '../model/event.js';
import type {Words} from '../words/words.js';
import type {Actions} from './actions.js';
import {closeButton, moreButton} from './card.js';
import {heading} from './heading.js';

/** The members of a cluster that coming nearer would not part. */
export function renderClusterList(
  cluster: ClusterScene,
  events: readonly TimelineEvent[],
  level: number,
  actions: Actions,
  words: Words,
): TemplateResult {
  return html`<div class="card" id="card" tabindex="-1">
    ${closeButton(actions, words)} ${heading(level + 1, 'card-title', cluster.name)}
    <ul role="list">
      ${events.map(
        ({id, title, lang}) =>
          html`<li>
            <button class="link" dir="auto" lang=${lang || nothing} @click=${() => actions.select(id)}>${title}</button>
          </li>`,
      )}
    </ul>
    ${events.length < cluster.count ? moreButton(events.length, cluster.count, actions.showMoreMembers, words) : nothing}
  </div>`;
}
