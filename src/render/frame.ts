import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {CardScene} from '../layout/scene.js';
import type {TooltipScene} from '../layout/tooltip-scene.js';
import type {TimelineEvent} from '../model/event.js';
import type {Words} from '../words/words.js';
import type {Actions} from './actions.js';
import {inlineCard, moreButton} from './card.js';
import {heading} from './heading.js';
import {setStyle} from './set-style.js';

/** Heading and the summary sentence. */
export function renderHeader(title: string, summary: string, level: number, lang: string): TemplateResult {
  return html`<header part="header">
    ${title ? heading(level, 'heading', html`<span lang=${lang || nothing}>${title}</span>`) : nothing}
    ${summary ? html`<p part="summary" class="summary">${summary}</p>` : nothing}
  </header>`;
}

/** Label, date and status of what is pointed at. It can be hovered, and never lies on the mark itself. */
export function renderTooltip(scene: TooltipScene | null, actions: Actions): TemplateResult {
  if (!scene) return html`<div part="tooltip" class="tooltip" hidden></div>`;
  return html`<div
    part="tooltip"
    class="tooltip"
    aria-hidden="true"
    @pointerenter=${actions.keepTooltip}
    @pointerleave=${actions.leaveMark}
    ${setStyle({left: `${scene.x}px`, top: `${scene.y}px`, 'max-width': `${scene.width}px`, transform: scene.above ? 'translate(-50%, -100%)' : 'translateX(-50%)'})}
  >
    ${scene.lines.map((line, i) => html`<p class=${i ? '' : 'strong'} dir="auto">${line}</p>`)}
  </div>`;
}

/** What the detail column says while nothing is selected; `isHidden`: its room alone. */
export function renderHowTo(isHidden: boolean, words: Words): TemplateResult {
  return html`<div class=${isHidden ? 'how-to away' : 'how-to'}>
    <p class="how-to-title">${words.messages.howToHeading}</p>
    ${words.messages.howTo.map((line) => html`<p>${line}</p>`)}
  </div>`;
}

/** Events without a usable date: kept, counted and listed; `cardOf` gives the card of one that is open, in place. */
export function renderShelf(
  events: readonly TimelineEvent[],
  count: number,
  cardOf: (id: string) => CardScene | null,
  level: number,
  actions: Actions,
  words: Words,
): TemplateResult {
  const {messages} = words;
  return html`<section part="shelf" class="shelf">
    ${heading(level + 1, 'shelf-title', messages.undatedHeading(count))}
    <ul role="list">
      ${events.map(({id, title, dateText, date, lang}) => {
        const card = cardOf(id);
        return html`<li>
          <button class="link" data-focus=${id} dir="auto" lang=${lang || nothing} @click=${() => actions.select(id)}>
            ${title}</button
          >${
            dateText || date.text
              ? html` <span class="muted">${messages.sourceSays(dateText || date.text)}</span>`
              : nothing
          }
          ${card ? inlineCard(card, true, actions, words) : nothing}
        </li>`;
      })}
    </ul>
    ${events.length < count ? moreButton(events.length, count, actions.showMore, words) : nothing}
  </section>`;
}
