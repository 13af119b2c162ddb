const GAP_PX = 24;

/** A copy of a part of the element as it is drawn, without listeners, focus and pointer; `null` where there is none. */
function copy<T extends HTMLElement | SVGElement>(original: T | null | undefined): T | null {
  const made = original?.cloneNode(true) as T | undefined;
  if (!original || !made) return null;
  // A strict Content Security Policy may keep style attributes of copies from working.
  const copies = made.querySelectorAll<SVGElement>('[style]');
  original.querySelectorAll<SVGElement>('[style]').forEach(({style}, i) => (copies[i]!.style.cssText = style.cssText));
  return made;
}

/**
 * Lays out what a picture of the element shows, in its own shadow root so that it looks the same: heading and summary,
 * the chart with its legend beside it where the details stood, the overview, and what stands below. `draw` gets it and
 * has to be done with it when it returns: nothing of this is ever on screen.
 * @throws RangeError where the element shows no chart, or is on no page.
 */
export function withStage<T>(timeline: HTMLElement, draw: (stage: HTMLElement) => T): T {
  const root = timeline.shadowRoot;
  const part = (name: string): HTMLElement | null => root?.querySelector<HTMLElement>(`[part~="${name}"]`) ?? null;
  const chart = part('chart');
  const section = chart?.closest<HTMLElement>('section');
  const body = chart?.closest<HTMLElement>('.body');
  if (!root || !chart || !body || !section?.offsetWidth)
    throw new RangeError('There is a picture of the chart only: the element has to show it (layout = "chart").');
  const width = section.offsetWidth;
  const stage = section.cloneNode() as HTMLElement;
  const frame = body.cloneNode() as HTMLElement;
  const row = section.ownerDocument.createElement('div');
  const legend = copy(part('legend'));
  const room = width - Number(chart.getAttribute('width')) - GAP_PX;
  row.append(copy(chart)!);
  frame.append(row, ...list(copy(part('overview')?.parentElement)), ...list(legend));
  stage.append(
    ...list(copy(part('header'))),
    frame,
    ...list(copy(root.querySelector<HTMLElement>('.foot')), copy(part('shelf'))),
  );
  Object.assign(stage.style, {position: 'absolute', top: '0', left: '0', width: `${width}px`});
  frame.style.marginTop = '14px';
  if (legend && room > 160) {
    row.append(legend);
    Object.assign(row.style, {display: 'flex', gap: `${GAP_PX}px`});
    legend.style.flex = '1';
    const entries = legend.querySelector('ul');
    if (entries) entries.style.flexDirection = 'column';
  }
  root.append(stage);
  try {
    return draw(stage);
  } finally {
    stage.remove();
  }
}

const list = (...parts: readonly (Element | null)[]): Element[] => parts.filter((each) => each !== null);
