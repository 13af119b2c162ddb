import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {before, describe, it} from 'node:test';

/* The names that pages rely on. They may grow; none may be renamed or lost. */

const ATTRIBUTES = {
  src: 'src',
  format: 'format',
  published: 'published',
  heading: 'heading',
  headingLevel: 'heading-level',
  axis: 'axis',
  layout: 'layout',
  groupBy: 'group-by',
  view: 'view',
  selected: 'selected',
  timeZone: 'time-zone',
  noHeader: 'no-header',
  noToolbar: 'no-toolbar',
  noOverview: 'no-overview',
  noLegend: 'no-legend',
  noDetail: 'no-detail',
};
const words = (text) => text.trim().split(/\s+/);
const PROPERTIES = words('data source events problems state');
const METHODS = words('select next previous fit zoomTo zoomBy loadFile whenReady');
const EVENTS = words('ct-load ct-error ct-select ct-view-change');
const SLOTS = ['', ...words('toolbar-end footer')];
const PARTS = words(`
  header heading summary tooltip toolbar chart lane lane-label axis tick break event label cluster overview
  window detail card date status claim source list item table shelf legend problems announcer`);
const CUSTOM_PROPERTIES = words(`
  --ct-background --ct-ink --ct-muted --ct-rule --ct-band --ct-accent --ct-font --ct-heading-font --ct-font-size
  --ct-radius --ct-focus --ct-lane-1 --ct-lane-2 --ct-lane-3 --ct-lane-4 --ct-lane-5 --ct-lane-6 --ct-lane-7
  --ct-lane-8 --ct-row-height --ct-height`);

describe('the description of the element', () => {
  let element;
  before(async () => {
    const path = join(import.meta.dirname, '..', '..', 'dist', 'custom-elements.json');
    const {modules} = JSON.parse(await readFile(path, 'utf8'));
    element = modules
      .flatMap(({declarations = []}) => declarations)
      .find(({tagName}) => tagName === 'conflict-timeline');
    assert.ok(element, 'conflict-timeline is not described');
  });

  const missing = (names, found = []) => names.filter((name) => !found.some((each) => each.name === name));
  const fields = () => element.members.filter(({kind}) => kind === 'field');

  it('names each property with its attribute', () => {
    const found = Object.fromEntries(fields().map(({name, attribute}) => [name, attribute]));
    for (const [name, attribute] of Object.entries(ATTRIBUTES)) assert.equal(found[name], attribute, name);
  });

  it('names each property that is set from script or read', () => {
    assert.deepEqual(missing(PROPERTIES, fields()), []);
  });

  for (const [what, names, find] of [
    ['method', METHODS, () => element.members.filter(({kind}) => kind === 'method')],
    ['event', EVENTS, () => element.events],
    ['slot', SLOTS, () => element.slots],
    ['shadow part', PARTS, () => element.cssParts],
    ['custom property', CUSTOM_PROPERTIES, () => element.cssProperties],
  ]) {
    it(`names each ${what}`, () => assert.deepEqual(missing(names, find()), []));
  }

  it('says of each public member what it is for', () => {
    const silent = element.members.filter(({description}) => !description).map(({name}) => name);
    assert.deepEqual(silent, []);
  });
});
