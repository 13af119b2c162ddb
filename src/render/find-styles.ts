import {css} from './css-text.js';

/** Search and filters, and what they found. */
export const findStyles = css`
  .find {
    margin: 0 0 10px;
  }
  .find-row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .find-text {
    flex: 1 1 14em;
    min-width: 0;
    max-width: 30em;
    justify-content: start;
    text-align: start;
    cursor: text;
    border-color: var(--_muted);
  }
  .find-text:focus-visible,
  .find-field input:focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .find-text::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .find-count {
    flex: 1 1 auto;
  }
  .find-fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(13em, 100%), 1fr));
    gap: 4px 20px;
    margin-top: 8px;
    align-items: start;
  }
  .find-field summary {
    min-height: 24px;
    font-weight: 700;
    cursor: pointer;
  }
  .find-field ul {
    max-height: 15.5em;
    overflow: auto;
    margin-inline-start: -3px;
    padding-inline-start: 3px;
  }
  .find-field label {
    display: grid;
    grid-template-columns: 18px minmax(0, 1fr) auto;
    gap: 7px;
    align-items: center;
    min-height: 26px;
    cursor: pointer;
  }
  .find-field input {
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .find-field label span:last-child {
    padding-inline-end: 6px;
    font-variant-numeric: tabular-nums;
  }
  @media (pointer: coarse) {
    .find-field label,
    .find-field summary {
      min-height: 44px;
      align-content: center;
    }
  }
  /* A halo would lie over what is marked. */
  .root:has(.find-count:not(:empty)) .chart .mark:not(.dimmed) .label {
    stroke: none;
  }
  ::highlight(conflict-timeline-found) {
    background-color: light-dark(#ffe08a, #6b5200);
    color: inherit;
  }
  @media (forced-colors: active) {
    ::highlight(conflict-timeline-found) {
      background-color: Mark;
      color: MarkText;
    }
  }
`;
