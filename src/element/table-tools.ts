import type {html as Html, TemplateResult} from 'lit';
import type {ItemScene} from '../layout/scene.js';
import {cellText, orderRanks, TABLE_COLUMNS} from '../layout/table-order.js';
import type {TableColumn} from '../layout/table-order.js';
import {renderCopy, renderSortHeads} from '../render/table-head.js';
import {writeTable} from '../render/table-text.js';
import type {TableText} from '../render/table-text.js';
import type {AidsDesk} from './aids-desk.js';

/** Puts text on the clipboard; older ways where a page may not use the newer. Tells whether it worked. */
async function copy({plain, html}: TableText): Promise<boolean> {
  try {
    const part = (text: string, type: string): Blob => new Blob([text], {type});
    const item = new ClipboardItem({'text/plain': part(plain, 'text/plain'), 'text/html': part(html, 'text/html')});
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    let isTaken = false;
    const take = (event: ClipboardEvent): void => {
      event.clipboardData?.setData('text/plain', plain);
      event.clipboardData?.setData('text/html', html);
      event.preventDefault();
      event.stopImmediatePropagation();
      isTaken = true;
    };
    document.addEventListener('copy', take, true);
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way on pages that do not come by https
    document.execCommand('copy');
    document.removeEventListener('copy', take, true);
    return isTaken;
  }
}

/** Sorts the table by its columns, and copies it. */
export class TableTools {
  readonly #desk: AidsDesk;
  #key: readonly unknown[] = [];
  #items: readonly ItemScene[] = [];
  #order: readonly number[] = [];

  constructor(desk: AidsDesk) {
    this.#desk = desk;
  }

  /** The rank of the entry that stands at each place. */
  get order(): readonly number[] {
    this.#refresh();
    return this.#order;
  }

  heads(html: typeof Html): TemplateResult[] {
    const {state, words} = this.#desk.model;
    return renderSortHeads(html, state.sort, (column) => this.#sortBy(column), words);
  }

  copyButton(html: typeof Html): TemplateResult {
    return renderCopy(html, () => void this.#copy(), this.#desk.model.words);
  }

  #refresh(): void {
    const {client, context, state} = this.#desk.model;
    const key = [client, client?.matching, context, state.sort];
    if (key.every((part, i) => part === this.#key[i])) return;
    this.#key = key;
    const ranks = Array.from({length: client?.listed.drawable ?? 0}, (_, rank) => rank);
    const items = this.#desk.model.items(ranks);
    this.#items = items.filter((item) => item !== null);
    this.#order = orderRanks(this.#items, state.sort, context.words.locale);
  }

  #sortBy(column: TableColumn): void {
    const {model, announcer} = this.#desk;
    this.#desk.ask({type: 'sort', column});
    const {messages} = model.words;
    announcer.say(messages.sorted(messages.columns[column], model.state.sort.isDescending));
  }

  async #copy(): Promise<void> {
    const {announcer, model} = this.#desk;
    const {messages} = model.words;
    this.#refresh();
    const rows = this.#order.map((rank) => TABLE_COLUMNS.map((column) => cellText(this.#items[rank]!, column)));
    const isCopied = await copy(writeTable([TABLE_COLUMNS.map((column) => messages.columns[column]), ...rows]));
    announcer.say(isCopied ? messages.copied(rows.length) : messages.notCopied);
  }
}
