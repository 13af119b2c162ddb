import {expect} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import {holdTimers} from '../element/helpers/hold-timers.js';
import {steadyFrames} from '../element/helpers/steady-frames.js';
import {frame, LOOKS} from '../element/helpers/timeline.js';
import {clearPage, marked, open, part, put, scrollToStep, settled, STEPS, TIMELINE, warningsOf} from './helpers.js';

/** Lets so many frames be drawn. */
async function frames(count: number, look?: () => unknown): Promise<void> {
  for (let i = 0; i < count; i++) {
    await frame();
    look?.();
  }
}

describe('a story copes', () => {
  after(clearPage);

  it('with a timeline that comes later, and with one that goes', async () => {
    const held = await put(`<conflict-timeline-story for="late" mode="steps">${STEPS}</conflict-timeline-story>`);
    const story = held.querySelector('conflict-timeline-story')!;
    await settled(story);
    story.goTo(1);
    const timeline = document.createElement('conflict-timeline');
    timeline.id = 'late';
    held.prepend(timeline);
    await settled(story);
    await timeline.whenReady();
    await settled(story);
    expect(timeline.selected).to.equal('mosul-falls');
    timeline.remove();
    story.goTo(2);
    await settled(story);
    expect([story.step, marked(story)]).to.deep.equal([2, [2]]);
    held.append(timeline);
    await settled(story);
    expect(timeline.selected).to.equal('siege-broken');
  });

  it('with data that comes later', async () => {
    const held = await put(
      `<conflict-timeline-story mode="steps"><conflict-timeline layout="chart"></conflict-timeline>
       <p data-event="b">B</p></conflict-timeline-story>`,
    );
    const timeline = held.querySelector('conflict-timeline')!;
    const story = held.querySelector('conflict-timeline-story')!;
    await settled(story);
    timeline.data = [
      {id: 'a', date: '1914', title: 'A'},
      {id: 'b', date: '1918', title: 'B'},
    ];
    await timeline.whenReady();
    await settled(story);
    expect(timeline.selected).to.equal('b');
    expect(timeline.shadowRoot!.querySelector('[part~="selected"]')?.getAttribute('data-id')).to.equal('b');
  });

  it('with steps that come, go and change', async () => {
    const {story, timeline} = await open(
      {},
      `<conflict-timeline-story mode="steps">${TIMELINE}${STEPS}</conflict-timeline-story>`,
    );
    story.goTo(1);
    await settled(story);
    const [first, second] = story.steps;
    const added = document.createElement('section');
    added.dataset['event'] = 'war';
    added.innerHTML = '<h3>The war</h3>';
    story.insertBefore(added, first!);
    await settled(story);
    expect([story.step, marked(story), timeline.selected]).to.deep.equal([2, [2], 'mosul-falls']);
    expect(part(story, 'dot')).to.have.length(5);
    second!.dataset['event'] = 'raqqa';
    await settled(story);
    expect(timeline.selected).to.equal('raqqa');
    added.querySelector('h3')!.firstChild!.nodeValue = 'Six years';
    await settled(story);
    expect(part(story, 'dot')[0]!.ariaLabel).to.equal('Step 1 of 5: Six years');
    second!.remove();
    await settled(story);
    expect([story.step, marked(story), timeline.selected]).to.deep.equal([2, [2], 'siege-broken']);
    for (const each of story.steps) each.remove();
    await settled(story);
    expect([story.step, part(story, 'controls').length]).to.deep.equal([-1, 0]);
  });

  it('with numbers that are no step', async () => {
    const {story} = await open();
    for (const [wanted, is] of [
      [99, 3],
      [-7, -1],
      [1.9, 1],
      [NaN, 0],
    ] as const) {
      story.goTo(wanted);
      expect(story.step, `${wanted}`).to.equal(is);
    }
  });

  it('with being moved about the page, and leaves nothing behind', async () => {
    const {place, story, timeline} = await open();
    await scrollToStep(story, 1);
    story.remove();
    place.append(story);
    await timeline.whenReady();
    await settled(story);
    await scrollToStep(story, 2);
    expect(timeline.selected).to.equal('siege-broken');
  });

  it('puts back what was on the timeline before the first step', async () => {
    const {story, timeline} = await open(
      {},
      `<conflict-timeline id="t" layout="chart" view="2014/2016" selected="war"></conflict-timeline>
       <conflict-timeline-story for="t">${STEPS}</conflict-timeline-story>`,
    );
    const {view} = timeline;
    story.goTo(1);
    await settled(story);
    story.previous();
    story.previous();
    await settled(story);
    expect([story.step, timeline.selected, timeline.view]).to.deep.equal([-1, 'war', view]);
  });

  it('tells the author of what cannot be shown, by step, and shows the prose', async () => {
    const warnings = await warningsOf(async () => {
      const {release} = holdTimers(1000);
      const {story} = await open(
        {},
        `<conflict-timeline-story>${TIMELINE}
          <p data-event="no-such-event">One</p><p data-event="war" data-view="last summer">Two</p>
          <p data-view="2017-13/2018">Three</p><p data-event="war" data-view="2011/2017">Five</p>
        </conflict-timeline-story>`,
      );
      for (const i of story.steps.keys()) {
        story.goTo(i);
        await settled(story);
      }
      release();
      expect(story.steps.every((step) => step.checkVisibility())).to.be.true;
    });
    const start = '<conflict-timeline-story>, step';
    expect(warnings).to.deep.equal([
      `${start} 1: data-event="no-such-event" is no id in the data`,
      `${start} 2: data-view="last summer" is no EDTF interval`,
      `${start} 3: data-view="2017-13/2018" is no EDTF interval`,
    ]);
  });

  it('tells the author where there is no timeline', async () => {
    const warnings = await warningsOf(async () => {
      const {release} = holdTimers(1000);
      const held = await put(
        `<p id="p">No timeline</p><conflict-timeline-story for="nowhere">${STEPS}</conflict-timeline-story>
         <conflict-timeline-story for="p">${STEPS}</conflict-timeline-story><conflict-timeline-story>${STEPS}</conflict-timeline-story>`,
      );
      for (const story of held.querySelectorAll('conflict-timeline-story')) story.goTo(1);
      release();
    });
    expect(warnings.sort()).to.deep.equal(
      ['', 'nowhere', 'p'].map((id) => `<conflict-timeline-story>, no timeline inside or with the id "${id}"`),
    );
  });

  it('moves the view in some frames, and at once where less motion is asked for', async () => {
    const {story, timeline} = await open();
    const x = (): number | undefined =>
      timeline.shadowRoot!.querySelector('[data-id="russia-intervenes"]')?.getBoundingClientRect().width;
    story.goTo(0);
    await settled(story);
    const still = x();
    story.goTo(1);
    await settled(story);
    const moved = x();
    await frames(20);
    expect(x()).to.equal(moved);
    expect(moved).not.to.equal(still);
    await emulateMedia({reducedMotion: 'no-preference'});
    const seen = new Set<number>();
    const steady = steadyFrames();
    try {
      story.goTo(3);
      await frames(40, () =>
        seen.add(
          Math.round(timeline.shadowRoot!.querySelector('[data-id="siege-broken"]')?.getBoundingClientRect().x ?? 0),
        ),
      );
    } finally {
      steady.stop();
    }
    expect(seen.size).to.be.above(2);
    expect(timeline.view).to.equal('2017-09-04/2017-09-08');
  });
});

describe('an audit of a story by axe finds nothing', () => {
  after(clearPage);

  for (const {name, dark, rtl} of LOOKS) {
    for (const mode of ['scroll', 'steps'] as const) {
      for (const width of [320, 1240]) {
        it(`in mode ${mode} at ${width} px, ${name}`, async () => {
          const {story} = await open(
            {dark, rtl, width},
            `<conflict-timeline-story mode="${mode}">${TIMELINE}${STEPS}</conflict-timeline-story>`,
          );
          story.goTo(1);
          await settled(story);
          await expect(story).to.be.accessible({ignoredRules: []});
        });
      }
    }
  }
});
