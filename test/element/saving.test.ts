import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {nameFile} from '../../src/element/save-menu.js';
import type {ConflictTimeline} from '../../src/index.js';
import {readData} from '../read-own.js';
import {MemoryStore} from '../../src/store/memory-store.js';
import {button, clickAt, focusedId, middle, press} from './helpers/act.js';
import {all, focused, mount, one, restorePage, settle, textOf} from './helpers/timeline.js';
import {waitUntil} from './helpers/wait-until.js';

const items = (element: ConflictTimeline): string[] => all(element, '[role="menuitem"]').map(textOf);
const said = (element: ConflictTimeline): string => textOf(one(element, '[part="announcer"]'));

async function open(element: ConflictTimeline): Promise<void> {
  button(element, 'Save this timeline').click();
  await waitUntil(() => items(element).length > 0);
  await settle(element);
}

/** What the browser was told to save. */
async function saved(element: ConflictTimeline, item: string): Promise<{readonly name: string; readonly blob: Blob}> {
  const {click} = HTMLAnchorElement.prototype;
  const found: {name: string; blob: Blob}[] = [];
  HTMLAnchorElement.prototype.click = function () {
    void fetch(this.href)
      .then((response) => response.blob())
      .then((blob) => found.push({name: this.download, blob}));
  };
  try {
    await open(element);
    all<HTMLElement>(element, '[role="menuitem"]')
      .find((each) => textOf(each) === item)
      ?.click();
    await waitUntil(() => found.length > 0, item);
  } finally {
    HTMLAnchorElement.prototype.click = click;
  }
  return found[0]!;
}

const PICTURES = ['Picture (SVG)', 'Picture (PNG)'];
const TEXTS = ['Table (CSV)', 'Data (JSON)', 'Linked data (JSON-LD)', 'Calendar (iCalendar)'];

describe('The menu of what can be saved', () => {
  after(restorePage);

  it('opens by click with its first item in focus, and by Down and Up with the first and the last', async () => {
    const element = await mount({layout: 'chart'});
    await open(element);
    expect(items(element)).to.deep.equal([...PICTURES, ...TEXTS]);
    expect(textOf(focused(element)!)).to.equal('Picture (SVG)');
    expect(one(element, '.save-open').ariaExpanded).to.equal('true');
    await press(element, 'Escape');
    expect([items(element).length, focused(element)?.matches('.save-open')]).to.deep.equal([0, true]);
    for (const [key, first] of [
      ['ArrowDown', 'Picture (SVG)'],
      ['ArrowUp', 'Calendar (iCalendar)'],
    ] as const) {
      await press(element, key);
      expect(textOf(focused(element)!)).to.equal(first);
      await press(element, 'Escape');
    }
  });

  it('is walked by arrows, Home, End and first letters, and closes by Tab', async () => {
    const element = await mount({layout: 'chart'});
    await open(element);
    const walk: readonly (readonly [key: string, to: string])[] = [
      ['ArrowUp', 'Calendar (iCalendar)'],
      ['ArrowDown', 'Picture (SVG)'],
      ['ArrowDown', 'Picture (PNG)'],
      ['End', 'Calendar (iCalendar)'],
      ['Home', 'Picture (SVG)'],
      ['l', 'Linked data (JSON-LD)'],
      ['p', 'Picture (SVG)'],
      ['p', 'Picture (PNG)'],
      ['x', 'Picture (PNG)'],
    ];
    for (const [key, to] of walk) {
      await press(element, key);
      expect(textOf(focused(element)!), key).to.equal(to);
    }
    await sendKeys({press: 'Tab'});
    await settle(element);
    expect(items(element)).to.be.empty;
    expect(focusedId(element) || focused(element)?.className).to.not.equal('');
  });

  it('closes by a click elsewhere', async () => {
    const element = await mount({layout: 'chart'});
    await open(element);
    await clickAt(element, middle(one(element, '[part~="heading"]')));
    expect(items(element)).to.be.empty;
  });

  it('offers pictures only of the chart, and of a store nothing else', async () => {
    const list = await mount({layout: 'list'});
    await open(list);
    expect(items(list)).to.deep.equal(TEXTS);
    const element = await mount({layout: 'chart'});
    element.source = MemoryStore.of(readData({events: [{date: '2017', title: 'A'}]}).data, 'lane');
    await element.whenReady();
    await settle(element);
    await open(element);
    expect(items(element)).to.deep.equal(PICTURES);
    element.layout = 'list';
    await settle(element);
    expect(all(element, '.save')).to.be.empty;
  });

  const files: readonly (readonly [item: string, extension: string, begins: RegExp])[] = [
    ['Picture (SVG)', 'svg', /^<svg [^]*Halley/],
    ['Picture (PNG)', 'png', /^.PNG/],
    ['Table (CSV)', 'csv', /^row,id,date/],
    ['Data (JSON)', 'json', /^\{\s*"format"/],
    ['Linked data (JSON-LD)', 'jsonld', /"@context"[^]*"description": "about 1758"/],
    ['Calendar (iCalendar)', 'ics', /^BEGIN:VCALENDAR[^]*DESCRIPTION:about 1758/],
  ];
  for (const [item, extension, begins] of files)
    it(`saves ${item} under the title, and says so`, async () => {
      const data = {title: 'Halley: the “first” return', events: [{date: '1758~', title: 'It returns'}]};
      const element = await mount({layout: 'chart', data});
      const {name, blob} = await saved(element, item);
      expect(name).to.equal(`Halley-the-first-return.${extension}`);
      expect(await blob.text()).to.match(begins);
      await waitUntil(() => said(element).includes(name));
      expect(focused(element)?.matches('.save-open')).to.equal(true);
    });

  it('says why nothing was saved, in sight, until somebody goes on', async () => {
    const element = await mount({layout: 'chart'});
    await open(element);
    const {createObjectURL} = URL;
    URL.createObjectURL = () => {
      throw new Error('No room.');
    };
    try {
      all<HTMLElement>(element, '[role="menuitem"]')[2]!.click();
      await waitUntil(() => said(element) !== '');
    } finally {
      URL.createObjectURL = createObjectURL;
    }
    expect([said(element), textOf(one(element, '.save p'))]).to.deep.equal([
      'It could not be saved. No room.',
      'It could not be saved. No room.',
    ]);
    await clickAt(element, middle(one(element, '[part~="heading"]')));
    expect(all(element, '.save p')).to.be.empty;
  });

  const names: readonly (readonly [title: string, name: string])[] = [
    ['A strike / the claims', 'A-strike-the-claims'],
    ['حصار الرقة', 'حصار-الرقة'],
    ['../../etc/passwd', 'etc-passwd'],
    ['…', 'timeline'],
    ['', 'timeline'],
    ['word '.repeat(40), 'word-'.repeat(16).slice(0, -1)],
  ];
  for (const [title, name] of names)
    it(`names the file of “${title.slice(0, 30)}” ${name}`, () => expect(nameFile(title)).to.equal(name));
});
