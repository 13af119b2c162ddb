import {expect} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import type {ConflictTimelineStory} from '../../src/story.js';
import {listen} from '../element/helpers/act.js';
import {cdp} from '../element/helpers/timeline.js';
import {clearPage, marked, open, part, pressShiftTab, put, settled, STEPS, TIMELINE} from './helpers.js';
import {waitUntil} from '../element/helpers/wait-until.js';

const SHOWN = `<conflict-timeline-story mode="steps">${TIMELINE}${STEPS}</conflict-timeline-story>`;

describe('a story of one step at a time', () => {
  after(clearPage);

  it('begins with the first step and goes through all of them by keys, focus staying on the button', async () => {
    const {story, timeline} = await open({}, SHOWN);
    expect([story.step, timeline.selected]).to.deep.equal([0, 'khalimov-defects']);
    const {heard, stop} = listen('ct-step');
    const next = part(story, 'next')[0]!;
    next.focus();
    for (const [index, id] of ['mosul-falls', 'siege-broken', 'supplies'].entries()) {
      await sendKeys({press: 'Enter'});
      await settled(story);
      expect([story.step, timeline.selected, marked(story)]).to.deep.equal([index + 1, id, [index + 1]]);
      expect(part(story, 'position')[0]!.textContent).to.equal(`Step ${index + 2} of 4`);
      expect(story.shadowRoot!.activeElement).to.equal(next);
    }
    expect(next.getAttribute('aria-disabled')).to.equal('true');
    await sendKeys({press: 'Enter'});
    expect([story.step, heard.length]).to.deep.equal([3, 3]);
    await pressShiftTab();
    await sendKeys({press: 'Space'});
    await settled(story);
    expect(story.shadowRoot!.activeElement).to.equal(part(story, 'dot')[3]);
    part(story, 'previous')[0]!.click();
    await settled(story);
    expect(story.step).to.equal(2);
    stop();
  });

  it('shows one step and the prose that follows it; what comes before the first is always there', async () => {
    const {story} = await open({}, SHOWN);
    const seen = (): string[] =>
      [...story.children]
        .filter((each) => each.localName !== 'conflict-timeline' && each.checkVisibility({contentVisibilityAuto: true}))
        .filter((each) => each.getBoundingClientRect().height > 0)
        .map((each) => each.id || (each.getAttribute('data-event') ?? ''));
    const expected = [
      ['before', 'khalimov-defects'],
      ['before', 'mosul-falls', 'between'],
      ['before', 'siege-broken'],
      ['before', 'supplies', 'after'],
    ];
    for (const [index, ids] of expected.entries()) {
      story.goTo(index);
      await settled(story);
      expect(seen()).to.deep.equal(ids);
    }
  });

  it('goes to a step by its dot, a button with a name', async () => {
    const {story, timeline} = await open({}, SHOWN);
    const dots = part(story, 'dot');
    expect(dots.map((dot) => dot.ariaLabel)).to.deep.equal([
      'Step 1 of 4: A commander changes sides',
      'Step 2 of 4: Mosul',
      'Step 3 of 4: The ring breaks',
      'Step 4 of 4: Supplies',
    ]);
    dots[2]!.click();
    await settled(story);
    expect([story.step, timeline.selected]).to.deep.equal([2, 'siege-broken']);
    expect(dots.map((dot) => dot.getAttribute('aria-current'))).to.deep.equal([null, null, 'step', null]);
  });

  it('has targets of 24 px and more, and of 44 px for a finger', async () => {
    const {story} = await open({width: 320, height: 640}, SHOWN);
    const smallest = (): number =>
      Math.min(
        ...[...story.shadowRoot!.querySelectorAll('button')].flatMap((button) => {
          const {width, height} = button.getBoundingClientRect();
          return [width, height];
        }),
      );
    expect(smallest()).to.be.at.least(24);
    await cdp('Emulation.setTouchEmulationEnabled', {enabled: true});
    await cdp('Emulation.setEmitTouchEventsForMouse', {enabled: true, configuration: 'mobile'});
    if (matchMedia('(pointer: coarse)').matches) expect(smallest()).to.be.at.least(44);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await cdp('Emulation.setEmitTouchEventsForMouse', {enabled: false});
    await cdp('Emulation.setTouchEmulationEnabled', {enabled: false});
  });

  it('is mirrored from right to left', async () => {
    const {story} = await open({rtl: true}, SHOWN);
    const [previous, next] = [part(story, 'previous')[0]!, part(story, 'next')[0]!];
    expect(previous.getBoundingClientRect().left).to.be.above(next.getBoundingClientRect().right);
    const step = part(story, 'current')[0]!;
    expect(getComputedStyle(step).borderRightWidth).to.equal('5px');
    expect(part(story, 'stage')[0]!.getBoundingClientRect().left).to.be.above(step.getBoundingClientRect().right);
  });

  it('prints all steps in order, with their dates', async () => {
    const {story} = await open({}, SHOWN);
    await emulateMedia({media: 'print'});
    const tops = [...story.children]
      .filter((each) => each.localName !== 'conflict-timeline')
      .map((each) => each.getBoundingClientRect());
    expect(tops.every(({height}) => height > 0)).to.be.true;
    for (const [i, {top}] of tops.entries()) if (i) expect(top).to.be.above(tops[i - 1]!.top);
    expect(part(story, 'date').map((date) => date.textContent)).to.deep.equal([
      'April 2015',
      'July 2017',
      '5 September 2017',
      '7 September 2017',
    ]);
    expect(part(story, 'date').every((date) => date.checkVisibility())).to.be.true;
    expect(part(story, 'controls')[0]!.checkVisibility()).to.be.false;
    await emulateMedia({media: 'screen'});
    expect(part(story, 'date').some((date) => date.checkVisibility())).to.be.false;
  });

  it('prints a date that is no day, month or year as its source has it', async () => {
    const {story, timeline} = await open(
      {},
      `<conflict-timeline-story mode="steps">${TIMELINE}<p data-event="a">A</p><p data-event="b">B</p></conflict-timeline-story>`,
    );
    timeline.data = [
      {id: 'a', date: '2017-21', title: 'A'},
      {id: 'b', date: '2017-09~', dateText: 'about September', title: 'B'},
    ];
    await timeline.whenReady();
    await settled(story);
    expect(part(story, 'date').map((date) => date.textContent)).to.deep.equal(['2017-21', 'about September']);
  });

  it('changes from one way to the other and back', async () => {
    const {story, timeline} = await open({height: 3000}, SHOWN);
    story.goTo(2);
    story.mode = 'scroll';
    await settled(story);
    expect(part(story, 'controls')).to.have.length(0);
    expect(part(story, 'show')).to.have.length(4);
    story.setAttribute('mode', 'steps');
    await settled(story);
    expect(part(story, 'controls')).to.have.length(1);
    expect(timeline.selected).to.equal(story.steps[story.step]!.dataset['event']);
  });

  it('can be read in order before it is defined', async () => {
    const held = await put(SHOWN.replaceAll('conflict-timeline-story', 'not-yet-defined'));
    const text = held.textContent.replace(/\s+/g, ' ');
    const order = ['What came before.', 'One.', 'Two,', 'Between', 'Three.', 'Four.', 'What remains.'];
    const places = order.map((each) => text.indexOf(each));
    expect(places).to.deep.equal([...places].sort((a, b) => a - b));
    expect(places).not.to.include(-1);
    expect([...held.querySelectorAll('section')].every((each) => each.getBoundingClientRect().height > 0)).to.be.true;
  });

  it('speaks the language of the page, once its timeline has brought that', async () => {
    const names = (story: ConflictTimelineStory): string[] =>
      ['previous', 'next', 'position'].map((name) => part(story, name)[0]!.textContent.trim());
    const said: Readonly<Record<string, readonly string[]>> = {
      fr: ['Précédent', 'Suivant', 'Étape 1 sur 4'],
      'ar-u-nu-arab': ['السابق', 'التالي', 'الخطوة ١ من ٤'],
      eo: ['Previous', 'Next', 'Step 1 of 4'],
    };
    for (const [lang, words] of Object.entries(said)) {
      const {story, place} = await open({rtl: lang.startsWith('ar')}, `<div lang="${lang}">${SHOWN}</div>`);
      await waitUntil(() => names(story).join() === words.join(), `${lang}: ${names(story).join()}`);
      expect(place.querySelectorAll('conflict-timeline-story')).to.have.length(1);
    }
  });
});
