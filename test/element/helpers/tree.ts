import {cdp} from './timeline.js';

interface AXValue {
  readonly value?: string | number | boolean;
}

interface AXNode {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly ignored: boolean;
  readonly role?: AXValue;
  readonly name?: AXValue;
  readonly value?: AXValue;
  readonly properties?: readonly {readonly name: string; readonly value: AXValue}[];
  readonly childIds?: readonly string[];
}

/** States that a reader hears; focusability and the like follow from the role. */
const TOLD = new Set(['expanded', 'pressed', 'checked', 'disabled', 'invalid', 'level', 'valuetext', 'hasPopup']);
/** What has a name from its content tells nothing more by its texts. */
const WHOLE = new Set(['button', 'link', 'heading', 'columnheader', 'rowheader', 'option', 'MenuListOption', 'term']);

const textOf = ({value}: AXValue = {}): string => (value === undefined ? '' : `${value}`.trim());

function line({role, name, value, properties = []}: AXNode): string {
  const states = properties
    .filter((each) => TOLD.has(each.name) && !['', 'false'].includes(textOf(each.value)))
    .map((each) => `${each.name}=${textOf(each.value)}`);
  return [
    textOf(role),
    textOf(name) && JSON.stringify(textOf(name)),
    textOf(role) === 'slider' && `at ${textOf(value)}`,
    ...states,
  ]
    .filter(Boolean)
    .join(' ');
}

/** The region's accessibility tree as Chromium gives it to assistive technology, a line a node, indented by depth. */
export async function accessibilityTree(): Promise<string> {
  const {nodes} = (await cdp('Accessibility.getFullAXTree', {})) as {readonly nodes: readonly AXNode[]};
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  const walk = (node: AXNode, depth: number): void => {
    const role = textOf(node.role);
    const isTold = !node.ignored && !['generic', 'none', 'InlineTextBox', 'ListMarker', 'LineBreak'].includes(role);
    if (isTold && !(role === 'StaticText' && !textOf(node.name))) lines.push('  '.repeat(depth) + line(node));
    if (isTold && (WHOLE.has(role) || role === 'StaticText')) return;
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) walk(child, isTold ? depth + 1 : depth);
    }
  };
  const region = nodes.find((node) => !node.ignored && textOf(node.role) === 'region');
  if (region) walk(region, 0);
  return `${lines.join('\n')}\n`;
}
