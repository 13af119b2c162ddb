import {html, nothing, svg} from 'lit';
import type {TemplateResult} from 'lit';
import type {CardScene, ClaimScene, LinkScene, MediaScene} from '../layout/scene.js';
import type {Words} from '../words/words.js';
import type {Actions} from './actions.js';
import {each} from './each.js';
import {glyph} from './glyph.js';
import {heading} from './heading.js';
import {setTone} from './set-style.js';

/** Longer texts of the data's own fields are cut. */
const LONG_CHARACTERS = 200;

/** A date in words as `<time>`; machine-readable only where it is a plain one. */
export function time(text: string, datetime: string): TemplateResult {
  return datetime ? html`<time datetime=${datetime}>${text}</time>` : html`${text}`;
}

/** The glyph of a status in a line of text. */
function inlineGlyph(status: string): TemplateResult {
  return html`<svg class="inline-glyph" viewBox="-7 -7 14 14" aria-hidden="true">
    <g class="glyph">${glyph(status)}</g>
  </svg>`;
}

function link({text, href, archivedHref}: LinkScene, words: Words): TemplateResult {
  return html`<span part="source"
    >${
      href ? html`<a href=${href} dir="auto">${text}</a>` : html`<bdi>${text}</bdi>`
    }${archivedHref ? html` (<a href=${archivedHref}>${words.messages.archived}</a>)` : nothing}</span
  >`;
}

function links(all: readonly LinkScene[], words: Words): TemplateResult {
  return html`<p class="fact">
    ${words.messages.sources(all.length)}: ${all.map((one, i) => html`${i ? '; ' : nothing}${link(one, words)}`)}
  </p>`;
}

function claim({by, notes, says, sources}: ClaimScene, words: Words): TemplateResult {
  return html`<li part="claim" class="claim">
    <p class="by" dir="auto">${by}</p>
    ${notes.map((note) => html`<p class="note">${note}</p>`)} ${says ? html`<p dir="auto">${says}</p>` : nothing}
    ${sources.length ? links(sources, words) : nothing}
  </li>`;
}

/** Loads the picture of a warning that somebody opens; it is not asked for again. */
function showImage(event: Event): void {
  const image = (event.currentTarget as HTMLElement).querySelector('img');
  const src = image?.dataset['src'];
  if (image && src && !image.hasAttribute('src')) image.src = src;
}

/** A picture that does not come gives its place to a sentence with a link to it. */
function tellBroken(event: Event): void {
  const image = event.currentTarget as HTMLElement;
  image.hidden = true;
  image.nextElementSibling?.removeAttribute('hidden');
}

const mediaLink = ({src, alt}: MediaScene, {messages}: Words): TemplateResult =>
  html`<a href=${src} dir="auto" referrerpolicy="no-referrer">${alt || messages.openMedia}</a>`;

function image(media: MediaScene, words: Words): TemplateResult {
  const {src, alt, sensitive} = media;
  return html`<img
      referrerpolicy="no-referrer"
      loading="lazy"
      decoding="async"
      alt=${alt}
      data-src=${src}
      src=${sensitive ? nothing : src}
      @error=${tellBroken}
    />
    <p hidden>${words.messages.brokenPicture} ${mediaLink(media, words)}</p>`;
}

function figure(media: MediaScene, words: Words): TemplateResult {
  const {src, alt, credit, sensitive, isImage} = media;
  // An address that is no safe link was refused: what the picture shows can still be told.
  const isShown = src && isImage;
  const content = isShown ? image(media, words) : src ? mediaLink(media, words) : html`<span dir="auto">${alt}</span>`;
  // The warning says what the picture shows already, a screen reader the picture itself.
  const isTold = isShown && !sensitive && alt;
  const told = isTold ? html`<p dir="auto" aria-hidden="true">${alt}</p>` : nothing;
  return html`<figure>
    ${
      sensitive
        ? html`<details @toggle=${showImage}>
            <summary>${words.messages.sensitive}${alt ? html`: <span dir="auto">${alt}</span>` : nothing}</summary>
            ${content}
          </details>`
        : content
    }
    ${isTold || credit ? html`<figcaption>${told}${credit ? html`<p dir="auto">${credit}</p>` : nothing}</figcaption>` : nothing}
  </figure>`;
}

/** A value of the data; a long one is cut until it is asked for. */
function valueOf(value: string, {messages}: Words): unknown {
  if (value.length <= LONG_CHARACTERS) return value;
  return html`<details>
    <summary>${value.slice(0, LONG_CHARACTERS)}… <b>${messages.showAll}</b></summary>
    <span>${value}</span>
  </details>`;
}

/** What the data has besides, as it stands there. */
function more(fields: CardScene['more'], words: Words): TemplateResult {
  return html`<details class="more-data">
    <summary>${words.messages.moreFromData}</summary>
    <dl>
      ${fields.map(
        ({name, value}) =>
          html`<div>
            <dt dir="auto">${name}</dt>
            <dd dir="auto">${valueOf(value, words)}</dd>
          </div>`,
      )}
    </dl>
  </details>`;
}

/** The body of a card, without its title: status, summary, claims, facts, sources, relations. */
function cardBody(card: CardScene, actions: Actions, words: Words): TemplateResult {
  return html`
    ${card.summary ? html`<p dir="auto" lang=${card.lang || nothing}>${card.summary}</p>` : nothing}
    ${
      card.claims.length
        ? html`<ul class="claims" role="list">
            ${card.claims.map((one) => claim(one, words))}
          </ul>`
        : nothing
    }
    ${each(
      card.media,
      // What was opened or is broken is so for this event only.
      (media) => `${card.id} ${card.media.indexOf(media)} ${media.src}`,
      (media) => figure(media, words),
    )}
    ${card.facts.map((fact) => html`<p class="fact" dir="auto">${fact}</p>`)}
    ${card.sources.length ? links(card.sources, words) : nothing}
    ${card.relations.map(
      ({text, id, title}) =>
        html`<p class="fact">
          ${text}: <button class="link" dir="auto" @click=${() => actions.select(id)}>${title}</button>
        </p>`,
    )}
    ${card.more.length ? more(card.more, words) : nothing}
    ${
      actions.link
        ? html`<p class="fact copy-link">
            <button class="link" @click=${actions.link.copy}>${actions.link.text}</button>
          </p>`
        : nothing
    }
  `;
}

/** The pill that says how well an event is known. */
function statusPill(status: string, text: string): TemplateResult {
  return html`<p part="status" class="pill-status">${inlineGlyph(status)}<span>${text}</span></p>`;
}

/** A card that opens in place, below what names the event; `hasStatus` where that does not say its status. */
export function inlineCard(card: CardScene, hasStatus: boolean, actions: Actions, words: Words): TemplateResult {
  return html`<div part="card" class="inline-card">
    ${hasStatus ? statusPill(card.status, card.statusText) : nothing}${cardBody(card, actions, words)}
  </div>`;
}

/** A button that shows more of a list. */
export function moreButton(shown: number, total: number, more: () => void, {messages}: Words): TemplateResult {
  return html`<button class="button more" @click=${more}>${messages.showMore(shown, total)}</button>`;
}

/** The button that closes the details. */
export function closeButton({close}: Actions, {messages}: Words): TemplateResult {
  return html`<button class="close" aria-label=${messages.close} @click=${close}>
    <svg viewBox="-6 -6 12 12" width="12" height="12" aria-hidden="true">
      ${svg`<path d="M-5,-5L5,5M5,-5L-5,5"></path>`}
    </svg>
  </button>`;
}

/** The card of the selected event, beside or over the chart. */
export function renderCard(card: CardScene, level: number, actions: Actions, words: Words): TemplateResult {
  const {messages} = words;
  return html`<article part="card" class="card" id="card" tabindex="-1" ${setTone(card)}>
    ${closeButton(actions, words)}
    <p part="date" class="date">${time(card.date, card.datetime)}</p>
    ${heading(level + 1, 'card-title', html`<span lang=${card.lang || nothing}>${card.title}</span>`)}
    ${card.lane ? html`<p class="lane-name"><bdi>${card.lane}</bdi></p>` : nothing}
    ${statusPill(card.status, card.statusText)} ${cardBody(card, actions, words)}
    <nav class="steps" aria-label=${messages.details}>
      <button
        class="step"
        aria-label=${messages.previousEvent}
        ?disabled=${!card.hasPrevious}
        @click=${() => actions.step(-1)}
      >
        <span class="arrow">◀</span>
      </button>
      <span>${card.position}</span>
      <button class="step" aria-label=${messages.nextEvent} ?disabled=${!card.hasNext} @click=${() => actions.step(1)}>
        <span class="arrow">▶</span>
      </button>
    </nav>
  </article>`;
}
