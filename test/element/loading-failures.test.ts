import {expect} from '@open-wc/testing';
import {LIMITS} from '../../src/element/receive-text.js';
import type {ConflictTimeline} from '../../src/index.js';
import {button, listen} from './helpers/act.js';
import {all, one, place, restorePage, settle, textOf} from './helpers/timeline.js';
import {waitUntil} from './helpers/wait-until.js';

const LIST = '<ol><li><time>2015</time> A list to read meanwhile</li></ol>';
const CSV = 'date,title\n2015,First\n';
const LFS = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n';

const respond = (body: BodyInit, init?: ResponseInit, url?: string) => (): Promise<Response> => {
  const response = new Response(body, init);
  if (url) Object.defineProperty(response, 'url', {value: url});
  return Promise.resolve(response);
};

/** A body that sends so much and then breaks off, or goes on for ever in silence. */
const stream = (text: string, end: 'break' | 'silence'): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode(text)),
    pull: (controller) => {
      if (end === 'break') controller.error(new TypeError('network error'));
      else return new Promise(() => undefined);
      return undefined;
    },
  });

describe('an address that data does not come from', () => {
  const {fetch} = window;
  const limits = {...LIMITS};
  afterEach(() => {
    window.fetch = fetch;
    Object.assign(LIMITS, limits);
  });
  after(restorePage);

  async function load(answer: typeof window.fetch): Promise<ConflictTimeline> {
    window.fetch = answer;
    const element = await place();
    element.innerHTML = LIST;
    element.src = '/data/events.csv';
    await element.whenReady();
    await settle(element);
    return element;
  }

  const html = '<!doctype html><title>Sign in</title>';
  const table: readonly (readonly [what: string, answer: typeof window.fetch, sentence: string])[] = [
    ['is not found', respond('', {status: 404, statusText: 'Not Found'}), 'The server answered 404 Not Found.'],
    ['has trouble', respond('', {status: 500}), 'The server answered 500.'],
    [
      'cannot be reached',
      () => Promise.reject(new TypeError('Failed to fetch')),
      'It could not be reached, or does not allow this page to read it.',
    ],
    ['never answers', () => new Promise(() => undefined), 'Nothing came for 1 second.'],
    ['falls silent', respond(stream(CSV, 'silence')), 'Nothing came for 1 second.'],
    ['breaks off', respond(stream(CSV, 'break')), 'The connection broke off before all of it had come.'],
    [
      'leads to a web page',
      respond(html, {headers: {'content-type': 'text/html; charset=utf-8'}}, 'https://example.org/login'),
      'This is a web page, not data; the address may be wrong. It came from https://example.org/login as text/html.',
    ],
    ['is a Git LFS pointer', respond(LFS), 'This is a Git LFS pointer, not the data'],
    ['is empty', respond(''), 'The file is empty.'],
    ['has a header only', respond('date,title\n'), 'There are 0 events: the file has a header but no rows.'],
    ['is a PDF', respond('%PDF-1.7'), 'This is not text but a PDF'],
    ['is JSON with a mistake', respond('[{"date": "2017"},]'), 'the mistake is at line 1, column 19'],
    ['is not ours', respond('{"hello": "world"}'), 'No events were found in this data.'],
  ];
  for (const [what, answer, sentence] of table)
    it(`since it ${what} is told of in a sentence of its own, once`, async () => {
      LIMITS.silenceMs = 500;
      const {heard, stop} = listen('ct-error');
      const element = await load(answer);
      stop();
      expect(element.state).to.equal('failed');
      const alerts = all(element, '[role="alert"]').map(textOf);
      expect(alerts).to.have.length(1);
      expect(alerts[0]).to.contain(`The timeline could not be loaded from ${location.origin}/data/events.csv. `);
      expect(alerts[0]).to.contain(sentence);
      expect(button(element, 'Try again')).to.exist;
      expect(element.querySelector('ol')!.checkVisibility()).to.equal(true);
      expect(heard).to.have.length(1);
      expect(heard[0]?.detail.error.message).to.contain('/data/events.csv');
    });

  it('is given up where it sends too much', async () => {
    LIMITS.bytes = 1e6;
    let asked: AbortSignal | null | undefined;
    let sent = 0;
    const chunk = new TextEncoder().encode('2015,First\n'.repeat(10_000));
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += chunk.length;
        controller.enqueue(chunk);
      },
    });
    const element = await load((_, init) => {
      asked = init?.signal;
      return respond(endless)();
    });
    expect(textOf(one(element, '[role="alert"]'))).to.contain('The file is larger than 1 MB, the most that is read.');
    expect(asked?.aborted).to.equal(true);
    expect(sent).to.be.below(3e6);
  });

  it('is not even begun where it says that it sends too much', async () => {
    const element = await load(respond(CSV, {headers: {'content-length': '300000000'}}));
    expect(textOf(one(element, '[role="alert"]'))).to.contain('larger than 256 MB');
  });

  it('is given up for data that is set meanwhile, and where it is taken away', async () => {
    for (const overtake of [
      (element: ConflictTimeline) => void (element.data = []),
      (element: ConflictTimeline) => void element.loadFile(new File([CSV], 'a.csv')),
      (element: ConflictTimeline) => element.removeAttribute('src'),
      (element: ConflictTimeline) => void (element.src = '/other.csv'),
    ]) {
      const signals: (AbortSignal | null | undefined)[] = [];
      window.fetch = (_, init) => {
        signals.push(init?.signal);
        return new Promise(() => undefined);
      };
      const element = await place({attributes: {src: '/slow.csv'}});
      await settle(element);
      overtake(element);
      expect(signals[0]?.aborted).to.equal(true);
      element.data = null;
    }
  });

  it('is asked again, and what comes is announced', async () => {
    const element = await load(respond('', {status: 500}));
    window.fetch = respond(CSV);
    button(element, 'Try again').click();
    await element.whenReady();
    expect(element.state).to.equal('ready');
    expect(all(element, '[role="alert"]')).to.have.length(0);
    await waitUntil(() => textOf(one(element, '[part="announcer"]')) === 'Loaded 1 event');
  });
});
