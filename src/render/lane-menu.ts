import type {DirectiveResult} from 'lit/directive.js';
import type {TemplateResult} from 'lit';
import type {ChartScene} from '../layout/scene.js';
import type {Words} from '../words/words.js';
import type {LaneActions} from './actions.js';
import type {Tags} from './tags.js';

/** What can be done with a lane, below its name. */
export function renderLaneMenu(
  {html}: Tags,
  setStyle: (values: Readonly<Record<string, string>>) => DirectiveResult,
  {lanes, top, width, rtl, height}: ChartScene,
  id: string,
  ends: {readonly isFirst: boolean; readonly isLast: boolean},
  actions: LaneActions,
  {messages}: Words,
): TemplateResult | null {
  const lane = lanes.find((each) => each.id === id);
  if (!lane) return null;
  const {head, isCollapsed, title} = lane;
  const {lanes: text} = messages;
  const button = (label: string, act: () => void, isOff = false): TemplateResult =>
    html`<button class="button" aria-disabled=${isOff} @click=${() => !isOff && act()}>${label}</button>`;
  const side: Readonly<Record<string, string>> = rtl
    ? {right: `${width - head.x - head.width}px`}
    : {left: `${head.x}px`};
  const y = Math.min(head.y + Math.min(head.height, 34) - top, height - 40);
  return html`<div
    class="lane-menu"
    role="group"
    aria-label=${title}
    @focusout=${actions.leave}
    @keydown=${actions.key}
    ${setStyle({...side, top: `${y}px`})}
  >
    ${button(isCollapsed ? text.expand : text.collapse, actions.toggle)}
    ${button(text.up, () => actions.move(-1), ends.isFirst)} ${button(text.down, () => actions.move(1), ends.isLast)}
    ${button(text.collapseAll, () => actions.toggleAll(true))} ${button(text.expandAll, () => actions.toggleAll(false))}
  </div>`;
}
