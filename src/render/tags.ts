import type {html, nothing} from 'lit';

/** The tag, and the sign for nothing, of the Lit which draws: what comes on demand has none of its own. */
export interface Tags {
  readonly html: typeof html;
  readonly nothing: typeof nothing;
}
