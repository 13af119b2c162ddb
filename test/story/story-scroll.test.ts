import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {listen} from '../element/helpers/act.js';
import {waitUntil} from '../element/helpers/wait-until.js';
import {clearPage, marked, open, part, pressShiftTab, scrollToStep, settled, STEPS, TIMELINE} from './helpers.js';

/** With a page above it. */
const LOW = `<div style="height: 700px"></div><conflict-timeline-story>${TIMELINE}${STEPS}</conflict-timeline-story>`;

describe('a story that is scrolled', () => {
  after(clearPage);

  it('shows each step on the timeline when a reader scrolls to it, on the way down and back', async () => {
    const {story, timeline} = await open({}, LOW);
    expect([story.step, timeline.selected, timeline.view]).to.deep.equal([-1, '', '']);
    const expected = [
      [0, 'khalimov-defects', '2015-01-01/2015-12-31'],
      [1, 'mosul-falls', '2017-06-01/2017-08-31'],
      [2, 'siege-broken', '2017-09-04/2017-09-08'],
      [3, 'supplies', '2017-09-04/2017-09-08'],
    ] as const;
    for (const [index, id, view] of [...expected, ...expected.slice(0, -1).reverse()]) {
      await scrollToStep(story, index);
      expect([story.step, timeline.selected, timeline.view, marked(story)]).to.deep.equal([index, id, view, [index]]);
    }
    scrollTo({top: 0, behavior: 'instant'});
    await settled(story);
    expect([story.step, timeline.selected, timeline.view]).to.deep.equal([-1, '', '']);
  });

  it('tells the page of what a reader came to, and not of what a script sets', async () => {
    const {story} = await open();
    const {heard, stop} = listen('ct-step');
    await scrollToStep(story, 1);
    await scrollToStep(story, 3);
    expect(heard.map(({detail}) => detail)).to.deep.equal([
      {index: 1, id: 'mosul-falls'},
      {index: 3, id: 'supplies'},
    ]);
    expect(heard.every(({bubbles, composed}) => bubbles && composed)).to.be.true;
    story.step = 0;
    story.next();
    story.previous();
    story.goTo(2);
    await settled(story);
    expect([heard.length, story.step]).to.deep.equal([2, 2]);
    stop();
  });

  it('comes to the last step with the End key, however far it is', async () => {
    const {story, timeline} = await open();
    document.body.tabIndex = -1;
    document.body.focus();
    await sendKeys({press: 'End'});
    await waitUntil(() => story.step === 3);
    await settled(story);
    expect([story.step, timeline.selected]).to.deep.equal([3, 'supplies']);
    document.body.removeAttribute('tabindex');
  });

  it('shows a step by its button without moving page or focus', async () => {
    const {story, timeline} = await open({height: 3000});
    const button = part(story, 'show')[2]!;
    expect(button.textContent.trim()).to.equal('Show on the timeline');
    expect(button.ariaLabel).to.equal('Show on the timeline: The ring breaks');
    const {heard, stop} = listen('ct-step');
    button.focus();
    const before = scrollY;
    await sendKeys({press: 'Enter'});
    await settled(story);
    expect([story.step, timeline.selected]).to.deep.equal([2, 'siege-broken']);
    expect(heard.map(({detail}) => detail.index)).to.deep.equal([2]);
    expect(scrollY).to.equal(before);
    expect(story.shadowRoot!.activeElement).to.equal(button);
    expect(button.getAttribute('aria-current')).to.equal('step');
    stop();
  });

  it('leaves the timeline to the reader until the next step, and shows a step again by its button', async () => {
    const {story, timeline} = await open();
    await scrollToStep(story, 1);
    timeline.view = '2011/2012';
    timeline.select('war');
    await settled(story);
    scrollBy({top: 20, behavior: 'instant'});
    await settled(story);
    expect([timeline.selected, timeline.view.slice(0, 4)]).to.deep.equal(['war', '2011']);
    part(story, 'show')[1]!.click();
    await settled(story);
    expect([timeline.selected, timeline.view]).to.deep.equal(['mosul-falls', '2017-06-01/2017-08-31']);
  });

  it('keeps the timeline in sight: beside the prose, and on a phone above it with at most 60 % of the height', async () => {
    for (const [width, height] of [
      [1240, 800],
      [320, 640],
    ] as const) {
      const {story, timeline} = await open({width, height});
      await scrollToStep(story, 2, width > 900 ? 0.4 : 0.63);
      const [stage, own] = [part(story, 'stage')[0]!.getBoundingClientRect(), story.steps[2]!.getBoundingClientRect()];
      expect(story.step).to.equal(2);
      expect(Math.abs(stage.top)).to.be.below(1);
      if (width > 900) expect(stage.right).to.be.at.most(own.left);
      else expect(stage.height).to.be.at.most(height * 0.6 + 1);
      if (width < 900) expect(own.top).to.be.at.least(stage.bottom - 1);
      expect(document.documentElement.scrollWidth).to.be.at.most(width);
      const mark = timeline.shadowRoot!.querySelector('[part~="selected"]')!.getBoundingClientRect();
      expect(mark.bottom).to.be.at.most(stage.bottom + 1);
      expect(mark.top).to.be.at.least(stage.top - 1);
    }
  });

  it('does not let focus lie below the timeline', async () => {
    const {story} = await open({width: 320, height: 640});
    const stage = part(story, 'stage')[0]!;
    const link = story.querySelector<HTMLElement>('a')!;
    await scrollToStep(story, 3, 0.63);
    part(story, 'show')[2]!.focus();
    for (let i = 0; i < 4 && document.activeElement !== link; i++) {
      await pressShiftTab();
      await settled(story);
      const node = document.activeElement === story ? story.shadowRoot!.activeElement! : document.activeElement!;
      if (stage.contains(node) || node.localName === 'conflict-timeline') break;
      expect(node.getBoundingClientRect().top).to.be.at.least(stage.getBoundingClientRect().bottom - 1);
    }
    expect(document.activeElement).to.equal(link);
  });

  it('scrolls beside a timeline elsewhere on the page that "for" names', async () => {
    const {story, timeline} = await open(
      {},
      `<conflict-timeline id="t" layout="chart"></conflict-timeline>
       <conflict-timeline-story for="t">${STEPS}</conflict-timeline-story>`,
    );
    await scrollToStep(story, 1);
    expect(timeline.selected).to.equal('mosul-falls');
    expect(part(story, 'stage')[0]!.checkVisibility()).to.be.false;
  });

  it('keeps two stories of a page apart', async () => {
    const {place, story} = await open(
      {},
      ['a', 'b']
        .map(
          (id) => `<conflict-timeline id="${id}" layout="chart" style="--ct-height: 200px"></conflict-timeline>
            <conflict-timeline-story for="${id}" mode="steps">${STEPS}</conflict-timeline-story>`,
        )
        .join(''),
    );
    const [first, second] = [...place.querySelectorAll('conflict-timeline')];
    story.goTo(3);
    await settled(story);
    expect([first!.selected, second!.selected]).to.deep.equal(['supplies', 'khalimov-defects']);
  });
});
