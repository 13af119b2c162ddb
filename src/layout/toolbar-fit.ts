import type {GroupBy} from '../model/event.js';
import type {Words} from '../words/words.js';
import type {MeasureText} from './measure-text.js';
import type {Layout} from './scene.js';

/** What stands in the toolbar, and the room for it. */
export interface ToolbarInput {
  readonly width: number;
  readonly layout: Layout;
  readonly canFold: boolean;
  readonly groupings: readonly GroupBy[];
  readonly canFind: boolean;
  readonly canSave: boolean;
  readonly measure: MeasureText;
  readonly words: Words;
}

/** Beside the text of a button: padding, border, and the gap to the next. */
const BUTTON_PX = 32;
/** Beside the widest text of a choice. */
const CHOICE_PX = 48;
/** An arrow or a picture with its gap. */
const SIGN_PX = 20;

/** Whether all controls stand in one row with their words; else some are pictures, and the choices stand behind a button. */
export function fitsToolbar({width, measure, words: {messages}, ...given}: ToolbarInput): boolean {
  const {layout, canFold, groupings, canFind, canSave} = given;
  const {previous, next, fit, table, readAsList, showChart, find, save, help, quietTime, lanes} = messages;
  const texts = [previous, next, layout === 'list' ? showChart : readAsList, help];
  texts.push(layout === 'table' ? showChart : table);
  if (canFind) texts.push(find.open);
  if (canSave) texts.push(save.open);
  const choices: string[][] = [];
  if (layout === 'chart') {
    texts.push('−', '+', fit);
    if (canFold) choices.push([quietTime.folded, quietTime.true]);
    if (groupings.length) choices.push(groupings.map((one) => lanes.by[one]));
  }
  const widthOf = (text: string): number => measure(text, 'label');
  const buttons = texts.reduce((sum, text) => sum + widthOf(text) + BUTTON_PX, 4 * SIGN_PX);
  return choices.reduce((sum, all) => sum + Math.max(...all.map(widthOf)) + CHOICE_PX, buttons) <= width;
}
