import {expect} from '@open-wc/testing';
import {pdfText} from './helpers/pdf-text.js';
import {all, cdp, mount, restorePage, textOf} from './helpers/timeline.js';

const MANY = {
  title: 'Sixty events',
  sources: Array.from({length: 30}, (_, i) => ({
    id: `s${i}`,
    title: `Report number ${i}`,
    url: `https://example.org/reports/${i}`,
  })),
  events: [
    ...Array.from({length: 60}, (_, i) => ({
      date: `${1950 + i}`,
      title: `Event number ${i} of the sixty`,
      sources: [`s${i % 30}`],
      claims: [{by: `Party ${i}`, says: `It was so, says ${i}`, sources: [`s${(i * 7) % 30}`]}],
    })),
    {date: '', title: 'An event without a date', sources: ['s3']},
  ],
};

const squeezed = (text: string): string => text.replace(/\s/g, '');

/** The page as a PDF, as a reader prints it. */
async function print(): Promise<Uint8Array<ArrayBuffer>> {
  const {data} = (await cdp('Page.printToPDF', {printBackground: true})) as {data: string};
  return Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
}

describe('a printed page', () => {
  after(restorePage);

  it('holds each event of the default timeline with its date, claims and source', async () => {
    const list = await mount({layout: 'list', width: 700});
    const {events} = list;
    const dates = all(list, '[part~="date"]').map(textOf);
    expect(dates.length).to.be.at.least(17);
    await mount({width: 700});
    const text = await pdfText(await print());
    const claims = events.flatMap((event) => event.claims ?? []);
    const parts = [...events.map(({title}) => title), ...dates, ...claims.flatMap(({by, says}) => [by, says ?? ''])];
    expect(claims.length).to.be.above(4);
    expect(
      [...parts, 'Several Isis commanders killed in Syria'].filter((each) => !text.includes(squeezed(each))),
    ).to.deep.equal([]);
  });

  for (const layout of ['chart', 'list', 'table'] as const)
    it(`holds sixty events over several pages, undated ones too, from the ${layout}`, async () => {
      await mount({layout, width: 700, data: MANY});
      const text = await pdfText(await print());
      const events: readonly {title: string; claims?: {by: string; says: string}[]}[] = MANY.events;
      const parts = [
        ...events.flatMap(({title, claims = []}) => [title, ...claims.flatMap(({by, says}) => [by, says])]),
        ...MANY.sources.flatMap(({title, url}) => [title, `(${url})`]),
      ];
      expect(parts.filter((each) => !text.includes(squeezed(each)))).to.deep.equal([]);
    });
});
