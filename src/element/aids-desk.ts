import type {Announcer} from '../interaction/announcer.js';
import type {Request} from '../interaction/request.js';
import type {TimelineModel} from './timeline-model.js';

/** What the aids to reading need of the desk. */
export interface AidsDesk {
  readonly model: TimelineModel;
  readonly announcer: Announcer;
  readonly surroundings: {readonly language: string};
  readonly aids: {toggleDates(): void};
  ask(request: Request, animate?: boolean): void;
  redraw(): void;
  focusLater(selector: string): void;
}
