import {css} from 'lit';

/** Everything around the chart. */
export const styles = css`
  :host {
    display: block;
    box-sizing: border-box;
    background: var(--_background);
    color: var(--_ink);
    font: var(--_size) / 1.45 var(--_font);
    container-type: inline-size;
    overflow-wrap: break-word;
    --_lane: var(--_ink);
  }
  .root {
    text-align: left;
  }
  .root:dir(rtl) {
    text-align: right;
  }
  :host([hidden]) {
    display: none;
  }
  .probe {
    height: 1em;
    margin-block-end: -1em;
    visibility: hidden;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: 0;
    padding: 0;
  }
  /* A sentence runs in the direction of its own letters, and stands where the page's direction puts it. */
  p,
  li,
  th,
  td,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  button,
  option,
  summary,
  figcaption,
  caption,
  .steps span,
  .pill-status span {
    unicode-bidi: plaintext;
    text-align: inherit;
  }
  ul,
  ol {
    list-style: none;
  }
  a {
    color: var(--_accent);
  }
  a:focus-visible,
  button:focus-visible,
  select:focus-visible,
  .date-field:focus-visible,
  summary:focus-visible,
  .table-scroll:focus-visible,
  .card:focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    border-radius: 3px;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .muted,
  .fact,
  .date,
  .note,
  .summary {
    color: var(--_muted);
  }
  .probe {
    position: absolute;
    visibility: hidden;
    pointer-events: none;
    height: var(--_row-height);
    width: var(--_small);
    max-height: none;
  }

  [part='heading'] {
    font: 700 1.86em/1.25 var(--_heading-font);
    text-wrap: balance;
  }
  .summary {
    font-size: 1.07em;
    max-width: 68em;
    margin-top: 0.3em;
    text-wrap: pretty;
  }

  .toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin: 16px 0 10px;
    align-items: center;
  }
  .layouts {
    order: 1;
    margin-inline-start: auto;
    display: flex;
    gap: 8px;
  }
  .end {
    order: 2;
    display: flex;
    gap: 8px;
  }
  .button {
    font: inherit;
    color: inherit;
    background: var(--_background);
    border: 1px solid var(--_rule);
    border-radius: var(--_radius);
    min-height: 34px;
    min-width: 34px;
    padding: 5px 11px;
    cursor: pointer;
    display: inline-flex;
    gap: 0.4em;
    align-items: center;
    justify-content: center;
  }
  select.button {
    padding-inline: 8px 4px;
  }
  .button:hover {
    background: var(--_band);
  }
  .button[aria-disabled='true'],
  .step:disabled {
    color: var(--_muted);
    cursor: default;
  }
  @media (forced-colors: active) {
    .button[aria-disabled='true'],
    .step:disabled {
      color: GrayText;
    }
  }
  .group {
    display: flex;
  }
  .group .button + .button {
    margin-inline-start: -1px;
  }
  .group .button:not(:first-child) {
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }
  .group .button:not(:last-child) {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }
  .arrow {
    font-size: 0.86em;
  }
  :dir(rtl) .arrow {
    transform: scaleX(-1);
  }
  @container (max-width: 350px) {
    .toolbar,
    .layouts,
    .end {
      gap: 6px;
    }
    .toolbar .button {
      padding-inline: 8px;
    }
  }
  .stage {
    position: relative;
  }
  .body {
    position: relative;
    border-top: 1px solid var(--_rule);
    padding-top: 2px;
  }
  .columns {
    border-bottom: 1px solid var(--_rule);
  }
  .wide .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 296px;
    /* Room to read the details beside the lowest chart. */
    min-height: 21em;
  }
  .tooltip {
    position: absolute;
    z-index: 3;
    width: max-content;
    padding: 6px 10px;
    background: var(--_ink);
    color: var(--_background);
    border-radius: var(--_radius);
    font-size: 0.93em;
    pointer-events: auto;
  }
  .tooltip[hidden] {
    display: none;
  }
  .strong {
    font-weight: 700;
  }
  .hint,
  .empty-view {
    position: absolute;
    inset: 40% 0 auto;
    margin: auto;
    width: fit-content;
    padding: 6px 14px;
    border-radius: var(--_radius);
    background: var(--_ink);
    color: var(--_background);
    z-index: 2;
    pointer-events: none;
  }
  .empty-view {
    background: var(--_background);
    color: var(--_ink);
    border: 1px solid var(--_rule);
    pointer-events: auto;
    display: flex;
    gap: 10px;
    align-items: center;
  }
  .strip-row {
    display: flex;
    padding-inline: 0 5px;
    align-items: flex-start;
    padding-top: 8px;
  }
  .strip-label {
    flex: none;
    color: var(--_muted);
    font-size: 0.93em;
  }
  .strip-label > * {
    padding-inline-end: 8px;
  }
  .legend ul {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
  }
  .legend {
    margin-top: 10px;
    font-size: 0.93em;
    color: var(--_muted);
    --_lane: var(--_muted);
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 7px;
    min-height: 24px;
  }
  .legend svg {
    flex: none;
  }
  /* Before and after are where they are on the mirrored chart; "?" stays legible. */
  .legend .sample:dir(rtl),
  .legend text:dir(rtl) {
    transform: scaleX(-1);
  }
  .legend text {
    transform-box: fill-box;
    transform-origin: center;
  }
  .legend p,
  .foot {
    font-size: var(--_small);
    color: var(--_muted);
    margin-top: 4px;
  }
  .foot {
    font-size: 0.93em;
    margin-top: 8px;
  }
  .shelf,
  .problems {
    margin-top: 14px;
  }
  [part='shelf-title'] {
    font: 700 1em/1.4 var(--_font);
  }
  .notice {
    padding: 28px 16px;
    text-align: center;
    color: var(--_muted);
    display: grid;
    gap: 10px;
    justify-items: center;
  }
  .dates-open {
    min-height: 24px;
    padding: 0;
    text-align: start;
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
  .lacking {
    margin-bottom: 10px;
    color: var(--_muted);
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
