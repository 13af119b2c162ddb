import {readInlineData} from '../input/html-list.js';
import type {Steps} from '../input/plan-reading.js';
import {openText, openValue} from '../input/read-all.js';
import type {ReadOptions} from '../input/format.js';
import type {Input} from './inline-data.js';

export {BytesDecoder} from '../input/decode-bytes.js';
export {MemoryStore} from '../store/memory-store.js';
export {moreProblems} from '../words/english-problems.js';

/** Reads anything that there is a reader for, in steps. */
export function openAny(input: Input, format: string, options: ReadOptions): Steps {
  if ('pieces' in input) return openText(input.pieces, format, options);
  const open = 'element' in input && readInlineData(input.element);
  return open ? open(format, options) : openValue('value' in input ? input.value : null, format, options);
}
