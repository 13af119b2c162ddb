import {css} from 'lit';

/** The chart, the overview and the small pictures of legend and list. */
export const chartStyles = css`
  svg {
    display: block;
    forced-color-adjust: none;
  }
  .overview {
    overflow: visible;
  }
  .chart,
  .overview {
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
  }
  .chart {
    cursor: grab;
  }
  .chart.dragging,
  .chart.dragging * {
    cursor: grabbing;
  }
  .legend text {
    direction: ltr;
  }
  .chart text,
  .overview text,
  .legend text {
    fill: var(--_ink);
    font-family: var(--_font);
    font-size: 1em;
  }
  .band {
    fill: var(--_band);
  }
  .grid {
    stroke: var(--_rule);
    shape-rendering: crispEdges;
  }
  .published,
  .guide {
    stroke: var(--_muted);
    shape-rendering: crispEdges;
  }
  .guide {
    stroke: var(--_ink);
    stroke-dasharray: 1 3;
  }
  .chart .minor,
  .chart .major,
  .chart .fold-text,
  .chart .outside,
  .chart .lane-count,
  .overview text {
    font-size: var(--_small);
    fill: var(--_muted);
  }
  .chart .major {
    font-weight: 700;
  }
  .chart .fold-text {
    font-style: italic;
  }
  .lane-label text:not(.lane-count) {
    fill: var(--_lane);
    font-weight: 700;
  }
  .solid {
    fill: color-mix(in srgb, var(--_lane) 36%, var(--_background));
    stroke: var(--_lane);
    stroke-width: 1;
  }
  .dot,
  .full {
    fill: var(--_lane);
  }
  .light {
    fill: color-mix(in srgb, var(--_lane) 10%, var(--_background));
    stroke: var(--_lane);
    stroke-width: 1;
    stroke-dasharray: 4 3;
  }
  .density {
    fill: color-mix(in srgb, var(--_lane) 32%, var(--_background));
  }
  .other {
    fill: color-mix(in srgb, var(--_lane) 14%, var(--_background));
  }
  .day {
    fill: color-mix(in srgb, var(--_lane) 10%, var(--_background));
    stroke: var(--_lane);
  }
  .ring {
    fill: none;
    stroke: var(--_lane);
    stroke-dasharray: 4 3;
  }
  .stem,
  .tail {
    fill: none;
    stroke: var(--_lane);
    stroke-width: 1.5;
  }
  .tail {
    stroke-dasharray: 4 3;
  }
  .join,
  .join-solid {
    fill: none;
    stroke: var(--_lane);
  }
  .join-solid {
    stroke-width: 2.5;
  }
  .zigzag {
    fill: none;
    stroke: color-mix(in srgb, var(--_muted) 76%, var(--_background));
  }
  .zigzag-halo {
    fill: none;
    stroke: var(--_background);
    stroke-width: 5;
  }
  .glyph-line {
    fill: var(--_background);
    stroke: var(--_lane);
    stroke-width: 2;
  }
  .glyph-fill {
    fill: var(--_lane);
  }
  .glyph-mark {
    fill: none;
    stroke: var(--_background);
    stroke-width: 2;
  }
  .pane.scrolls {
    overflow: hidden auto;
    scrollbar-width: thin;
  }
  .scrolls .chart {
    position: sticky;
    top: 0;
  }
  .drop {
    stroke: var(--_accent);
    stroke-width: 3;
  }
  .button,
  .lane-label {
    touch-action: manipulation;
  }
  .lane-label,
  .mark,
  .break {
    cursor: pointer;
    outline: none;
  }
  .hit {
    fill: transparent;
    stroke: transparent;
    stroke-width: 2;
  }
  .label,
  .question,
  .minor,
  .major,
  .outside,
  .lane-label text {
    paint-order: stroke;
    stroke: var(--_background);
    stroke-width: 3;
    stroke-linejoin: round;
  }
  .banded .lane-label text,
  .banded .outside,
  .banded .on-lane {
    stroke: var(--_band);
  }
  .on-solid {
    stroke: color-mix(in srgb, var(--_lane) 36%, var(--_background));
  }
  .on-light {
    stroke: color-mix(in srgb, var(--_lane) 10%, var(--_background));
  }
  .chart .question,
  .legend .question {
    fill: var(--_lane);
    font-weight: 700;
  }
  .strike {
    stroke: var(--_ink);
    stroke-width: 1.5;
    pointer-events: none;
  }
  .lane-label:hover .hit,
  .mark:hover .hit {
    stroke: var(--_rule);
  }
  .chosen {
    fill: var(--_background);
  }
  [part~='selected'] .hit {
    stroke: var(--_ink);
  }
  [part~='selected'] .label {
    font-weight: 700;
  }
  .lane [part~='selected'] .on-lane {
    stroke: var(--_background);
  }
  .mark:focus-visible .hit,
  .lane-label:focus-visible .hit,
  .break:focus-visible .hit,
  .mark:focus-visible .pill {
    stroke: var(--_focus);
    stroke-width: 3;
  }
  .break:hover .fold-text {
    text-decoration: underline;
  }
  .dimmed {
    opacity: 0.25;
  }
  /* What is not looked for can still be read. */
  .mark.dimmed {
    opacity: 0.75;
  }
  .chart .mark.dimmed .question {
    fill: var(--_ink);
  }
  .mark.dimmed .glyph {
    opacity: 0.4;
  }
  .mark.dimmed .label {
    stroke: none;
  }
  .pill {
    fill: var(--_background);
    stroke: var(--_lane);
    stroke-width: 1.5;
  }
  .share {
    stroke: color-mix(in srgb, var(--_lane) 28%, var(--_background));
    stroke-width: 2.5;
  }
  .firm {
    stroke: var(--_lane);
  }
  .chart .pill-text {
    text-anchor: middle;
    font-size: var(--_small);
    font-weight: 700;
    fill: var(--_ink);
  }
  .overview {
    cursor: crosshair;
  }
  .still {
    cursor: default;
    pointer-events: none;
  }
  .strip {
    fill: var(--_band);
    stroke: var(--_rule);
  }
  .light-bar {
    fill: color-mix(in srgb, var(--_lane) 45%, var(--_background));
  }
  .solid-bar {
    fill: var(--_lane);
  }
  .window {
    fill: color-mix(in srgb, var(--_accent) 8%, transparent);
    stroke: var(--_muted);
    cursor: grab;
  }
  .handle {
    cursor: ew-resize;
    outline: none;
  }
  .grip {
    fill: var(--_background);
    stroke: var(--_ink);
  }
  .handle:focus-visible .grip {
    stroke: var(--_focus);
    stroke-width: 3;
  }
  @media (forced-colors: active) {
    .grid {
      opacity: 0.3;
    }
    .solid {
      fill: Canvas;
      stroke-width: 3;
    }
    .day,
    .light {
      fill: Canvas;
    }
    .on-solid,
    .on-light {
      stroke: Canvas;
    }
    .window {
      fill: none;
      stroke: Highlight;
    }
    /* Paleness is no colour of the reader's: the one for what is out of use stands for it. */
    .dimmed,
    .mark.dimmed,
    .mark.dimmed .glyph {
      opacity: 1;
      --_lane: GrayText;
    }
    .chart .dimmed text {
      fill: GrayText;
    }
  }
`;
