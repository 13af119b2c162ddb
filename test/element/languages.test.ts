import {expect} from '@open-wc/testing';
import type {ConflictTimeline} from '../../src/index.js';
import {all, mount, one, place, restorePage, settle, shadow, textOf} from './helpers/timeline.js';
import {waitUntil} from './helpers/wait-until.js';

/** What buttons say, and the sentence of how many events there are. */
const ownWords = (element: ConflictTimeline): string =>
  all(element, '[part~="toolbar"], [part~="summary"]').map(textOf).join(' ');

const ENGLISH = /\b(Fit|Search|Save|events?|from|until|about)\b/;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/** Waits for words that hold something. */
const until = (element: ConflictTimeline, pattern: RegExp): Promise<void> =>
  waitUntil(() => pattern.test(ownWords(element)), `${pattern}`);

/** A page of its own, in which the words of a language do not come; `warnings` are those of its console. */
async function openPageWithout(lang: string): Promise<{element: ConflictTimeline; warnings: readonly string[]}> {
  const page = document.createElement('iframe');
  const root = new URL('../../src/', import.meta.url).href;
  const imports = {[`${root}locales/${lang}.ts`]: `${root}locales/none.ts`};
  page.srcdoc = `<!doctype html><html lang="${lang}"><meta charset="utf-8">
    <script>const warnings = []; console.warn = (text) => void warnings.push(String(text));</script>
    <script type="importmap">${JSON.stringify({imports})}</script>
    <script type="module">import '${root}index.ts'; window.warnings = warnings;</script>
    <conflict-timeline layout="list"></conflict-timeline>`;
  document.body.append(page);
  await new Promise((resolve) => page.addEventListener('load', resolve));
  const element = page.contentDocument!.querySelector('conflict-timeline')!;
  await element.whenReady();
  return {element, warnings: (page.contentWindow as Window & {warnings?: string[]}).warnings ?? []};
}

describe('the language of the page', () => {
  after(() => {
    document.querySelector('iframe')?.remove();
    return restorePage();
  });

  it('is there from the first drawing on: no English before it', async () => {
    const element = await place({attributes: {lang: 'uk'}});
    const seen: string[] = [];
    const changes = new MutationObserver(() => seen.push(ownWords(element)));
    changes.observe(shadow(element), {subtree: true, childList: true, characterData: true});
    await until(element, CYRILLIC);
    changes.disconnect();
    expect(seen).not.to.be.empty;
    expect(seen.filter((words) => ENGLISH.test(words))).to.deep.equal([]);
    expect(textOf(one(element, '[part~="summary"]'))).to.contain('17 подій');
  });

  it('changes while the page is open: what was seen and chosen stays', async () => {
    const element = await mount({layout: 'chart', attributes: {lang: 'en'}});
    element.view = '2017-09-01/2017-09-09';
    element.select('siege-broken');
    await settle(element);
    const before = [element.view, element.selected];
    element.lang = 'ru';
    await until(element, CYRILLIC);
    expect(textOf(one(element, '[part~="card"] [part~="date"]'))).to.equal('вторник, 5 сентября 2017 г.');
    expect([element.view, element.selected]).to.deep.equal(before);
    document.documentElement.lang = 'de';
    element.removeAttribute('lang');
    await until(element, /Ereignisse/);
    expect(textOf(one(element, '[part~="card"] [part~="date"]'))).to.equal('Dienstag, 5. September 2017');
    element.lang = 'en';
    await until(element, /events/);
    expect([element.view, element.selected]).to.deep.equal(before);
  });

  it('that is wanted no more when its words come does not take the place of the one that is', async () => {
    const element = await mount({attributes: {lang: 'en'}});
    element.lang = 'es';
    element.lang = 'tr';
    await until(element, /olay/);
    await settle(element);
    expect(ownWords(element)).not.to.match(/eventos/);
  });

  it('that cannot be loaded leaves everything in English, and the console says so once', async () => {
    const {element, warnings} = await openPageWithout('de');
    expect(ownWords(element)).to.match(/17 events/);
    expect(element.shadowRoot!.querySelector('[part~="list"]')).not.to.equal(null);
    expect(element.problems).to.deep.equal([]);
    element.layout = 'table';
    await element.updateComplete;
    expect(warnings.filter((text) => text.includes('lang="de"'))).to.have.length(1);
  });

  it('that nobody has written yet is English, without a word', async () => {
    const element = await mount({attributes: {lang: 'eo'}});
    expect(ownWords(element)).to.match(/17 events/);
  });
});

describe('numerals and calendars of the language', () => {
  after(restorePage);

  it('ar-u-nu-arab: every number of ours has Arabic digits, on the axis, in counts and in dates', async () => {
    const element = await mount({layout: 'chart', rtl: true, attributes: {lang: 'ar-u-nu-arab'}});
    element.select('siege-broken');
    await settle(element);
    const parts = ['summary', 'axis', 'tick', 'lane-label', 'break', 'cluster'].map((part) => `[part~="${part}"]`);
    const texts = all(element, `${parts.join()}, [part~="card"] [part~="date"], .legend`).map(textOf);
    expect(texts.join(' ')).to.match(/[٠-٩]/).and.not.to.match(/\d/);
    expect(textOf(one(element, '[part~="card"] [part~="date"]'))).to.equal('الثلاثاء، ٥ سبتمبر ٢٠١٧');
    const names = all(element, '[aria-label]').map((each) => each.getAttribute('aria-label') ?? '');
    expect(names.filter((name) => /\d/.test(name.replace(/[A-Z][^،]*/g, '')))).to.deep.equal([]);
  });

  it('fa-u-ca-persian: the other calendar stands in parentheses after days, and nowhere else', async () => {
    const element = await mount({layout: 'list', rtl: true, attributes: {lang: 'fa-u-ca-persian'}});
    const said = new Map(
      all(element, '[part~="item"][data-id]').map((item) => [
        item.getAttribute('data-id') ?? '',
        textOf(item.querySelector('[part~="date"]')!),
      ]),
    );
    expect(said.get('siege-broken')).to.equal('سه‌شنبه ۵ سپتامبر ۲۰۱۷ (۱۴ شهریور ۱۳۹۶)');
    expect(said.get('mosul-falls')).to.equal('ژوئیه ۲۰۱۷');
    expect(said.get('russia-intervenes')).to.equal('۲۰۱۵');
    element.layout = 'chart';
    await settle(element);
    expect(all(element, '[part~="axis"], [part~="tick"]').map(textOf).join(' ')).not.to.contain('۱۳۹');
  });
});
