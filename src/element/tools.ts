import type {Announcer} from '../interaction/announcer.js';
import type {Layout, SaveScene} from '../layout/scene.js';
import type {TimelineState} from '../interaction/state.js';
import type {LinkDesk, LinkHost, PageLink} from './page-link.js';
import type {SaveMenu} from './save-menu.js';
import type {TimelineModel} from './timeline-model.js';

/** What the tools need of the desk. */
interface ToolsDesk extends LinkDesk {
  readonly model: TimelineModel;
  readonly announcer: Announcer;
  readonly shownLayout: Layout;
  focusLater(selector: string): void;
}

interface ToolsHost extends LinkHost {
  readonly heading: string;
  readonly hash: boolean;
}

/** What a reader may do with a timeline besides reading it, loaded when it is asked for: links to it, and files of it. */
export class Tools {
  readonly #host: ToolsHost;
  readonly #desk: ToolsDesk;
  #menu: SaveMenu | null = null;
  link: PageLink | null = null;
  /** Settles once what the address says is shown. */
  linked: Promise<void> = Promise.resolve();

  constructor(host: ToolsHost, desk: ToolsDesk) {
    this.#host = host;
    this.#desk = desk;
  }

  /** Keeps what is on screen in the page's address, or no longer. A page whose script does not come does without. */
  keepLink(isLinked: boolean): void {
    this.linked = this.#keep(isLinked).catch(() => undefined);
  }

  async #keep(isLinked: boolean): Promise<void> {
    const {selected, view, query, filter, layout, axis} = this.#host;
    this.#drop();
    if (!isLinked) return;
    const {PageLink} = await import('./page-link.js');
    // Meanwhile it may have been taken back.
    if (!this.#host.hash) return;
    this.#drop();
    this.link = new PageLink(this.#host, this.#desk, {selected, view, query, filter, layout, axis});
    this.#desk.redraw();
  }

  #drop(): void {
    this.link?.dispose();
    this.link = null;
  }

  asked(before: TimelineState): void {
    this.link?.asked(before);
  }

  /** What can be saved: pictures of the chart, data of what was read. `null` for nothing. */
  get scene(): SaveScene | null {
    const {model, shownLayout} = this.#desk;
    const {open, label, kinds} = model.words.messages.save;
    // The events of a table are made when they are asked for: a million of them take seconds.
    const {data} = model;
    const {svg, png, ...texts} = kinds;
    const offered = {...(shownLayout === 'chart' && {svg, png}), ...((data.table ?? data.events.length) && texts)};
    const items = Object.entries(offered);
    const menu = this.#menu;
    return items.length ? {open, label, items: menu?.isOpen ? items : [], note: menu?.note ?? ''} : null;
  }

  /** Closes what more controls stand in where Esc is pressed, focus goes elsewhere, or a button in it is pressed. */
  readonly leaveMore = (event: Event): void => {
    const more = event.currentTarget as HTMLDetailsElement;
    const {key} = event as KeyboardEvent;
    const {relatedTarget: to} = event as FocusEvent;
    const isLeft = event.type === 'focusout' && to instanceof Node && !more.contains(to);
    if (key !== 'Escape' && !isLeft && !(event.type === 'click' && (event.target as Element).closest('button'))) return;
    if (key && more.open) more.querySelector('summary')?.focus();
    more.open = false;
  };

  /** The button and its menu: anything that happens on them. */
  readonly save = (event: Event): void => {
    if (this.#menu) return this.#menu.answer(event);
    if (event.type !== 'click' && !/^Arrow(Up|Down)$/.test((event as KeyboardEvent).key)) return;
    event.preventDefault();
    void this.#open(event);
  };

  async #open(event: Event): Promise<void> {
    const host = this.#host;
    const desk = this.#desk;
    const {announcer, model} = desk;
    try {
      const {SaveMenu} = await import('./save-menu.js');
      this.#menu ??= new SaveMenu(host, desk, () => host.heading || model.data.title);
      this.#menu.answer(event);
    } catch (error) {
      announcer.say(model.words.messages.save.failed(String(error)));
    }
  }
}
