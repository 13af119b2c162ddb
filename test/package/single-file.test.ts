import {expect} from '@open-wc/testing';

// What `npm run build` wrote, as a page without a bundler loads it.
const SINGLE_FILE = '/dist/conflict-timeline.min.js';

interface Timeline extends HTMLElement {
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
});
