import {css} from 'lit';

/** The fields for dates beside the overview, and what sorts and copies the table. */
export const aidStyles = css`
  .dates-open {
    min-height: 24px;
    padding: 0;
    text-align: start;
  }
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
  .table-tools {
    display: flex;
    justify-content: end;
    min-height: 34px;
    margin-top: 12px;
  }
  .table-tools + .table-scroll {
    margin-top: 0;
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
  [aria-sort='ascending'] .sort::after {
    content: ' ▲';
    content: ' ▲' / '';
  }
  [aria-sort='descending'] .sort::after {
    content: ' ▼';
    content: ' ▼' / '';
  }
  /* The browser lays the reader's own ground behind text: what is inverted would be unreadable on it. */
  @media (forced-colors: active) {
    .tooltip,
    .hint {
      background: Canvas;
      color: CanvasText;
      border: 1px solid CanvasText;
    }
  }
`;
