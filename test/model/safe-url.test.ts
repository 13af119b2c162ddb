import {expect} from '@open-wc/testing';
import fc from '../fast-check.js';
import {safeUrl} from '../../src/model/safe-url.js';

describe('safeUrl', () => {
  const passes: readonly string[] = [
    'https://example.org/',
    'http://example.org/a?b=c#d',
    'HTTPS://EXAMPLE.ORG/',
    'https://user@example.org/',
    'https://аррӏе.com/',
    'https://example.org/a b',
    'https://example.org/x.svg"onload=alert(1) x="',
    'https://[2001:db8::1]/',
    '/news/1',
    'news/1.html',
    './a',
    '../a',
    '?page=2',
    '#note',
    'a/b:c',
    '/javascript:alert(1)',
    '?next=javascript:alert(1)',
    '&#106;avascript:alert(1)',
  ];
  for (const text of passes) it(`passes ${text} as given`, () => expect(safeUrl(text)).to.equal(text));

  const changed: readonly (readonly [string, string])[] = [
    ['  https://example.org/\n', 'https://example.org/'],
    ['//evil.example/x', 'https://evil.example/x'],
    ['\\\\evil.example/x', 'https://evil.example/x'],
    ['/\\evil.example/x', 'https://evil.example/x'],
  ];
  for (const [text, url] of changed)
    it(`reads ${JSON.stringify(text)} as ${url}`, () => expect(safeUrl(text)).to.equal(url));

  const refused: readonly string[] = [
    '',
    '   ',
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    'JaVa\0Script:\talert(1)',
    'javascript\u200b:alert(1)',
    '\u200bjavascript:alert(1)',
    'javascript&colon;alert(1):',
    'javascript://example.org/%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'data:image/png;base64,AAAA',
    'vbscript:msgbox(1)',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    'ftp://example.org/',
    'mailto:a@example.org',
    'view-source:https://example.org/',
    'about:blank',
    'https:example.org',
    'https:/example.org',
    'https:\\\\example.org',
    'https://',
    'https://exa mple.org/',
    'https://example.org:99999/',
    'https://example.org/\u202egnp.exe',
    'https://example.org/\r\nSet-Cookie: a=b',
    ':foo',
    'Reuters, 5 May',
  ];
  for (const text of refused) it(`refuses ${JSON.stringify(text)}`, () => expect(safeUrl(text)).to.equal(''));

  it('lets nothing through that a browser would run or open by another scheme', () => {
    const schemes = fc.constantFrom(
      'javascript',
      'JAVASCRIPT',
      'data',
      'vbscript',
      'file',
      'blob',
      'https',
      'http',
      '',
    );
    const noise = fc.string({
      unit: fc.constantFrom('\t', '\n', '\0', ' ', ':', '/', '\\', 'a', '\u200b', '\ufeff', '&'),
    });
    fc.assert(
      fc.property(noise, schemes, noise, noise, (before, scheme, between, after) => {
        const url = safeUrl(before + scheme + between + after);
        const link = document.createElement('a');
        link.setAttribute('href', url);
        expect(['http:', 'https:', ':']).to.include(link.protocol);
      }),
      {numRuns: 2000},
    );
  });
});
