import {css} from './css-text.js';

/** What the selected event is tied to. */
export const selectionStyles = css`
  .tie,
  .track {
    fill: none;
    stroke: var(--_muted);
  }
  .ground,
  .rival {
    fill: var(--_background);
  }
  .tie-end {
    fill: var(--_muted);
  }
  .rival-tie {
    fill: none;
    stroke: var(--_lane);
  }
  .tip {
    fill: var(--_lane);
  }
  .tip.quiet {
    fill: var(--_muted);
  }
  .sign {
    fill: none;
    stroke: var(--_lane);
    stroke-width: 1.5;
  }
  .rival.dot {
    stroke: var(--_lane);
    stroke-width: 2;
  }
  .chart .told {
    font-size: var(--_small);
    fill: var(--_ink);
    paint-order: stroke;
    stroke: var(--_background);
    stroke-width: 3;
    stroke-linejoin: round;
  }
`;
