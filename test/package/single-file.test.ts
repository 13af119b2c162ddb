import {expect} from '@open-wc/testing';

// What `npm run build` wrote, as a page without a bundler loads it.
const SINGLE_FILE = '/dist/conflict-timeline.min.js';

interface Timeline extends HTMLElement {
  layout: string;
  data: unknown;
  next(): void;
  readonly updateComplete: Promise<boolean>;
  whenReady(): Promise<void>;
}

async function loadTimeline(): Promise<Timeline> {
  const script = Object.assign(document.createElement('script'), {type: 'module', src: SINGLE_FILE});
  const isLoaded = new Promise<Event>((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () => reject(new Error(`${SINGLE_FILE} did not load: run "npm run build"`));
  });
  document.head.append(script);
  await isLoaded;
  const element = document.createElement('conflict-timeline') as Timeline;
  document.body.append(element);
  await element.whenReady();
  return element;
}

describe('the single file', () => {
  it('draws the default timeline from one script tag, and requests nothing more', async () => {
    const element = await loadTimeline();
    const drawn = element.shadowRoot!.querySelectorAll('[part~="event"][data-id], [part~="item"][data-id]');
    expect(new Set(Array.from(drawn, (each) => each.getAttribute('data-id'))).size).to.equal(17);
    const requests = performance.getEntriesByType('resource').map(({name}) => new URL(name).pathname);
    const own = requests.slice(requests.indexOf(SINGLE_FILE) + 1);
    expect(requests).to.include(SINGLE_FILE);
    expect(own.filter((path) => !path.startsWith('/__web-'))).to.deep.equal([]);
  });

  it('draws our own JSON with dates in EDTF without a request, and asks for what reads other data', async () => {
    const element = await loadTimeline();
    element.layout = 'chart';
    const asked = (): number =>
      performance.getEntriesByType('resource').filter(({name}) => name.endsWith('.more.min.js')).length;
    const before = asked();
    const years = Array.from({length: 300}, (_, i) => ({date: `${i + 1}~`.padStart(5, '0'), title: `Year ${i + 1}`}));
    element.data = years;
    await element.whenReady();
    expect(asked()).to.equal(before);
    for (const data of ['date,title\n2017,A\n', [{date: '5 September 2017', title: 'A'}]]) {
      element.data = data;
      await element.whenReady();
      expect(element.shadowRoot!.querySelector('[part="summary"]')!.textContent).to.contain('One event');
    }
    expect(asked()).to.equal(1);
    element.remove();
  });

  it('answers scripts and pointers, although its own names in it are short', async () => {
    const element = await loadTimeline();
    const root = element.shadowRoot!;
    const told: string[] = [];
    for (const type of ['ct-select', 'ct-view-change', 'ct-load'])
      element.addEventListener(type, (event) =>
        told.push(`${type} ${Object.keys((event as CustomEvent).detail).join()}`),
      );
    element.layout = 'chart';
    element.next();
    await element.updateComplete;
    expect(root.querySelector('[part="card"] [part="date"]')!.textContent).to.equal(
      'since about 2011, continuing when published (8 September 2017)',
    );
    root.querySelector<HTMLElement>('[part="toolbar"] [aria-label="Zoom in"]')!.click();
    root.querySelector<HTMLElement>('.close')!.click();
    await element.updateComplete;
    for (const layout of ['list', 'table', 'chart']) {
      element.layout = layout;
      await element.updateComplete;
      expect(root.querySelectorAll(`[part="${layout}"]`)).to.have.length(1);
    }
    element.data = [
      {title: 'One', date: '2017'},
      {title: 'Two', date: '2017-02-30'},
    ];
    await element.whenReady();
    expect(root.querySelector('[part="shelf"]')!.textContent).to.contain('Two');
    expect(root.querySelector('[part="problems"]')!.textContent).to.contain('does not exist');
    expect(told).to.include.members([
      'ct-select id,event',
      'ct-view-change view',
      'ct-load count,problems,format,rows',
    ]);
    element.remove();
  });
});
