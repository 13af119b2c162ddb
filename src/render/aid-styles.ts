import {css} from './css-text.js';

/** The fields for dates beside the overview, and what sorts and copies the table. */
export const aidStyles = css`
  .dates {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    margin: 8px 0;
  }
  .dates label {
    display: flex;
    gap: 8px;
    align-items: center;
  }
  .date-field {
    width: 11em;
    min-width: 0;
    cursor: text;
    border-color: var(--_muted);
  }
  .dates p {
    flex-basis: 100%;
  }
  .wrong::before {
    content: '⚠ ';
    content: '⚠ ' / '';
  }
  .sort {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    padding: 0;
    min-height: 24px;
    min-width: 24px;
    text-align: inherit;
    cursor: pointer;
  }
  .sort:hover {
    text-decoration: underline;
  }
  @media (pointer: coarse) {
    .sort {
      min-width: 44px;
      min-height: 44px;
    }
  }
  @media print {
    /* What is a box of its own is not repeated on every page of paper. */
    .sort {
      display: contents;
    }
    tr.open {
      break-after: avoid;
    }
    .table-card {
      break-inside: avoid;
    }
  }
  [aria-sort='ascending'] .sort::after {
    content: ' ▲';
    content: ' ▲' / '';
  }
  [aria-sort='descending'] .sort::after {
    content: ' ▼';
    content: ' ▼' / '';
  }
`;
