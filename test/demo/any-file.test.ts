import {expect} from '@open-wc/testing';
import {waitUntil} from '../element/helpers/wait-until.js';
import {auditPage, closePage, openPage, startNoting, stopNoting} from './pages.js';
import type {DemoPage} from './pages.js';

const PAGE = 'any-file.html';

const said = ({document: inside}: DemoPage): string => inside.getElementById('recognised')!.textContent;
const tag = ({document: inside}: DemoPage): string => inside.getElementById('tag')!.textContent;
const byId = ({document: inside}: DemoPage, id: string): HTMLElement => inside.getElementById(id)!;

/** A list of files such as the page's own script gets. */
function filesOf({window}: DemoPage, name: string, text: string): DataTransfer {
  const inside = window as unknown as typeof globalThis;
  const transfer = new inside.DataTransfer();
  transfer.items.add(new inside.File([text], name));
  return transfer;
}

const CSV = 'date,title\n2017-04-04,One\n2017-02-30,Two\n';
const READ_CSV = 'Read as CSV or another table: 2 rows, 2 events, 1 problem.';

describe('the demo of any file', () => {
  before(startNoting);
  afterEach(() => closePage());
  after(stopNoting);

  it('begins with a table, and says what was recognised', async () => {
    const page = await openPage(PAGE);
    await waitUntil(() => said(page) !== '');
    expect(said(page)).to.equal('Read as CSV or another table: 11 rows, 11 events, 2 problems.');
    expect(page.timelines[0]!.problems.map(({code}) => code)).to.deep.equal(['date-ambiguous', 'date-missing']);
    expect(page.window.mistakes).to.deep.equal([]);
  });

  it('reads each of its samples', async () => {
    const page = await openPage(PAGE);
    for (const [src, expected] of [
      ['data/eclipses.ics', 'Read as iCalendar: 4 rows, 4 events, 0 problems.'],
      ['data/probes.json', 'Read as TimelineJS: 7 rows, 6 events, 0 problems.'],
    ] as const) {
      page.document.querySelector<HTMLElement>(`[data-src="${src}"]`)!.click();
      await waitUntil(() => said(page) === expected);
      expect(tag(page)).to.equal(`<conflict-timeline src="${src}"></conflict-timeline>`);
    }
    expect(page.window.mistakes).to.deep.equal([]);
  });

  it('reads a file that is chosen, in the format and against the day that are given', async () => {
    const page = await openPage(PAGE);
    const input = byId(page, 'file') as HTMLInputElement;
    input.files = filesOf(page, 'my events.csv', CSV).files;
    input.dispatchEvent(new Event('change', {bubbles: true}));
    await waitUntil(() => said(page) === READ_CSV);
    expect(tag(page)).to.equal('<conflict-timeline src="my events.csv"></conflict-timeline>');
    const published = byId(page, 'published') as HTMLInputElement;
    published.value = '2017-09-08';
    published.dispatchEvent(new Event('change', {bubbles: true}));
    const format = byId(page, 'format') as HTMLSelectElement;
    format.value = 'csv';
    format.dispatchEvent(new Event('change', {bubbles: true}));
    expect(tag(page)).to.equal(
      '<conflict-timeline src="my events.csv" format="csv" published="2017-09-08"></conflict-timeline>',
    );
  });

  it('reads a file that is dropped anywhere, and text that is pasted', async () => {
    const page = await openPage(PAGE);
    const inside = page.window as unknown as typeof globalThis;
    const dataTransfer = filesOf(page, 'dropped.csv', CSV);
    page.document.body.dispatchEvent(new inside.DragEvent('drop', {dataTransfer, bubbles: true, cancelable: true}));
    await waitUntil(() => said(page) === READ_CSV);
    (byId(page, 'text') as HTMLTextAreaElement).value = 'date\ttitle\n2015\tPasted\n';
    (byId(page, 'intake') as HTMLFormElement).requestSubmit();
    await waitUntil(() => said(page) === 'Read as CSV or another table: 1 row, 1 event, 0 problems.');
    expect(page.window.mistakes).to.deep.equal([]);
  });

  it('says so where there is nothing to read', async () => {
    const page = await openPage(PAGE);
    const input = byId(page, 'file') as HTMLInputElement;
    input.files = filesOf(page, 'login.html', '<!doctype html><title>Sign in</title>').files;
    input.dispatchEvent(new Event('change', {bubbles: true}));
    await waitUntil(() => said(page).startsWith('This could not be read'));
    expect(page.timelines[0]!.state).to.equal('failed');
  });

  for (const width of [320, 768, 1240]) {
    it(`is nowhere wider than ${width} px, in either direction`, async () => {
      for (const dir of ['ltr', 'rtl']) {
        const {scrollWidth, clientWidth} = (await openPage(`${PAGE}?dir=${dir}`, width)).document.documentElement;
        expect(scrollWidth, dir).to.be.at.most(clientWidth);
      }
    });
  }

  for (const setting of ['', '?scheme=dark', '?dir=rtl'])
    it(`passes an audit of its accessibility${setting && ` with ${setting.slice(1)}`}`, async () => {
      expect(await auditPage(await openPage(PAGE + setting))).to.deep.equal([]);
    });
});
