import {css} from 'lit';

/** What the selected event is tied to. */
export const selectionStyles = css`
  .tie,
  .track {
    fill: none;
    stroke: var(--_muted);
  }
  .ground,
  .tie-end,
  .rival {
    fill: var(--_background);
  }
  .tie-end {
    stroke: var(--_muted);
    stroke-width: 1.5;
  }
  .rival-tie {
    fill: none;
    stroke: var(--_lane);
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
