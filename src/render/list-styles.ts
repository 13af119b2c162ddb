import {css} from 'lit';

/** List, table and print. */
export const listStyles = css`
  .list {
    position: relative;
    padding-top: 14px;
    max-width: 46em;
  }
  .list::before {
    content: '';
    position: absolute;
    inset-block: 20px 8px;
    inset-inline-start: 8px;
    border-inline-start: 1.5px solid var(--_rule);
  }
  .entry {
    position: relative;
    display: grid;
    grid-template-columns: 18px minmax(0, 1fr);
    column-gap: 10px;
    padding-bottom: 14px;
  }
  .marker {
    margin-top: 1px;
    background: var(--_background);
  }
  [part='item-title'] {
    font: inherit;
  }
  .title {
    font: 700 1.07em/1.35 var(--_font);
    color: inherit;
    background: none;
    border: 0;
    padding: 0;
    min-height: 24px;
    text-align: inherit;
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  .title:hover {
    text-decoration: underline;
  }
  .entry.open article {
    border: 2px solid var(--_ink);
    border-radius: var(--_radius);
    padding: 8px 12px 10px;
  }
  .inline-card {
    margin-top: 6px;
  }
  /* What comes in above is made up for by moving the page; the browser is not to do the same once more. */
  [data-window] {
    overflow-anchor: none;
  }
  .parts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    margin: 10px 0;
  }
  .gap {
    grid-column: 1 / -1;
    position: relative;
    display: flex;
    gap: 13px;
    align-items: center;
    padding: 0 0 12px 3px;
    padding-inline: 3px 0;
    color: var(--_muted);
    font-size: 0.93em;
  }
  .gap em {
    unicode-bidi: plaintext;
  }
  .gap svg {
    background: var(--_background);
  }
  .table-scroll {
    overflow-x: auto;
    margin-top: 12px;
  }
  table {
    border-collapse: collapse;
    width: 100%;
    min-width: 620px;
  }
  th,
  td {
    text-align: inherit;
    vertical-align: top;
    padding: 7px 10px;
    border-bottom: 1px solid var(--_rule);
    font-weight: inherit;
  }
  /* Columns that are as wide whatever rows are there. */
  .even {
    table-layout: fixed;
    overflow-wrap: anywhere;
  }
  .even th:nth-child(-n + 2) {
    width: 24%;
  }
  td.space {
    padding-block: 0;
    border: 0;
  }
  th:first-child,
  td:first-child {
    padding-inline-start: 2px;
  }
  thead th {
    color: var(--_muted);
    font-size: var(--_small);
    border-bottom: 1px solid var(--_muted);
  }
  /* The first lines of all cells stand on one line, however many the title takes. */
  tbody td {
    padding-top: 9px;
  }
  th .title {
    font-size: 1em;
    line-height: 1.45;
    padding: 2px 0;
  }
  tr.open > * {
    border-bottom-color: transparent;
  }
  .table-card .inline-card {
    border-inline-start: 3px solid var(--_ink);
    padding-inline-start: 14px;
    max-width: 46em;
  }
  .more {
    margin: 8px 0;
  }
  @media print {
    .toolbar,
    .strip-row,
    .tooltip,
    .detail,
    .sheet,
    .hint,
    .button,
    .empty-view,
    .copy-link,
    details.problems {
      display: none;
    }
    /* The details leave their room to the chart, and the chart is no larger than the paper below the title. */
    .wide .columns {
      display: block;
      min-height: 0;
    }
    .chart {
      max-width: 100%;
      max-height: calc(100vh - 11em);
    }
    .pane,
    .pane div,
    .chart {
      height: auto !important;
    }
    .entry,
    .claim {
      break-inside: avoid;
    }
    .entry.open article {
      border: 0;
      padding: 0;
    }
    a[href]::after {
      content: ' (' attr(href) ')';
      font-size: 0.86em;
      overflow-wrap: anywhere;
    }
  }
`;
