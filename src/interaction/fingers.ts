/** What fingers on the chart ask for beyond what a mouse does. */
export interface FingersTarget<T> {
  /** The nearest thing within a finger's reach of a place. */
  nearest(place: Place): T | null;
  open(thing: T): void;
  /** Shows what a mouse shows that points at something. */
  pointAt(thing: T): void;
  /** Zooms about a place, px from the chart's left edge; above 1 comes nearer. */
  zoomAt(factor: number, x: number): void;
  /** Moves the picture by so many px to the right. */
  panBy(dx: number): void;
}

/** Where on the chart a finger was, px from its left and upper edge, and when. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly ms: number;
}

/** A second tap within this time and distance is a double tap. */
const DOUBLE_MS = 300;
const DOUBLE_PX = 30;
/** A finger that rests so long, and moves less than this meanwhile, asks for the tooltip. */
const REST_MS = 500;
const REST_PX = 10;
/** The speed with which a finger lets go is that of its last ms, px/ms; slower ones stop at once. */
const LAST_MS = 80;
const LEAST_SPEED = 0.25;
/** After so many ms the picture that was let go moves at a third of its speed. */
const SLOWING_MS = 140;

/** Where on the chart that listens an event is. */
function placeOf({clientX, clientY, timeStamp: ms, currentTarget}: MouseEvent): Place {
  const {left, top} = (currentTarget as Element).getBoundingClientRect();
  return {x: clientX - left, y: clientY - top, ms};
}

const distance = (a: Place, b: Place): number => Math.hypot(a.x - b.x, a.y - b.y);

/** Tells taps beside things, double taps, fingers that rest, and the speed with which one lets go. */
export class Fingers<T> {
  readonly #target: FingersTarget<T>;
  readonly #down = new Set<number>();
  /** Where the only finger has been in its last ms; empty once there were two. */
  #trail: Place[] = [];
  #start: Place | null = null;
  #lastTap: Place | null = null;
  #opening: ReturnType<typeof setTimeout> | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;
  /** The finger has rested: lifting it is no tap. */
  hasRested = false;

  constructor(target: FingersTarget<T>) {
    this.#target = target;
  }

  /** Sees what happens to a finger on the chart. */
  see(event: PointerEvent): void {
    const place = placeOf(event);
    if (event.type === 'pointerdown') this.#press(event.pointerId, place);
    else if (event.type === 'pointermove') this.#move(place);
    else this.#lift(event.pointerId, place, event.type === 'pointerup');
  }

  /** A tap that has hit nothing itself opens what is nearest; the second of two zooms. */
  tap(place: Place): void {
    clearTimeout(this.#opening);
    const last = this.#lastTap;
    const isSecond = last !== null && place.ms - last.ms < DOUBLE_MS && distance(last, place) < DOUBLE_PX;
    this.#lastTap = isSecond ? null : place;
    if (isSecond) return this.#target.zoomAt(2, place.x);
    const thing = this.#target.nearest(place);
    // It waits for a second tap, which would mean something else.
    if (thing !== null) this.#opening = setTimeout(() => this.#target.open(thing), DOUBLE_MS);
  }

  #press(id: number, place: Place): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#resting);
    this.#down.add(id);
    this.hasRested = false;
    this.#start = place;
    this.#trail = this.#down.size > 1 ? [] : [place];
    if (this.#down.size === 1) this.#resting = setTimeout(() => this.#rest(place), REST_MS);
  }

  #rest(place: Place): void {
    const thing = this.#target.nearest(place);
    if (thing === null) return;
    this.hasRested = true;
    this.#target.pointAt(thing);
  }

  #move(place: Place): void {
    if (this.#start && distance(this.#start, place) > REST_PX) clearTimeout(this.#resting);
    if (!this.#trail.length) return;
    this.#trail = [...this.#trail.filter(({ms}) => place.ms - ms < LAST_MS), place];
  }

  #lift(id: number, place: Place, isLetGo: boolean): void {
    clearTimeout(this.#resting);
    this.#down.delete(id);
    const [first] = this.#trail;
    const last = this.#trail.at(-1);
    this.#trail = [];
    if (!isLetGo || !first || !last || place.ms - last.ms > LAST_MS || last.ms <= first.ms) return;
    const isMoved = this.#start !== null && Math.abs(last.x - this.#start.x) > REST_PX;
    if (isMoved) this.#glide((last.x - first.x) / (last.ms - first.ms));
  }

  /** The picture goes on as it was let go, ever more slowly; not where reduced motion is asked for. */
  #glide(speed: number): void {
    if (Math.abs(speed) < LEAST_SPEED || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const begin = performance.now();
    let gone = 0;
    const step = (now: number): void => {
      const left = Math.exp(Math.min(0, begin - now) / SLOWING_MS);
      const way = speed * SLOWING_MS * (1 - left);
      this.#target.panBy(way - gone);
      gone = way;
      if (Math.abs(speed) * left > 0.02) this.#frame = requestAnimationFrame(step);
    };
    this.#frame = requestAnimationFrame(step);
  }
}
