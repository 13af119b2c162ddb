import {html} from 'lit';
import type {TemplateResult} from 'lit';

/** A real heading of a level, 1–6; deeper ones stay at 6. */
export function heading(level: number, part: string, content: unknown): TemplateResult {
  switch (Math.min(6, Math.max(1, Math.round(level) || 2))) {
    case 1:
      return html`<h1 part=${part} dir="auto">${content}</h1>`;
    case 2:
      return html`<h2 part=${part} dir="auto">${content}</h2>`;
    case 3:
      return html`<h3 part=${part} dir="auto">${content}</h3>`;
    case 4:
      return html`<h4 part=${part} dir="auto">${content}</h4>`;
    case 5:
      return html`<h5 part=${part} dir="auto">${content}</h5>`;
    default:
      return html`<h6 part=${part} dir="auto">${content}</h6>`;
  }
}
