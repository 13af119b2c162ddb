import type {KeyAct} from '../interaction/keys.js';
import type {Request} from '../interaction/request.js';
import type {LaneScene} from '../layout/scene.js';
import type {LaneActions} from '../render/actions.js';
import {panels} from './on-demand.js';
import type {TimelineModel} from './timeline-model.js';

/** What lanes need of the element. */
export interface LaneHost {
  readonly model: TimelineModel;
  ask(request: Request): void;
  redraw(): void;
  say(text: string): void;
  focusLater(selector: string, mayScroll?: boolean): void;
  /** Calls what needs the panels, once they are there. */
  bring(show: () => void): void;
}

/** A press that moves less than this is a click, px. */
const CLICK_PX = 5;

const keyOf = (id: string): string => `lane:${id}`;
const selectorOf = (id: string): string => `[data-focus="${CSS.escape(keyOf(id))}"]`;

/** What a person does with lanes: collapses, expands and moves them, by keys, by the menu of a name, and by dragging it. */
export class LaneDesk {
  readonly #host: LaneHost;
  #pressed: {readonly id: string; readonly y: number} | null = null;
  /** The lane whose name Tab reaches; null for the first. */
  stop: string | null = null;
  /** The lane whose menu is open. */
  openLane: string | null = null;
  /** Where a lane that is dragged would go: the place among the others, and px from the top of all lanes. */
  drop: {readonly place: number; readonly y: number} | null = null;
  readonly actions: LaneActions;

  constructor(host: LaneHost) {
    this.#host = host;
    this.actions = {
      toggle: () => this.#toggle(this.openLane ?? ''),
      toggleAll: (isCollapsed) => {
        this.#ask({collapsed: new Set(isCollapsed ? this.#order : [])});
        this.close();
      },
      move: (by) => this.#move(this.openLane ?? '', by),
      leave: (event) => {
        const to = event.relatedTarget;
        if (to instanceof Node && !(event.currentTarget as Element).contains(to)) this.close(false);
      },
      key: (event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        this.close();
      },
      scroll: (event) => {
        const {scrollTop} = event.currentTarget as Element;
        const {stage} = host.model;
        if (Math.abs(scrollTop - stage.top) < 1) return;
        stage.top = scrollTop;
        this.openLane = null;
        host.redraw();
      },
    };
  }

  /** The ids of the lanes from top to bottom. */
  get #order(): readonly string[] {
    return this.#host.model.stage.laneIds;
  }

  #find(id: string): LaneScene | undefined {
    return this.#host.model.stage.chart?.lanes.find((lane) => lane.id === id);
  }

  /** The name of a lane that an element belongs to; null for none. */
  laneOf(target: EventTarget | null): string | null {
    const head = target instanceof Element && target.closest<SVGElement>('[data-lane]');
    return head ? (head.dataset['lane'] ?? '') : null;
  }

  /** Answers a key on the name of a lane; false leaves it to others. */
  answer(act: KeyAct, id: string): boolean {
    const order = this.#order;
    const place = order.indexOf(id);
    switch (act) {
      case 'lane-up':
      case 'lane-down':
        this.#focus(order[place + (act === 'lane-down' ? 1 : -1)] ?? id);
        return true;
      case 'first':
      case 'last':
        this.#focus(order.at(act === 'first' ? 0 : -1) ?? id);
        return true;
      case 'next':
      case 'previous':
        if (this.#host.model.state.collapsed.has(id) === (act === 'next')) this.#toggle(id);
        return true;
      case 'raise':
      case 'lower':
        this.#move(id, act === 'lower' ? 1 : -1);
        return true;
      default:
        return false;
    }
  }

  /** Opens the menu of a lane, or closes it. */
  open(id: string): void {
    this.stop = id;
    const isOpen = this.openLane !== id;
    const show = (): void => {
      this.openLane = isOpen ? id : null;
      this.#host.focusLater(isOpen ? '.lane-menu button' : selectorOf(id));
    };
    if (panels()) show();
    else this.#host.bring(show);
  }

  /** Closes the menu; focus goes back to the name. */
  close(isFocused = true): void {
    const id = this.openLane;
    this.openLane = null;
    if (isFocused && id !== null) this.#host.focusLater(selectorOf(id));
    else this.#host.redraw();
  }

  /** A press on a name: what follows may be a click or a drag. A finger scrolls the page, or pans. */
  down(event: PointerEvent): boolean {
    const id = this.laneOf(event.target);
    if (id === null || event.pointerType === 'touch') return false;
    if (event.button === 0) this.#pressed = {id, y: event.clientY};
    return true;
  }

  move(event: PointerEvent): boolean {
    const pressed = this.#pressed;
    if (!pressed) return false;
    const {stage} = this.#host.model;
    const svg = event.currentTarget as Element;
    if (!event.buttons) return this.up();
    if (!this.drop && Math.abs(event.clientY - pressed.y) < CLICK_PX) return true;
    svg.setPointerCapture(event.pointerId);
    this.drop = stage.dropAt(event.clientY - svg.getBoundingClientRect().top + stage.top);
    this.#host.redraw();
    return true;
  }

  /** Puts down what is dragged; tells whether anything was. */
  up(): boolean {
    const {drop} = this;
    const id = this.#pressed?.id ?? '';
    this.#pressed = this.drop = null;
    if (!drop) return false;
    const from = this.#order.indexOf(id);
    this.#moveTo(id, drop.place > from ? drop.place - 1 : drop.place);
    this.#host.redraw();
    return true;
  }

  #focus(id: string): void {
    this.stop = id;
    this.#host.model.stage.toReveal = keyOf(id);
    this.#host.focusLater(selectorOf(id));
  }

  #toggle(id: string): void {
    const collapsed = new Set(this.#host.model.state.collapsed);
    if (!collapsed.delete(id)) collapsed.add(id);
    this.#ask({collapsed});
    const lane = this.#find(id);
    const {words} = this.#host.model;
    if (lane) this.#host.say(collapsed.has(id) ? words.messages.lanes.collapsed(lane.title) : lane.title);
    if (this.openLane !== null) this.close();
    else this.#focus(id);
  }

  #move(id: string, by: 1 | -1): void {
    this.#moveTo(id, this.#order.indexOf(id) + by);
  }

  #moveTo(id: string, place: number): void {
    const {model} = this.#host;
    const order = this.#order.filter((each) => each !== id);
    if (place < 0 || place > order.length || this.#order[place] === id) return;
    order.splice(place, 0, id);
    const others = model.state.order.filter((each) => !order.includes(each));
    const title = this.#find(id)?.title ?? id;
    this.#ask({order: [...order, ...others]});
    this.#host.say(model.words.messages.lanes.moved(title, place + 1, order.length));
    if (this.openLane !== null) model.stage.toReveal = keyOf(id);
    else this.#focus(id);
  }

  #ask(change: Omit<Extract<Request, {type: 'lanes'}>, 'type'>): void {
    this.#host.ask({type: 'lanes', ...change});
  }
}
