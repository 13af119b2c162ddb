import type {Announcer} from '../interaction/announcer.js';
import type {Request} from '../interaction/request.js';
import type {FindScene} from '../layout/scene.js';
import type {FindActions} from '../render/actions.js';
import {panels} from './on-demand.js';
import type {Panels} from './on-demand.js';
import type {TimelineModel} from './timeline-model.js';

/** What search and filters need of the element. */
interface FinderHost {
  readonly model: TimelineModel;
  readonly announcer: Announcer;
  pages: number;
  ask(request: Request): void;
  redraw(): void;
  focusLater(selector: string, mayScroll?: boolean): void;
  openNext(by: 1 | -1): void;
  /** Loads the panels and does something then. */
  bring(use: (panels: Panels) => void): void;
  /** Marks what is looked for. */
  mark(panels: Panels): void;
}

/** Search and filters: whether they are open, what they show, and what a person does with them. */
export class Finder {
  readonly #host: FinderHost;
  /** The fields of which all values are offered. */
  readonly #unfolded = new Set<string>();
  isOpen = false;
  /** A person looks for something, and hears how much of it there is. */
  isAskedFor = false;

  constructor(host: FinderHost) {
    this.#host = host;
    host.model.onSearched = () => this.#tell();
  }

  readonly actions: FindActions = {
    open: (isOpen) => this.setOpen(isOpen),
    search: (query) => this.#host.ask({type: 'find', query}),
    choose: (field, value, isOn) => {
      const {filter} = this.#host.model.state;
      const others = filter[field]?.filter((one) => one !== value) ?? [];
      this.#host.ask({type: 'find', filter: {...filter, [field]: isOn ? [...others, value] : others}});
    },
    unfold: (field) => {
      this.#unfolded.add(field);
      this.#host.redraw();
    },
    reset: () => {
      this.#host.ask({type: 'find', query: '', filter: {}});
      this.#host.focusLater(this.isOpen ? '.find-text' : '.find-open');
    },
    key: (event) => this.#answer(event),
  };

  /** Opens or closes; what is looked for stays. */
  setOpen(isOpen: boolean): void {
    const {model} = this.#host;
    const show = (): void => {
      this.isOpen = isOpen;
      if (isOpen && !model.facets) model.loadFacets();
      this.#host.focusLater(isOpen ? '.find-text' : '.find-open', true);
    };
    if (panels()) show();
    else this.#host.bring(show);
  }

  /** Search is open, or something is looked for. */
  get isShown(): boolean {
    return this.isOpen || this.#host.model.question !== null;
  }

  /** What is shown. */
  buildScene({buildFindScene}: Panels): FindScene {
    const {model} = this.#host;
    const {client, state, facets, fields, words, total, data} = model;
    const {isOpen} = this;
    const {query, filter} = state;
    return buildFindScene({
      offered: fields ?? [],
      ...{isOpen, total, words, question: {query, filter}, unfolded: this.#unfolded, lanes: data.lanes},
      matches: client?.matches ?? null,
      facets: isOpen ? facets : null,
    });
  }

  /** Esc empties the field, then closes; Enter opens the next event that matches. */
  #answer(event: KeyboardEvent): void {
    const field = event.target instanceof HTMLInputElement && event.target.type === 'search' ? event.target : null;
    if (event.isComposing) return;
    if (event.key === 'Enter' && field) this.#host.openNext(event.shiftKey ? -1 : 1);
    else if (event.key !== 'Escape') return;
    else if (field?.value) this.#host.ask({type: 'find', query: ''});
    else this.setOpen(false);
    event.preventDefault();
  }

  #tell(): void {
    const {model, announcer} = this.#host;
    const {client, words, total} = model;
    this.#host.pages = 1;
    this.#host.redraw();
    if (client?.matching) this.#host.bring((found) => this.#host.mark(found));
    if (this.isAskedFor && client?.matches) announcer.say(words.messages.find.matches(client.matches.count, total));
  }
}
