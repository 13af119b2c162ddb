import {expect} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import {listen, press} from './helpers/act.js';
import {all, mark, mount, one, restorePage, settle, textOf} from './helpers/timeline.js';
import {waitUntil} from './helpers/wait-until.js';

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** These need the moving picture that most tests do without. */
describe('the picture in motion', () => {
  before(() => emulateMedia({reducedMotion: 'no-preference'}));
  after(restorePage);

  const moving = async (width = 1000) => {
    const element = await mount({layout: 'chart', width});
    await emulateMedia({reducedMotion: 'no-preference'});
    return element;
  };

  const button = (element: Element, name: string): HTMLElement =>
    [...element.shadowRoot!.querySelectorAll<HTMLElement>('button')].find(
      (each) => (each.getAttribute('aria-label') ?? textOf(each)) === name,
    )!;

  it('gives way to new data: all of it is shown', async () => {
    const element = await moving();
    button(element, 'Zoom in').click();
    await later(60);
    element.data = [
      {date: '1914-07-28', title: 'One'},
      {date: '1918-11-11', title: 'Two'},
    ];
    await element.whenReady();
    await later(400);
    await settle(element);
    expect(all(element, '[part~="event"]').length).to.be.above(0);
    const {start, end} = {start: element.view.slice(0, 4), end: element.view.split('/')[1]?.slice(0, 4)};
    expect(element.view === '' || (start >= '1914' && (end ?? '') <= '1918'), element.view).to.equal(true);
  });

  it('keeps focus on the events that arrow keys come to, off screen too', async () => {
    const element = await moving();
    element.zoomTo('2011/2012');
    await settle(element);
    mark(element, 'war').focus();
    for (const id of ['siege', 'russia-intervenes', 'khalimov-defects', 'khalimov-video', 'mosul-falls']) {
      await press(element, 'ArrowRight');
      await settle(element);
      expect((element.shadowRoot!.activeElement as HTMLElement | null)?.dataset['id']).to.equal(id);
    }
  });

  it('has its end as the view, from the beginning', async () => {
    const element = await moving();
    const {heard, stop} = listen('ct-view-change');
    const views: string[] = [];
    element.addEventListener('ct-view-change', () => views.push(element.view));
    button(element, 'Zoom in').click();
    await later(500);
    stop();
    expect(heard.map(({detail}) => detail.view)).to.deep.equal([element.view]);
    expect(views).to.deep.equal([element.view]);
  });

  it('is told of with the events that are there in the end', async () => {
    const element = await moving();
    button(element, 'Zoom in').click();
    await waitUntil(() => /shown/.test(textOf(one(element, '[part~="announcer"]'))), 'it is said');
    const count = all(element, '[part~="event"]').length;
    expect(textOf(one(element, '[part~="announcer"]'))).to.match(new RegExp(`: ${count} events? shown`));
  });

  it('ends where it was going when the element is taken away', async () => {
    const element = await moving();
    button(element, 'Zoom in').click();
    const {view, parentElement} = element;
    element.remove();
    await later(300);
    parentElement!.append(element);
    await settle(element);
    expect(element.view).to.equal(view);
    expect(view).not.to.equal('');
  });
});

describe('what is said of quiet time', () => {
  after(restorePage);

  it('is what was chosen', async () => {
    const element = await mount({layout: 'chart', width: 1000});
    const select = one<HTMLSelectElement>(element, 'select');
    for (const [value, said] of [
      ['linear', 'Quiet time: true'],
      ['folded', 'Quiet time folded'],
    ] as const) {
      select.value = value;
      select.dispatchEvent(new Event('change'));
      await waitUntil(() => textOf(one(element, '[part~="announcer"]')) === said, said);
    }
  });
});
