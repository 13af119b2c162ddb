import {css} from 'lit';

/** The prose keeps the page's type and colours; from 900 px of width on, the timeline stands beside it. */
export const styles = css`
  :host {
    --_paper: var(--ct-background, light-dark(#fff, #14171c));
    --_muted: var(--ct-muted, light-dark(#596270, #a7aebb));
    --_rule: var(--ct-rule, light-dark(#d8dbe2, #343a45));
    --_accent: var(--ct-accent, light-dark(#08687f, #6cc6e6));
    --_focus: var(--ct-focus, light-dark(#0b57d0, #a8c7fa));
    --_top: var(--ct-story-top, 0px);
    --_gap: var(--ct-story-gap, 28svh);
    display: block;
    container-type: inline-size;
    overflow-wrap: break-word;
  }
  :host([hidden]) {
    display: none;
  }
  .layout {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 20px clamp(24px, 3cqi, 44px);
  }
  .stage {
    position: sticky;
    inset-block-start: var(--_top);
    z-index: 1;
    max-block-size: 60svh;
    overflow: auto;
    background: var(--_paper);
    border-block-end: 1px solid var(--_rule);
  }
  .step {
    padding-block: 4px 8px;
    padding-inline-start: 19px;
    border-inline-start: 1px solid var(--_muted);
  }
  .current {
    padding-inline-start: 15px;
    border-inline-start: 5px solid var(--_accent);
  }
  .scroll .step {
    margin-block-end: var(--_gap);
  }
  /* The last one, too, can be scrolled to where steps become the current one. */
  .scroll .last {
    min-block-size: 62svh;
    margin-block-end: 0;
  }
  /* Found by the browser's own search, it still has a box. */
  .passage[hidden] {
    padding: 0;
    border: 0;
  }
  slot::slotted(*) {
    scroll-margin-block-start: calc(var(--_covered, 0px) + 12px);
  }
  button {
    min-block-size: 32px;
    padding: 3px 12px;
    border: 1px solid var(--_muted);
    border-radius: var(--ct-radius, 6px);
    background: var(--_paper);
    color: inherit;
    cursor: pointer;
  }
  button,
  .position {
    font: var(--ct-font-size, 0.875rem) / 1.4
      var(--ct-font, 'Noto Sans', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif);
  }
  button:hover {
    border-color: var(--_accent);
  }
  button:focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  button[aria-disabled='true'] {
    border-style: dashed;
    color: var(--_muted);
    cursor: default;
  }
  nav {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    margin-block-end: 16px;
  }
  .dots {
    display: flex;
    flex-wrap: wrap;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .dot {
    display: grid;
    place-items: center;
    min-block-size: 24px;
    min-inline-size: 24px;
    padding: 0;
    border: 0;
    background: none;
  }
  /* All border: a fill would be lost where a reader forces colours. */
  .dot::before {
    content: '';
    inline-size: 12px;
    block-size: 12px;
    box-sizing: border-box;
    border: 2px solid var(--_muted);
    border-radius: 50%;
  }
  .dot[aria-current]::before {
    inline-size: 16px;
    block-size: 16px;
    border: 8px solid var(--_accent);
  }
  .position {
    margin: 0;
    color: var(--_muted);
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .date {
    display: none;
  }
  @container (min-width: 900px) {
    .with-stage {
      grid-template-columns: minmax(0, 1.75fr) minmax(18rem, 1fr);
    }
    .stage {
      align-self: start;
      max-block-size: calc(100svh - var(--_top));
      border: 0;
    }
  }
  /* Where a page is enlarged or a phone lies on its side, the prose needs all the height. */
  @media (max-height: 480px) {
    .stage {
      position: static;
      max-block-size: none;
    }
    .scroll .step {
      margin-block-end: 24px;
    }
  }
  @media (pointer: coarse) {
    button,
    .dot {
      min-block-size: 44px;
      min-inline-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .current {
      border-color: Highlight;
    }
    .dot[aria-current]::before {
      border-color: Highlight;
    }
  }
  @media print {
    .layout {
      display: block;
    }
    .stage {
      position: static;
      max-block-size: none;
      overflow: visible;
    }
    nav,
    .show {
      display: none;
    }
    .passage {
      display: block;
      content-visibility: visible;
      min-block-size: 0;
      margin-block-end: 1em;
    }
    .step {
      border-inline-start: 1px solid;
      padding-inline-start: 19px;
      break-inside: avoid;
    }
    .date {
      display: block;
      margin: 0;
      font-weight: 700;
    }
  }
`;
