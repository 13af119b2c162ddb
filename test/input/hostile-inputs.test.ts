import {expect} from '@open-wc/testing';
import {parseTimeline} from '../../src/data.js';
import {readText} from '../../src/input/read-all.js';

interface Hostile {
  readonly id: string;
  readonly format: string;
  readonly outcome: 'display' | 'sanitised' | 'warn' | 'row-error' | 'file-error';
  readonly input?: string;
}

/** The cases that are own JSON: the others are of formats, or of parts of the page, that are not read here. */
async function loadCases(): Promise<readonly Hostile[]> {
  const response = await fetch('/__shared/data/hostile-inputs.json');
  if (!response.ok) return [];
  const {cases} = (await response.json()) as {cases: readonly Hostile[]};
  return cases.filter(({format, input}) => format === 'json' && input !== undefined);
}

const cases = await loadCases();

describe('hostile inputs', () => {
  if (!cases.length) it.skip('are read without harm (shared data not present)');
  for (const {id, outcome, input = ''} of cases) {
    it(`${id} is read without harm, and nothing of it is lost`, () => {
      const {data, problems, rows} = readText(input);
      const refused = problems.filter(({severity}) => severity === 'refused');
      if (outcome === 'file-error') expect(refused.length).to.equal(1);
      if (outcome === 'row-error') expect(problems.length).to.be.above(0);
      expect(data.events.length + refused.filter(({where}) => where.row !== undefined).length).to.equal(rows);
      expect(({} as {polluted?: boolean}).polluted).to.equal(undefined);
      for (const {url} of data.sources) expect(url).to.match(/^(https?:|$)/);
      for (const event of data.events) expect(JSON.stringify({...event, extra: 0})).not.to.contain('object Object');
    });
  }
});

describe('parseTimeline', () => {
  const events = [{date: '2017-04-04', title: 'T'}];
  const table: readonly (readonly [string, unknown, number, string])[] = [
    ['text', JSON.stringify(events), 1, 'json'],
    ['a list of events', events, 1, 'data'],
    ['a document', {events}, 1, 'data'],
    ['null', null, 0, 'data'],
  ];
  for (const [what, input, count, format] of table) {
    it(`reads ${what}`, () => {
      const timeline = parseTimeline(input);
      expect([timeline.events.length, timeline.format, timeline.problems]).to.deep.equal([count, format, []]);
      expect(timeline.events).to.equal(timeline.data.events);
    });
  }
  it('places a time without an offset in the zone that it is told', () => {
    const at = (timeZone?: string): number | undefined =>
      parseTimeline([{date: '2017-04-04T06:30:00', title: 'T'}], {timeZone}).events[0]?.date.earliest;
    expect(at('Asia/Damascus')).to.equal(Date.UTC(2017, 3, 4, 3, 30));
    expect(at()).to.equal(Date.UTC(2017, 3, 3, 16, 30));
  });
});
