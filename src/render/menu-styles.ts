import {css} from 'lit';

/** The menus of the toolbar, and what is larger for fingers. */
export const menuStyles = css`
  /* Under the end of the toolbar: the button may be at either side of it. */
  .toolbar {
    position: relative;
  }
  .menu {
    position: absolute;
    z-index: 4;
    inset-block-start: calc(100% + 4px);
    inset-inline-end: 0;
    width: max-content;
    max-width: min(20em, 70cqi);
    padding: 4px;
    background: var(--_background);
    border: 1px solid var(--_muted);
    border-radius: var(--_radius);
    box-shadow: 0 4px 16px rgb(0 0 0 / 0.16);
  }
  p.menu {
    padding: 8px 12px;
  }
  .menu button {
    display: block;
    width: 100%;
    min-height: 34px;
    padding: 5px 12px;
    font: inherit;
    color: inherit;
    text-align: start;
    background: none;
    border: 0;
    border-radius: calc(var(--_radius) - 2px);
    cursor: pointer;
  }
  .menu button:hover,
  .menu button:focus {
    background: var(--_band);
  }
  .more-tools {
    position: relative;
  }
  .more-tools > summary {
    color: inherit;
  }
  .more-tools > summary::-webkit-details-marker {
    display: none;
  }
  .more-tools > .menu {
    display: grid;
    gap: 4px;
  }
  @media (pointer: coarse) {
    .menu button,
    .button,
    .step,
    .close,
    .link,
    summary {
      min-height: 44px;
      min-width: 44px;
      align-content: center;
    }
    /* The lines above and below have nothing to press: a finger may miss by as much as they are high. */
    .title {
      position: relative;
    }
    .title::after {
      content: '';
      position: absolute;
      inset: -11px 0;
      min-width: 44px;
    }
    th .title {
      min-height: 30px;
    }
    th .title::after {
      inset-block: -9px -8px;
    }
  }
`;
