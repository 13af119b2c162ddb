import {css} from 'lit';

/** The prose keeps the page's type and colours; from 900 px of width on, the timeline stands beside it. */
export const styles = css`
  :host {
    --_paper: var(--ct-background, light-dark(#fff, #14171c));
    --_line: var(--ct-muted, light-dark(#596270, #a7aebb));
    --_mark: var(--ct-accent, light-dark(#08687f, #6cc6e6));
    display: block;
    container-type: inline-size;
  }
  :host([hidden]),
  .date {
    display: none;
  }
  .layout {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 20px 32px;
  }
  .stage {
    position: sticky;
    inset-block-start: var(--ct-story-top, 0px);
    z-index: 1;
    max-block-size: 60svh;
    overflow: auto;
    background: var(--_paper);
  }
  .step {
    padding-inline-start: 16px;
    border-inline-start: 1px solid var(--_line);
  }
  .step.current {
    padding-inline-start: 12px;
    border-inline-start: 5px solid var(--_mark);
  }
  .scroll .step {
    margin-block-end: var(--ct-story-gap, 28svh);
  }
  /* The last one, too, can be scrolled to where steps become the current one. */
  .scroll .last {
    min-block-size: 62svh;
    margin-block-end: 0;
  }
  /* Found by the browser's own search, it still has a box. */
  [hidden] {
    padding: 0;
    border: 0;
  }
  nav {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-block-end: 8px;
  }
  button,
  .position {
    font: 0.875rem/1.4 var(--ct-font, system-ui, sans-serif);
  }
  button {
    min-block-size: 32px;
    padding: 3px 12px;
    border: 1px solid var(--_line);
    border-radius: 6px;
    background: var(--_paper);
    color: inherit;
  }
  [aria-disabled='true'] {
    border-style: dashed;
  }
  .dot {
    padding: 0 6px;
    border: 0;
  }
  /* All border: a fill would be lost where a reader forces colours. */
  .dot::before {
    content: '';
    display: inline-block;
    padding: 4px;
    border: 2px solid var(--_line);
    border-radius: 50%;
  }
  .dot[aria-current]::before {
    padding: 0;
    border: 8px solid var(--_mark);
  }
  @container (min-width: 900px) {
    .beside {
      grid-template-columns: minmax(0, 1.75fr) minmax(18rem, 1fr);
    }
    .stage {
      align-self: start;
      max-block-size: calc(100svh - var(--ct-story-top, 0px));
    }
    /* One step at a time crosses the middle of the page. */
    .scroll .step {
      margin-block-end: var(--ct-story-gap, 50svh);
    }
  }
  /* Where a page is enlarged or a phone lies on its side, the prose needs all the height. */
  @media print, (max-height: 480px) {
    .stage {
      position: static;
      max-block-size: none;
    }
  }
  @media (pointer: coarse) {
    button {
      min-block-size: 44px;
      min-inline-size: 44px;
    }
  }
  @media print {
    nav,
    .show {
      display: none;
    }
    .layout,
    [hidden],
    .date {
      display: block;
      content-visibility: visible;
    }
    .scroll .step {
      min-block-size: 0;
      margin-block-end: 1em;
    }
  }
`;
