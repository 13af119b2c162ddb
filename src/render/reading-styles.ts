import {css} from './css-text.js';

/** What is told of the data that was read, the menu of a lane, and the dialog of keys. */
export const readingStyles = css`
  .lane-menu {
    position: absolute;
    z-index: 3;
    display: grid;
    background: var(--_background);
    border: 1px solid var(--_rule);
    border-radius: var(--_radius);
    box-shadow: 0 4px 24px rgb(0 0 0 / 0.22);
    padding: 4px;
  }
  .lane-menu .button {
    border-color: transparent;
    justify-content: start;
  }
  .problems {
    color: var(--_muted);
    font-size: 0.93em;
    max-width: 68em;
  }
  .problems li {
    padding: 4px 0;
    border-top: 1px solid var(--_rule);
    color: var(--_ink);
  }
  .problems li li {
    margin-inline-start: 1.2em;
    padding: 2px 0;
  }
  .problems li summary {
    color: inherit;
  }
  .keys {
    background: var(--_background);
    color: var(--_ink);
    border: 1px solid var(--_rule);
    border-radius: var(--_radius);
    max-width: min(34em, 92vw);
    padding: 18px 22px;
  }
  .keys::backdrop {
    background: rgb(0 0 0 / 0.4);
  }
  .dialog-title {
    font-weight: 700;
    margin: 8px 0 4px;
  }
  .keys dl div {
    display: grid;
    grid-template-columns: 11em 1fr;
    gap: 10px;
    padding: 2px 0;
  }
  kbd {
    font: inherit;
    color: var(--_muted);
  }
  .keys p + p {
    margin-top: 6px;
  }
  .keys form {
    margin-top: 14px;
    text-align: end;
  }
`;
