import {expect} from '@open-wc/testing';
import {linksIn, plainText} from '../../../src/input/formats/plain-text.js';
import {ratioOfTimes, readThrough} from '../../ratio-of-times.js';

describe('plainText', () => {
  const table: readonly (readonly [html: string, text: string])[] = [
    ['as it is,\n  with its lines', 'as it is,\n  with its lines'],
    ['<b>bold</b> and <i class="x">not</i>', 'bold and not'],
    ['<p>One\nline</p>\n\n<p>Two<br/>three</p>', 'One line\nTwo\nthree'],
    ['<ul><li>a</li><li>b</li></ul>', 'a\nb'],
    ['a < b and c > d, x<3', 'a < b and c > d, x<3'],
    ['<img src=x onerror=alert(1)>', ''],
    ['<img alt="2 > 1" src=x>after', 'after'],
    ["<p title=it's>here</p>", 'here'],
    ['before<!-- a note -->after', 'beforeafter'],
    ['Tom &amp; &quot;Jerry&quot; &lt;b&gt; &#233;&#xE9; &eacute;&Ccedil;&uuml; &mdash;', 'Tom & "Jerry" <b> éé éÇü —'],
    ['&#146; &#0; &#xD800; &#xFFFFFF; &unknown; &copy', '&#146; &#0; &#xD800; &#xFFFFFF; &unknown; &copy'],
    ['', ''],
  ];
  for (const [html, text] of table) {
    it(`reads ${html || 'nothing'}`, () => {
      expect(plainText(html)).to.equal(text);
    });
  }
  it('takes time in proportion to the length, whatever is left open', () => {
    const texts = ['<a "', "<a '", '<!--', '<p ', '<', '&#1', '<a href="'].map((piece) => piece.repeat(2e5));
    const read = (): void => texts.forEach((text) => [plainText(text), linksIn(text)]);
    expect(ratioOfTimes(read, () => readThrough(texts), 20)).to.be.at.most(20);
  });
});

describe('linksIn', () => {
  it('names each address once, as written', () => {
    const html =
      '<a href="https://example.org/a?b=1&amp;c=2">x</a> <A class=y HREF=https://example.org/b>y</A> ' +
      "<a href='https://example.org/b'>z</a> <a name=here>none</a> <link href='no.css'>";
    expect(linksIn(html)).to.deep.equal(['https://example.org/a?b=1&c=2', 'https://example.org/b']);
  });
});
