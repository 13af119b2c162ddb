import {expect} from '@open-wc/testing';
import {waitUntil} from '../element/helpers/wait-until.js';
import {auditPage, closePage, nextFrame, openPage, PAGES, startNoting, stopNoting} from './pages.js';
import type {DemoPage} from './pages.js';

/** How many events each timeline of a page reads, and how many problems. */
const READ: Readonly<Record<(typeof PAGES)[number], readonly (readonly [events: number, problems: number])[]>> = {
  'index.html': [[17, 0]],
  'own-data.html': [
    [5, 0],
    [26, 2],
  ],
  'list.html': [[10, 0]],
};

const trimmed = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const choose = (page: DemoPage, name: string, value: string): void =>
  page.document.querySelector<HTMLInputElement>(`input[name="${name}"][value="${value}"]`)!.click();

const isWithinWidth = ({document: inside}: DemoPage): boolean => {
  const {scrollWidth, clientWidth} = inside.documentElement;
  return scrollWidth <= clientWidth;
};

describe('the demo', () => {
  before(startNoting);
  afterEach(closePage);
  after(stopNoting);

  for (const path of PAGES) {
    describe(path, () => {
      it('draws its timelines from the built file without a mistake in the console', async () => {
        const {window, timelines} = await openPage(path);
        expect(timelines.map(({state}) => state)).to.deep.equal(timelines.map(() => 'ready'));
        expect(timelines.map(({events, problems}) => [events.length, problems.length])).to.deep.equal(READ[path]);
        expect(window.mistakes).to.deep.equal([]);
      });

      for (const width of [320, 768, 1240]) {
        it(`is nowhere wider than ${width} px, in either direction`, async () => {
          for (const dir of ['ltr', 'rtl']) {
            const page = await openPage(`${path}?dir=${dir}`, width);
            expect(page.document.documentElement.dir).to.equal(dir);
            expect(isWithinWidth(page), dir).to.be.true;
          }
        });
      }

      it('shows the code that it uses, line by line', async () => {
        const source = new Set(trimmed(await (await fetch(`/demo/${path}`)).text()));
        const {document: inside} = await openPage(path);
        const shown = [...inside.querySelectorAll('pre code')].map(({textContent}) => trimmed(textContent));
        expect(shown.length).to.be.greaterThan(0);
        for (const lines of shown) {
          expect(lines.length).to.be.greaterThan(0);
          expect(lines.filter((line) => !source.has(line))).to.deep.equal([]);
        }
      });

      for (const setting of ['', '?scheme=dark', '?dir=rtl']) {
        it(`passes an audit of its accessibility${setting && ` with ${setting.slice(1)}`}`, async () => {
          expect(await auditPage(await openPage(path + setting))).to.deep.equal([]);
        });
      }
    });
  }

  it('changes between light, dark and the colours of the system, and remembers it on the next page', async () => {
    const page = await openPage('index.html');
    const styleOf = ({window, document: inside}: DemoPage): CSSStyleDeclaration => window.getComputedStyle(inside.body);
    const {timelines, window} = page;
    const seen = new Map<string, string>();
    for (const scheme of ['light', 'dark']) {
      choose(page, 'scheme', scheme);
      await nextFrame();
      expect(styleOf(page).colorScheme).to.equal(scheme);
      seen.set(scheme, styleOf(page).backgroundColor);
      expect(window.getComputedStyle(timelines[0]!).backgroundColor).to.equal(seen.get(scheme));
    }
    expect(seen.get('light')).not.to.equal(seen.get('dark'));
    const next = await openPage('list.html');
    expect(styleOf(next).backgroundColor).to.equal(seen.get('dark'));
    expect(next.document.querySelector<HTMLInputElement>('input[value="dark"]')!.checked).to.be.true;
    choose(next, 'scheme', 'system');
    expect(styleOf(next).colorScheme).to.equal('light dark');
  });

  it('turns the page and the chart from right to left', async () => {
    const page = await openPage('index.html');
    const labelX = (): number =>
      page.timelines[0]!.shadowRoot!.querySelector('[part~="lane-label"]')!.getBoundingClientRect().left;
    const before = labelX();
    choose(page, 'dir', 'rtl');
    expect(page.document.documentElement.dir).to.equal('rtl');
    await waitUntil(() => labelX() > before + 600);
  });

  it('copies the code, and leaves it selected where the clipboard is closed', async () => {
    const page = await openPage('index.html');
    const {window, document: inside} = page;
    const code = inside.querySelector('.code code')!.textContent;
    const status = inside.querySelector('.code [role="status"]')!;
    const copied: string[] = [];
    const press = async (writeText: (text: string) => Promise<void>): Promise<void> => {
      Object.defineProperty(window.navigator, 'clipboard', {value: {writeText}, configurable: true});
      inside.querySelector<HTMLElement>('.copy')!.click();
      await nextFrame();
    };
    await press((text) => Promise.resolve(void copied.push(text)));
    expect(copied).to.deep.equal([code]);
    expect(status.textContent).to.equal('Copied');
    await press(() => Promise.reject(new Error('no permission')));
    expect(window.getSelection()!.toString()).to.equal(code);
    expect(status.textContent).to.match(/^Selected/);
  });

  it('reads the same events from the file as from the page', async () => {
    const {timelines} = await openPage('own-data.html');
    const [inline, file] = timelines.map(
      ({events}) => new Map(events.map(({id, date, title, label, status}) => [id, [date.text, title, label, status]])),
    );
    for (const [id, event] of inline!) expect(file!.get(id)).to.deep.equal(event);
    expect(timelines[1]!.problems.map(({code, where}) => [code, where.id])).to.deep.equal([
      ['date-missing', 'seventy-years'],
      ['date-impossible', 'impossible'],
    ]);
  });

  it('says no more than the data: units as they were written, sets as what they are, lanes only where there are any', async () => {
    const textOf = (page: DemoPage, index: number, part: string): string =>
      page.timelines[index]!.shadowRoot!.querySelector(`[part~="${part}"]`)!.textContent;
    const own = await openPage('own-data.html');
    expect(textOf(own, 0, 'summary')).to.contain('Four are dated June 1758 to March 1759.');
    expect(textOf(own, 1, 'summary')).to.contain('15 are dated 1456 to 2061.');
    expect(textOf(own, 1, 'legend'))
      .to.contain('One of several')
      .and.to.contain('All of several');
    const folds = [...own.timelines[1]!.shadowRoot!.querySelectorAll('[part~="break"]')];
    expect(folds.map((fold) => fold.getAttribute('aria-label')).join()).to.contain('about 1,076 years');
    const list = await openPage('list.html');
    expect(textOf(list, 0, 'lane-label').trim()).to.equal('Events 10');
  });

  it('allows itself nothing but its own files', async () => {
    for (const path of PAGES) {
      const {document: inside} = await openPage(path);
      const policy = inside.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]')!.content;
      expect(policy)
        .to.match(/^default-src 'none';/)
        .and.not.to.contain('unsafe');
    }
  });

  it('shows the list without the script, and takes it over with it', async () => {
    const off = await openPage('list.html?script=off');
    expect(off.document.querySelector('conflict-timeline')!.matches(':defined')).to.be.false;
    const list = off.document.querySelector('conflict-timeline ol')!;
    expect(list.getBoundingClientRect().height).to.be.greaterThan(200);
    expect(isWithinWidth(off)).to.be.true;
    expect(off.window.mistakes).to.deep.equal([]);
    const current = off.document.querySelector('[data-script][aria-current]')!;
    expect(current.textContent).to.equal('Without script');

    const on = await openPage('list.html');
    expect(on.document.querySelector('conflict-timeline ol')!.getBoundingClientRect().height).to.equal(0);
    const titles = [...on.document.querySelectorAll('conflict-timeline ol li')].length;
    expect(on.timelines[0]!.events.length).to.equal(titles);
  });
});
