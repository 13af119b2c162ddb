import {expect} from '@open-wc/testing';
import {ConflictTimeline} from '../../src/index.js';
import {listen} from './helpers/act.js';
import {all, mark, mount, one, place, restorePage, settle, shadow, textOf} from './helpers/timeline.js';

const YEARS = Array.from({length: 8}, (_, i) => ({
  id: `y${i}`,
  date: `${2010 + i}`,
  title: `Year ${i}`,
  lane: i % 2 ? 'odd' : 'even',
  place: {name: i < 4 ? 'North' : 'South'},
  actors: [i < 6 ? 'One' : 'Other'],
  status: i ? 'stated' : 'confirmed',
}));

const lanes = (element: ConflictTimeline): (string | undefined)[] =>
  all(element, '[part~="lane"][role="group"]').map((lane) => lane.getAttribute('aria-label')?.replace(/, \d.*/, ''));

const WRONG_ATTRIBUTES = {
  axis: 'logarithmic',
  layout: 'carousel',
  view: 'last Tuesday',
  selected: 'toString',
  format: 'json',
  'heading-level': 'huge',
  'group-by': '__proto__',
  'time-zone': '?',
};

describe('the properties of a fresh element', () => {
  const fresh = document.createElement('conflict-timeline');
  const defaults: readonly (readonly [keyof ConflictTimeline, unknown])[] = [
    ['data', null],
    ['src', ''],
    ['format', 'auto'],
    ['source', null],
    ['heading', ''],
    ['headingLevel', 2],
    ['axis', 'folded'],
    ['layout', 'auto'],
    ['groupBy', 'lane'],
    ['view', ''],
    ['selected', ''],
    ['timeZone', ''],
    ['noHeader', false],
    ['noToolbar', false],
    ['noOverview', false],
    ['noLegend', false],
    ['noDetail', false],
  ];
  for (const [name, value] of defaults)
    it(`has ${name} ${JSON.stringify(value)}`, () => expect(fresh[name]).to.equal(value));

  it('has no events and no problems', () => {
    expect(fresh.events).to.deep.equal([]);
    expect(fresh.problems).to.deep.equal([]);
  });

  it('cannot be told its state', () => {
    const before = fresh.state;
    expect(() => Object.assign(fresh, {state: 'ready'})).to.throw(TypeError);
    expect(fresh.state).to.equal(before);
  });
});

describe('attributes', () => {
  after(restorePage);

  const pairs: readonly (readonly [string, string, keyof ConflictTimeline, unknown])[] = [
    ['src', 'x.json', 'src', 'x.json'],
    ['format', 'json', 'format', 'json'],
    ['heading', 'A', 'heading', 'A'],
    ['heading-level', '3', 'headingLevel', 3],
    ['axis', 'linear', 'axis', 'linear'],
    ['layout', 'table', 'layout', 'table'],
    ['group-by', 'place', 'groupBy', 'place'],
    ['view', '2014/2015', 'view', '2014/2015'],
    ['selected', 'y3', 'selected', 'y3'],
    ['time-zone', 'Asia/Damascus', 'timeZone', 'Asia/Damascus'],
    ['no-header', '', 'noHeader', true],
    ['no-toolbar', '', 'noToolbar', true],
    ['no-overview', '', 'noOverview', true],
    ['no-legend', '', 'noLegend', true],
    ['no-detail', '', 'noDetail', true],
  ];
  for (const [attribute, text, property, value] of pairs)
    it(`${attribute} sets ${property}`, () => {
      const element = document.createElement('conflict-timeline');
      element.setAttribute(attribute, text);
      expect(element[property]).to.equal(value);
      element.removeAttribute(attribute);
      expect(element[property]).to.equal(new ConflictTimeline()[property]);
    });

  it('reflect the state and nothing else', async () => {
    const element = await place({data: YEARS});
    element.selected = 'y1';
    element.view = '2011/2012';
    element.layout = 'table';
    await element.whenReady();
    await settle(element);
    expect(element.getAttributeNames()).to.deep.equal(['state']);
    expect(element.getAttribute('state')).to.equal('ready');
    element.data = null;
    await settle(element);
    expect(element.getAttribute('state')).to.equal('empty');
  });
});

describe('what properties do', () => {
  after(restorePage);

  it('works where they are set before the element is defined', async () => {
    const early = document.createElement('early-timeline');
    Object.assign(early, {data: YEARS, layout: 'table', selected: 'y2', heading: 'Early', view: '2011/2012'});
    document.body.append(early);
    customElements.define('early-timeline', class extends ConflictTimeline {});
    const element = early as unknown as ConflictTimeline;
    await element.whenReady();
    await settle(element);
    expect([element.layout, element.selected, element.heading]).to.deep.equal(['table', 'y2', 'Early']);
    expect(element.view).to.equal('2011-01-01/2012-12-31');
    expect(all(element, '[part~="item"]')).to.have.length(8);
    expect(one(element, '[part~="card"]')).to.exist;
    early.remove();
  });

  it('works before and after the data', async () => {
    const before = await place({width: 1000});
    Object.assign(before, {groupBy: 'place', axis: 'linear', selected: 'y3', view: '2012/2014', layout: 'chart'});
    before.data = YEARS;
    await before.whenReady();
    await settle(before);
    const first = [before.view, lanes(before), mark(before, 'y3').getAttribute('part')];
    const after = await mount({width: 1000, data: YEARS});
    Object.assign(after, {groupBy: 'place', axis: 'linear', selected: 'y3', view: '2012/2014', layout: 'chart'});
    await settle(after);
    expect([after.view, lanes(after), mark(after, 'y3').getAttribute('part')]).to.deep.equal(first);
    expect(first).to.deep.equal(['2012-01-01/2014-12-31', ['North', 'South'], 'event stated selected']);
  });

  it('makes lanes of what groupBy names', async () => {
    const element = await mount({data: YEARS, layout: 'chart'});
    const seen: Record<string, unknown> = {};
    for (const groupBy of ['lane', 'place', 'actor', 'status', 'none'] as const) {
      element.groupBy = groupBy;
      await settle(element);
      seen[groupBy] = lanes(element).length;
      expect(all(element, '[part~="event"]')).to.have.length(8);
    }
    expect(seen).to.deep.equal({lane: 2, place: 2, actor: 2, status: 2, none: 1});
  });

  it('shows the heading at its level, the own one before the one of the data', async () => {
    const element = await mount({data: {title: 'From the data', events: YEARS}});
    expect(textOf(one(element, 'h2[part~="heading"]'))).to.equal('From the data');
    element.heading = 'Mine';
    element.headingLevel = 4;
    await settle(element);
    expect(textOf(one(element, 'h4[part~="heading"]'))).to.equal('Mine');
    for (const [level, tag] of [
      [0, 'H1'],
      [9, 'H6'],
      [NaN, 'H2'],
    ] as const) {
      element.headingLevel = level;
      await settle(element);
      expect(one(element, '[part~="heading"]').tagName, String(level)).to.match(new RegExp(`^(${tag}|H2)$`));
    }
  });

  it('leaves parts out', async () => {
    const element = await mount({layout: 'chart'});
    const parts = {noHeader: 'header', noToolbar: 'toolbar', noOverview: 'overview', noLegend: 'legend'} as const;
    for (const [property, part] of Object.entries(parts)) {
      expect(all(element, `[part~="${part}"]`), part).to.have.length(1);
      Object.assign(element, {[property]: true});
      await settle(element);
      expect(all(element, `[part~="${part}"]`), part).to.have.length(0);
    }
    element.noDetail = true;
    element.select('siege');
    await settle(element);
    expect(all(element, '[part~="detail"], [part~="card"]')).to.have.length(0);
    expect(element.selected).to.equal('siege');
    for (const layout of ['list', 'table'] as const) {
      element.layout = layout;
      await settle(element);
      expect(all(element, '[data-focus]')).to.have.length(17);
      expect(all(element, '[data-focus][aria-expanded]'), layout).to.have.length(0);
    }
  });

  it('takes invalid values without harm', async () => {
    const wrong = {
      axis: 'logarithmic',
      layout: 'carousel',
      groupBy: 'constructor',
      view: 'last Tuesday',
      selected: 'toString',
      timeZone: 'Atlantis/Capital',
      headingLevel: 'huge',
      format: 'json',
      heading: null,
      src: null,
      source: null,
    };
    const element = await mount({data: YEARS, layout: 'chart'});
    for (const [property, value] of Object.entries(wrong)) {
      Object.assign(element, {[property]: value});
      await settle(element);
      expect(element.state, property).to.equal('ready');
      expect(all(element, '[part~="event"]'), property).to.have.length(8);
    }
    expect([element.axis, element.layout, element.view]).to.deep.equal(['folded', 'auto', '']);
    const before = await mount({attributes: WRONG_ATTRIBUTES});
    expect(before.state).to.equal('ready');
  });

  it('answers with data, events and problems', async () => {
    const element = await mount({data: [...YEARS, {id: 'z', date: '2017-02-30', title: 'Never'}]});
    expect(element.data).to.be.an('array');
    expect(element.events.map(({id}) => id)).to.deep.equal([...YEARS.map(({id}) => id), 'z']);
    expect(element.problems.map(({code}) => code)).to.deep.equal(['date-impossible']);
  });
});

describe('the parts and slots', () => {
  after(restorePage);

  const PARTS =
    'header heading summary tooltip toolbar chart lane lane-label axis tick break event label cluster overview ' +
    'window detail card date status claim source list item table shelf legend problems announcer';

  it('are all there', async () => {
    const seen = new Set<string>();
    const look = (element: ConflictTimeline): void => {
      for (const node of all(element, '[part]')) for (const part of node.part) seen.add(part);
    };
    const element = await mount({layout: 'chart'});
    element.select('al-shmali-killed');
    await settle(element);
    look(element);
    for (const layout of ['list', 'table'] as const) {
      element.layout = layout;
      await settle(element);
      look(element);
    }
    const many = Array.from({length: 900}, (_, i) => ({
      date: `2001-01-${String((i % 28) + 1).padStart(2, '0')}`,
      title: 'A long enough title',
    }));
    look(await mount({layout: 'chart', data: [...many, {title: 'No date', date: 'soon'}]}));
    expect(PARTS.split(' ').filter((part) => !seen.has(part))).to.deep.equal([]);
    expect(seen).to.include('contested').and.include('selected');
  });

  it('take what a page puts into the slots', async () => {
    const element = await mount({layout: 'chart'});
    for (const slot of ['toolbar-end', 'footer']) {
      const node = Object.assign(document.createElement('b'), {slot, textContent: slot});
      element.append(node);
      await settle(element);
      expect(node.assignedSlot?.name).to.equal(slot);
      expect(node.getBoundingClientRect().width).to.be.greaterThan(0);
    }
    expect(shadow(element).querySelector('slot:not([name])')).to.exist;
    expect(element.events, 'slotted nodes are no data').to.have.length(17);
  });
});

describe('the types', () => {
  it('know the tag and the events', async () => {
    const element = document.createElement('conflict-timeline');
    const typed: ConflictTimeline = element;
    const ids: string[] = [];
    typed.addEventListener('ct-select', ({detail}) => ids.push(detail.id, detail.event?.title ?? ''));
    const {stop} = listen('ct-view-change');
    stop();
    expect(typed).to.be.instanceOf(ConflictTimeline);
  });
});
