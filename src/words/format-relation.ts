import type {Relation} from '../model/event.js';
import type {Words} from './words.js';

/** What ties an event to another, and who says so: "Part of", from the other's side "Includes". */
export function formatRelation({type, by}: Relation, isInverse: boolean, {messages}: Words): string {
  const {relations, relation} = messages;
  const key = isInverse ? `${type}-inverse` : type;
  return relation((Object.hasOwn(relations, key) && relations[key]) || type, by ?? '');
}
