import {expect} from '@open-wc/testing';
import {BytesDecoder} from '../../src/input/decode-bytes.js';
import type {DecodedText} from '../../src/input/decode-bytes.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string, isLittle: boolean): Uint8Array =>
  Uint8Array.from(
    [...Array(text.length).keys()].flatMap((i) => {
      const unit = text.charCodeAt(i);
      return isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255];
    }),
  );

/** Decodes bytes that come so many at a time. */
function decode(bytes: Uint8Array, charset = '', at = bytes.length || 1): DecodedText {
  const decoder = new BytesDecoder(charset);
  for (let i = 0; i < bytes.length; i += at) decoder.push(bytes.subarray(i, i + at));
  return decoder.finish();
}

const TEXT = 'date,title\n2017-04-04,Ätna 😀 قصف\n';
const FRENCH = 'date,title\n2017-04-04,Attaque à Alep (écrit en Latin-1)\n';

describe('BytesDecoder', () => {
  const table: readonly (readonly [
    what: string,
    bytes: Uint8Array,
    encoding: string,
    text: string,
    charset?: string,
  ])[] = [
    ['UTF-8', utf8(TEXT), 'utf-8', TEXT],
    ['UTF-8 with a byte order mark', utf8(`\ufeff${TEXT}`), 'utf-8', TEXT],
    ['UTF-8 that is called something else', utf8(TEXT), 'utf-8', TEXT, 'iso-8859-1'],
    ['UTF-16LE with a byte order mark', utf16(`\ufeff${TEXT}`, true), 'utf-16le', TEXT],
    ['UTF-16BE with a byte order mark', utf16(`\ufeff${TEXT}`, false), 'utf-16be', TEXT],
    ['UTF-16LE without one', utf16(TEXT, true), 'utf-16le', TEXT],
    ['UTF-16BE without one', utf16(TEXT, false), 'utf-16be', TEXT],
    ['nothing', new Uint8Array(), 'utf-8', ''],
    ['a character 0 in text', utf8('a,b\nJaVa\0Script,x\n'), 'utf-8', 'a,b\nJaVa\0Script,x\n'],
  ];
  for (const [what, bytes, encoding, text, charset] of table)
    it(`reads ${what}, however it is cut`, () => {
      for (const at of [1, 2, 3, 7, 4096, 1e6]) {
        const read = decode(bytes, charset, at);
        expect([read.pieces.join(''), read.encoding, read.problem], `${at}`).to.deep.equal([text, encoding, null]);
      }
    });

  const assumed: readonly (readonly [
    what: string,
    bytes: Uint8Array,
    charset: string,
    encoding: string,
    text: string,
  ])[] = [
    ['Latin-1 of which nobody says so', latin1(FRENCH), '', 'windows-1252', FRENCH],
    ['Latin-1 that is called UTF-8', latin1(FRENCH), 'utf-8', 'windows-1252', FRENCH],
    ['what the sender names', Uint8Array.of(0xcf, 0xf0, 0xe8), 'windows-1251', 'windows-1251', 'При'],
    ['what the sender names in a way that nobody knows', latin1('é'), 'klingon', 'windows-1252', 'é'],
    ['a character that is never ended', Uint8Array.of(65, 0xc3), '', 'windows-1252', 'AÃ'],
    [
      'one that has the beginning alone of four bytes',
      Uint8Array.of(65, 0xf0, 0x9f, 0x98),
      '',
      'windows-1252',
      'Að\u009f˜',
    ],
    ['UTF-8 at first', Uint8Array.of(...utf8('é a '), 0xe9, 66), '', 'windows-1252', 'Ã© a éB'],
  ];
  for (const [what, bytes, charset, encoding, text] of assumed)
    it(`reads ${what} as ${encoding}, and says so`, () => {
      for (const at of [1, 2, 3, 4096]) {
        const {pieces, problem} = decode(bytes, charset, at);
        expect(pieces.join('').replace('Ÿ', '\u009f'), `${at}`).to.equal(text);
        expect([problem?.code, problem?.params, problem?.severity]).to.deep.equal([
          'encoding-assumed',
          {encoding},
          'warning',
        ]);
      }
    });

  it('goes back over all that came before, once it turns out to be no UTF-8', () => {
    const ascii = 'a'.repeat(3e6);
    const text = `${ascii}é${'é,b\n'.repeat(1e6)}`;
    const {pieces} = decode(latin1(text), '', 65_536);
    expect(pieces.join('') === text).to.equal(true);
  });

  it('keeps text in pieces', () => {
    const {pieces} = decode(utf8('x'.repeat(5e6)));
    expect(pieces.length).to.be.above(3);
    expect(Math.max(...pieces.map(({length}) => length))).to.be.at.most(2 ** 20);
  });

  const binary: readonly (readonly [kind: string, bytes: Uint8Array])[] = [
    ['an Excel workbook', latin1(`PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0${'\0'.repeat(12)}[Content_Types].xml`)],
    ['an Excel workbook', latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
    ['an OpenDocument spreadsheet', latin1('PK\x03\x04\x14\0mimetypeapplication/vnd.oasis.opendocument.spreadsheet')],
    ['a ZIP file', latin1('PK\x03\x04\x14\0a.txt')],
    ['a PDF', latin1('%PDF-1.7\n')],
    ['a gzip file', latin1('\x1f\x8b\x08')],
    ['a picture', latin1('\x89PNG\r\n')],
    ['', latin1('\0\x01\x02\x03\xfe\xff\x80\x80'.repeat(100))],
  ];
  for (const [kind, bytes] of binary)
    it(`refuses ${kind || 'what is no text'}`, () => {
      for (const at of [1, 4096]) {
        const {pieces, problem} = decode(bytes, '', at);
        expect(pieces).to.deep.equal([]);
        expect([problem?.code, problem?.params, problem?.severity]).to.deep.equal(['is-binary', {kind}, 'refused']);
      }
    });
});
