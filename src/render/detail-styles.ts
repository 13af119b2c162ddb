import {css} from 'lit';

/** The details of an event: the column, the sheet, the card and what stands in it. */
export const detailStyles = css`
  .detail {
    position: relative;
  }
  .wide .detail {
    border-inline-start: 1px solid var(--_rule);
  }
  .scroller {
    padding: 14px 0 14px 18px;
  }
  .wide .scroller {
    position: absolute;
    inset: 0;
    overflow: auto;
    padding-block: 14px;
    padding-inline: 18px 2px;
  }
  .sheet {
    position: absolute;
    inset-inline: 0;
    z-index: 2;
    overflow: auto;
    background: var(--_background);
    border: 1px solid var(--_rule);
    border-radius: var(--_radius);
    box-shadow: 0 4px 24px rgb(0 0 0 / 0.22);
    padding: 14px 18px;
  }
  .sheet.lower {
    bottom: 0;
    max-height: calc(100% - var(--_clear));
  }
  .sheet.upper {
    top: 0;
    max-height: var(--_clear);
  }
  /* Over the lower edge of what is seen of the timeline, or the upper: it goes when the timeline is scrolled away. */
  .sheet-room {
    position: absolute;
    inset: 0;
    z-index: 2;
    pointer-events: none;
    display: flex;
    flex-direction: column;
    justify-content: end;
  }
  .sheet-room.top {
    justify-content: start;
  }
  .sheet-room .sheet {
    position: sticky;
    flex: none;
    max-height: min(60vh, 100% - var(--_clear));
    overscroll-behavior: contain;
    pointer-events: auto;
    padding-bottom: max(14px, env(safe-area-inset-bottom));
  }
  .sheet-room .upper {
    max-height: min(60vh, var(--_clear));
  }
  .pull {
    position: sticky;
    inset-block-start: -14px;
    z-index: 1;
    display: grid;
    place-items: center;
    height: 24px;
    margin: -14px -18px 4px;
    background: var(--_background);
    touch-action: none;
  }
  .pull::before {
    content: '';
    width: 40px;
    border-top: 4px solid var(--_muted);
    border-radius: 2px;
  }
  .card {
    position: relative;
    display: flow-root;
  }
  .close {
    position: relative;
    float: inline-end;
    display: grid;
    place-items: center;
    min-width: 28px;
    min-height: 28px;
    margin: -4px 0 0;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_muted);
    cursor: pointer;
  }
  .close path,
  .gap path {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  .date {
    font-size: 0.93em;
  }
  [part='card-title'] {
    font: 700 1.28em/1.28 var(--_heading-font);
    margin: 2px 0 6px;
  }
  .lane-name {
    color: var(--_lane);
    font-weight: 700;
    font-size: 0.93em;
  }
  .card > .lane-name {
    display: inline-block;
    margin-inline-end: 10px;
  }
  .pill-status {
    display: inline-flex;
    align-items: center;
    vertical-align: middle;
    gap: 6px;
    margin: 4px 0;
    padding: 0 9px 0 7px;
    border: 1px solid var(--_lane);
    border-radius: 1em;
    color: var(--_lane);
    font-weight: 700;
    font-size: 0.93em;
  }
  .inline-glyph {
    width: 14px;
    height: 14px;
    flex: none;
  }
  .claims {
    margin: 8px 0;
    display: grid;
    gap: 8px;
  }
  .claim {
    border-inline-start: 3px solid var(--_rule);
    padding-inline-start: 10px;
  }
  .by {
    font-weight: 700;
  }
  .note,
  .fact {
    font-size: 0.93em;
  }
  .fact {
    margin-top: 2px;
  }
  .more-data {
    margin-top: 8px;
    font-size: 0.93em;
  }
  summary {
    min-height: 24px;
    color: var(--_muted);
    cursor: pointer;
  }
  .more-data dl {
    border-top: 1px solid var(--_rule);
  }
  .more-data dl div {
    display: grid;
    grid-template-columns: minmax(0, min(40%, 12em)) minmax(0, 1fr);
    gap: 12px;
    padding: 3px 0;
    border-bottom: 1px solid var(--_rule);
  }
  .more-data :is(dt, dd) {
    overflow-wrap: anywhere;
  }
  .more-data dt {
    color: var(--_muted);
  }
  .more-data dd summary {
    color: inherit;
    list-style: none;
  }
  .more-data dd span {
    white-space: pre-line;
  }
  .more-data b {
    color: var(--_accent);
    font-weight: inherit;
    text-decoration: underline;
  }
  .link {
    font: inherit;
    color: var(--_accent);
    text-decoration: underline;
    background: none;
    border: 0;
    padding: 2px 0;
    min-height: 24px;
    cursor: pointer;
    text-align: inherit;
  }
  figure {
    margin: 8px 0;
  }
  img {
    max-width: 100%;
    height: auto;
    display: block;
  }
  img[hidden] {
    display: none;
  }
  figcaption {
    font-size: var(--_small);
    color: var(--_muted);
    margin-top: 2px;
  }
  .steps {
    display: flex;
    justify-content: space-between;
    align-items: center;
    margin-top: 6px;
  }
  .wide .steps {
    position: sticky;
    bottom: -14px;
    margin-bottom: -14px;
    padding-block: 6px 8px;
    background: var(--_background);
  }
  .step {
    font: inherit;
    color: inherit;
    background: var(--_background);
    border: 1px solid var(--_rule);
    border-radius: var(--_radius);
    display: inline-grid;
    place-items: center;
    min-width: 34px;
    min-height: 34px;
    cursor: pointer;
  }
  .step:disabled .arrow {
    opacity: 0.4;
  }
  .how-to {
    display: grid;
    gap: 8px;
    align-content: start;
    padding-block: 14px;
    padding-inline: 18px 2px;
    color: var(--_muted);
    font-size: 0.93em;
  }
  .away {
    visibility: hidden;
  }
  .how-to-title {
    color: var(--_ink);
    font-weight: 700;
    margin-top: 6px;
  }
`;
