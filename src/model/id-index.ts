/** Ids that are taken in between two chances to pause. */
const STEP = 20_000;

/** Finds what has an id. */
export interface IdIndex {
  /** The place of the first of that id; −1 where there is none. */
  find(id: string): number;
  /** The places of those whose id another has before them, ascending. */
  readonly repeated: readonly number[];
}

/**
 * Indexes `count` ids in steps, between which a page can breathe. The ids themselves are not kept: `idOf` tells that of a
 * place, always the same. 8 to 16 bytes each, where a `Map` takes 40 and grows in leaps of tens of milliseconds.
 * @param hashes the `hashId` of each, where that is known already
 */
export function* buildIdIndex(
  count: number,
  idOf: (index: number) => string,
  hashes?: Int32Array,
): Generator<void, IdIndex, undefined> {
  let known = hashes;
  if (!known) {
    known = new Int32Array(count);
    for (let index = 0; index < count; index++) {
      known[index] = hashId(idOf(index));
      if (index % STEP === STEP - 1) yield;
    }
  }
  // At most half full, so that free places end each search soon. A place holds an index + 1.
  const places = new Int32Array(2 ** Math.ceil(Math.log2(2 * count + 1)));
  const mask = places.length - 1;
  const repeated: number[] = [];
  for (let index = 0; index < count; index++) {
    const hash = known[index]!;
    let place = hash & mask;
    // An id is looked at only where it is most likely the same.
    for (let other = places[place]!; other; other = places[place]!) {
      if (known[other - 1] === hash && idOf(other - 1) === idOf(index)) break;
      place = (place + 1) & mask;
    }
    if (places[place]) repeated.push(index);
    else places[place] = index + 1;
    if (index % STEP === STEP - 1) yield;
  }
  const find = (id: string): number => {
    let place = hashId(id) & mask;
    while (places[place] && idOf(places[place]! - 1) !== id) place = (place + 1) & mask;
    return places[place]! - 1;
  };
  return {find, repeated};
}

/** FNV-1a, mixed once more, for neighbouring ids would stand side by side. */
export function hashId(id: string): number {
  let bits = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) bits = Math.imul(bits ^ id.charCodeAt(i), 0x01000193);
  bits = Math.imul(bits ^ (bits >>> 15), 0x85ebca6b);
  return bits ^ (bits >>> 13);
}
