import type {LitElement} from 'lit';
import {describeFailure, formatAddress} from '../words/failures.js';
import type {Failure} from '../words/failures.js';
import type {Desk} from './desk.js';
import type {TimelineEventMap} from './event-map.js';
import type {TemplateInput} from './template.js';

type News = TimelineEventMap['ct-load']['detail'];

/** Tells the page what came of loading, by `ct-load` and `ct-error`, and a person who asked for it in words. */
export class LoadReport {
  readonly #host: LitElement;
  readonly #desk: Desk;
  /** What the page is yet to hear of, or heard last. */
  #news: News | null = null;
  /** A person asked for what is loading, and hears of it. */
  isAskedFor = false;
  /** Why there is no data, or no other. */
  failure: TemplateInput['failure'] = null;

  constructor(host: LitElement, desk: Desk) {
    this.#host = host;
    this.#desk = desk;
  }

  /** Once it is drawn, the page hears of it; not of what other data or another time zone took the place of before. */
  loaded(news: News): void {
    this.#news = news;
    void this.#host.updateComplete.then(() => {
      if (this.#news !== news) return;
      const {announcer, model} = this.#desk;
      if (this.isAskedFor) announcer.say(model.words.messages.loaded(news.count, news.problems.length));
      this.isAskedFor = false;
      this.#desk.fire('ct-load', news);
    });
  }

  /** `address`: where it should have come from; "" where there is none. */
  failedToLoad(failure: Failure, address: string): void {
    const where = formatAddress(address);
    const why = describeFailure(failure, this.#desk.model.words);
    this.failed(new Error(where ? `${why} (${where})` : why), {why, where});
  }

  failed(error: Error, failure: TemplateInput['failure'] = {why: error.message, where: ''}): void {
    this.failure = failure;
    this.isAskedFor = false;
    this.#desk.model.dropView();
    this.#host.requestUpdate();
    this.#desk.fire('ct-error', {error});
  }
}
