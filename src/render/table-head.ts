import type {html as Html, TemplateResult} from 'lit';
import {TABLE_COLUMNS} from '../layout/table-order.js';
import type {TableColumn, TableSort} from '../layout/table-order.js';
import type {Words} from '../words/words.js';

/** The heads of the columns as buttons that sort. `html` is that of the Lit which draws. */
export function renderSortHeads(
  html: typeof Html,
  {column: sorted, isDescending}: TableSort,
  sortBy: (column: TableColumn) => void,
  {messages}: Words,
): TemplateResult[] {
  return TABLE_COLUMNS.map((column) => {
    const order = column === sorted ? (isDescending ? 'descending' : 'ascending') : 'none';
    return html`<th scope="col" aria-sort=${order}>
      <button class="sort" @click=${() => sortBy(column)}>${messages.columns[column]}</button>
    </th>`;
  });
}

/** The button that copies the table. */
export const renderCopy = (html: typeof Html, copy: () => void, {messages}: Words): TemplateResult =>
  html`<button class="button" @click=${copy}>${messages.copyTable}</button>`;
