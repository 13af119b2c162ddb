import {expect} from '@open-wc/testing';

// What `npm run build` wrote.
const SINGLE_FILE = new URL('/dist/conflict-timeline.min.js', location.href).href;

const POLICY = [
  "default-src 'none'",
  `script-src ${new URL(SINGLE_FILE).origin}`,
  "style-src 'none'",
  "img-src 'none'",
  "connect-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

interface Timeline extends HTMLElement {
  layout: string;
  readonly updateComplete: Promise<boolean>;
  whenReady(): Promise<void>;
  select(id: string): void;
  zoomBy(factor: number): void;
}

/** A page with a strict policy and the element in it; `violations` are what the browser stopped. */
async function strictPage(): Promise<{element: Timeline; violations: string[]; close(): void}> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 1200px; height: 900px';
  frame.srcdoc = `<!doctype html><html lang="en"><meta http-equiv="Content-Security-Policy" content="${POLICY}">
    <body><conflict-timeline></conflict-timeline><script type="module" src="${SINGLE_FILE}"></script>`;
  const isLoaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
  document.body.append(frame);
  const violations: string[] = [];
  await isLoaded;
  const page = frame.contentDocument!;
  page.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI, sample}) =>
    violations.push(`${violatedDirective} ${blockedURI} ${sample}`),
  );
  await frame.contentWindow!.customElements.whenDefined('conflict-timeline');
  const element = page.querySelector<Timeline>('conflict-timeline')!;
  await element.whenReady();
  return {element, violations, close: () => frame.remove()};
}

describe('a page with a strict Content Security Policy', () => {
  it('gets the whole element: nothing inline, nothing evaluated', async () => {
    const {element, violations, close} = await strictPage();
    const root = element.shadowRoot!;
    const count = (selector: string): number => root.querySelectorAll(selector).length;
    expect(count('[part~="event"][data-id]')).to.equal(17);
    for (const layout of ['list', 'table', 'chart']) {
      element.layout = layout;
      element.select('al-shmali-killed');
      await element.updateComplete;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      expect(count('[part~="card"]'), layout).to.equal(1);
    }
    element.zoomBy(3);
    await element.updateComplete;
    const lane = root.querySelector('[part~="lane"]')!;
    expect(getComputedStyle(lane).getPropertyValue('--_lane')).not.to.equal('');
    expect(getComputedStyle(root.querySelector('svg[part="chart"]')!).touchAction).to.equal('pan-y');
    expect(violations).to.deep.equal([]);
    close();
  });
});
