import {css} from 'lit';

/**
 * The custom properties that a page can set, with their defaults for light and dark; private names carry them inside.
 * Every text colour has 4.5:1 and every mark 3:1 on background and band.
 */
export const tokens = css`
  :host {
    --_background: var(--ct-background, light-dark(#fff, #14171c));
    --_ink: var(--ct-ink, light-dark(#1b1d28, #eef0f4));
    --_muted: var(--ct-muted, light-dark(#596270, #a7aebb));
    --_rule: var(--ct-rule, light-dark(#d8dbe2, #343a45));
    --_band: var(--ct-band, light-dark(#f4f5f8, #1c2027));
    --_accent: var(--ct-accent, light-dark(#08687f, #6cc6e6));
    --_focus: var(--ct-focus, light-dark(#0b57d0, #a8c7fa));
    --_lane-1: var(--ct-lane-1, light-dark(#4b5567, #b9c0cc));
    --_lane-2: var(--ct-lane-2, light-dark(#925a00, #f0b04f));
    --_lane-3: var(--ct-lane-3, light-dark(#5d3b90, #c2a5fb));
    --_lane-4: var(--ct-lane-4, light-dark(#086c86, #69c4e3));
    --_lane-5: var(--ct-lane-5, light-dark(#a61e28, #ff857b));
    --_lane-6: var(--ct-lane-6, light-dark(#3d6a1d, #a5d17f));
    --_lane-7: var(--ct-lane-7, light-dark(#9a2b7d, #f29ad4));
    --_lane-8: var(--ct-lane-8, light-dark(#1c5aa6, #90b9f6));
    --_radius: var(--ct-radius, 6px);
    --_font: var(--ct-font, 'Noto Sans', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif);
    --_heading-font: var(--ct-heading-font, 'Noto Serif', Charter, Georgia, 'Times New Roman', serif);
    --_size: var(--ct-font-size, 0.875rem);
    --_small: max(12px, 0.875em);
    --_row-height: var(--ct-row-height, 1.93em);
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--ct-muted, light-dark(#3a414c, #d5d9e0));
      --_rule: var(--ct-rule, light-dark(#8b93a1, #79818f));
    }
  }
  @media (forced-colors: active) {
    :host {
      --_background: Canvas;
      --_ink: CanvasText;
      --_muted: CanvasText;
      --_rule: CanvasText;
      --_band: Canvas;
      --_accent: LinkText;
      --_focus: Highlight;
      --_lane-1: CanvasText;
      --_lane-2: CanvasText;
      --_lane-3: CanvasText;
      --_lane-4: CanvasText;
      --_lane-5: CanvasText;
      --_lane-6: CanvasText;
      --_lane-7: CanvasText;
      --_lane-8: CanvasText;
    }
  }
`;
