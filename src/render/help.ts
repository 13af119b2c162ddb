import type {TemplateResult} from 'lit';
import type {Words} from '../words/words.js';
import type {Actions} from './actions.js';
import type {Tags} from './tags.js';

/** The arrow keys as they act where time runs to the left. */
const mirrored = (keys: string): string => keys.replace(/[←→]/g, (arrow) => (arrow === '←' ? '→' : '←'));

/** The keys, in a dialog of their own. */
export function renderHelp({html}: Tags, actions: Actions, rtl: boolean, words: Words): TemplateResult {
  const {messages} = words;
  return html`<dialog class="keys" aria-labelledby="keys-heading" @close=${() => actions.toggleHelp(false)}>
    <p class="dialog-title" id="keys-heading">${messages.keysHeading}</p>
    <dl>
      ${messages.keys.map(
        ([keys, action]) =>
          html`<div>
            <dt><kbd>${rtl ? mirrored(keys) : keys}</kbd></dt>
            <dd>${action}</dd>
          </div>`,
      )}
    </dl>
    <p class="dialog-title">${messages.howToHeading}</p>
    ${messages.howTo.map((line) => html`<p>${line}</p>`)}
    <form method="dialog"><button class="button">${messages.close}</button></form>
  </dialog>`;
}
