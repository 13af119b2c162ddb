import {expect} from '@open-wc/testing';
import {autoArchiver} from '../../../src/input/formats/auto-archiver.js';
import {csvOf, mapTable, wholeOf} from './map-table.js';
import {accountedRows, loadShared} from './map-value.js';

const SHA = '0f343b0931126a20f133d67c2b018a3b'.repeat(2);
const ROW = {
  Link: 'https://example.org/post/1',
  'Archive status': 'success',
  'Destination folder': 'case-7',
  'Archive location': 'https://archive.example.org/1.html',
  'Archive date': '2017-04-07T10:11:12.000000+00:00',
  Thumbnail: '=IMAGE("https://archive.example.org/1.jpg")',
  'Upload timestamp': '2017-04-04T05:02:11+00:00',
  'Upload title': 'A street',
  'Text content': 'One\nTwo',
  Screenshot: 'https://archive.example.org/1.png',
  Hash: `SHA-256:${SHA}`,
  WACZ: 'https://archive.example.org/1.wacz',
};

describe('auto-archiver', () => {
  it('takes a row for an item of evidence, dated by when it was posted', () => {
    const [row] = mapTable(autoArchiver, csvOf(ROW)).rows;
    expect(row?.fields).to.deep.equal({
      date: '2017-04-04T05:02:11+00:00',
      title: 'A street',
      summary: 'One\nTwo',
      lane: 'case-7',
      sources: {
        url: 'https://example.org/post/1',
        archivedUrl: 'https://archive.example.org/1.html',
        date: '2017-04-07T10:11:12+00:00',
        sha256: SHA,
      },
      media: [
        {src: 'https://archive.example.org/1.png', type: 'image', sensitive: true},
        {src: 'https://archive.example.org/1.jpg', type: 'image', sensitive: true},
      ],
      grade: {scheme: 'archive status', value: 'success'},
    });
    expect(row?.extra).to.deep.equal(wholeOf(ROW));
  });

  it('takes the day of archiving for no date of what is shown', () => {
    const [row] = mapTable(autoArchiver, csvOf({...ROW, 'Upload timestamp': '', 'Upload title': ''})).rows;
    expect([row?.fields['date'], row?.fields['title']]).to.deep.equal(['', 'https://example.org/post/1']);
  });

  it('reads every row of a sheet in the layout of auto-archiver', async function () {
    const text = await loadShared('shapes/auto-archiver-sheet.csv');
    if (!text) return this.skip();
    expect(accountedRows(mapTable(autoArchiver, text))).to.deep.equal([0, 1, 2]);
  });
});
