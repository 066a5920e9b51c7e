import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { itemsLines } from '../../src/report/machine/item-lines.ts';
import { jsonLines, jsonText } from '../../src/report/machine/json-text.ts';
import { markdownText } from '../../src/report/machine/markdown-text.ts';
import { pathOf, uriOf } from '../../src/report/machine/place-path.ts';
import { readingDate } from '../../src/report/machine/reading-date.ts';
import { uuid5, uuidOf } from '../../src/report/machine/uuid.ts';
import { xmlElement, xmlText } from '../../src/report/machine/xml.ts';
import { show } from '../../src/report/show.ts';
import { hostile } from './machine/hostile.ts';
import { pageOf, tagsOf } from './machine/page-of.ts';
import { run, screeningRun, weak } from './sample.ts';
import { textOfUnits } from './support.ts';

/** Any text, with pieces that mean something in one format or another. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string(),
      fc.nat(0xffff).map((unit) => textOfUnits([unit])),
      fc.constantFrom(...hostile.map(([, text]) => text)),
      fc.constantFrom(...'\\`*_{}[]()<>#+-.!|~^&$@:=;"\'/% \n'),
      fc.constantFrom('http://a.example', 'www.a.example', 'a@a.example', '1. ', '- ', '    ', '&amp;', '![', ']('),
    ),
  )
  .map((parts) => parts.join(''));

describe('ids', () => {
  it('are those of RFC 9562', () => {
    expect(uuid5('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe(
      '2ed6657d-e927-568b-95e1-2665a8aea6a2',
    );
    expect(uuidOf('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('tell the parts of a name apart', () => {
    expect(uuidOf('a', 'b')).toBe(uuidOf('a', 'b'));
    expect(uuidOf('a', 'b')).not.toBe(uuidOf('ab'));
    expect(uuidOf('a', 'b,c')).not.toBe(uuidOf('a,b', 'c'));
  });
});

describe('paths', () => {
  it.each([
    ['shown', 'evidence/a.json', 'bid.yaml', 'evidence/a.json'],
    ['shown', './evidence/a.json', 'bids/x/bid.yaml', 'bids/x/evidence/a.json'],
    ['shown', 'evidence/a.json', '/abs/bid.yaml', '/abs/evidence/a.json'],
    ['shown', 'evidence/a.json', 'standard input', 'evidence/a.json'],
    ['claimed', 'bids/x/bid.yaml', 'bids/x/bid.yaml', 'bids/x/bid.yaml'],
    ['asked', 'tender.yaml', 'bids/x/bid.yaml', 'tender.yaml'],
  ] as const)('%s in %s of the bid %s: %s', (role, file, bid, expected) => {
    expect(pathOf({ role, file }, { file: bid })).toBe(expected);
  });

  it.each([
    ['a b/停车.json', 'a%20b/%E5%81%9C%E8%BD%A6.json'],
    ['/abs/a#b?c.json', 'file:///abs/a%23b%3Fc.json'],
    ['//host/a', 'file:///host/a'],
    ['javascript:alert(1)', 'javascript%3Aalert(1)'],
    ['../a\n.har', '../a%0A.har'],
    ['half \ud800', 'half%20%EF%BF%BD'],
  ])('%j as an address: %s', (path, expected) => {
    expect(uriOf(path)).toBe(expected);
  });

  it('as addresses are ASCII, resolve to a path and never name a scheme', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const uri = uriOf(`x${text}`);
        expect(uri).toMatch(/^[!-~]*$/);
        expect(new URL(uri, 'https://base.example/').origin).toBe('https://base.example');
      }),
    );
  });
});

describe('the day of reading', () => {
  it('is that of the judgement, else of the tender, else the first of the epoch', () => {
    expect(readingDate(run, weak)).toBe('2026-11-16');
    expect(readingDate({ ...run, tender: { ...run.tender, closes: '2026-01-02' } }, {})).toBe('2026-01-02');
    const { closes: _, ...tender } = run.tender;
    expect(readingDate({ ...run, tender }, {})).toBe('2026-10-01');
    expect(readingDate(screeningRun)).toBe('1970-01-01');
  });
});

describe('JSON', () => {
  it('holds every text as it is shown, and only the line ends of its own', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const written = jsonText({ text, lines: jsonLines([text, text]) });
        expect(JSON.parse(written)).toEqual({ text: show(text), lines: `${show(text)}\n${show(text)}` });
        expect(written.split('\n')).toHaveLength(4);
      }),
    );
  });
});

describe('XML', () => {
  it('is read back as it is shown, from elements and attributes', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { root } = XmlDocument.fromString(xmlElement('a', { b: text, c: undefined }, [text, text]));
        expect(root.attr('b')?.value).toBe(show(text));
        expect(root.content).toBe(`${show(text)}\n${show(text)}`);
      }),
    );
  });

  it.each([
    ['\u0000\u001b\ufffe\ud800', '\\u{0}\\u{1b}\\u{fffe}\\u{d800}'],
    [']]> <&"\'', ']]&gt; &lt;&amp;&quot;&apos;'],
  ])('%# escapes what XML cannot hold and what would be markup', (text, expected) => {
    expect(xmlText(text)).toBe(expected);
  });
});

describe('Markdown', () => {
  it('is read back as it is shown, and nothing in it is markup', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const html = pageOf(`x ${markdownText(text)} x`);
        expect(tagsOf(html).filter((tag) => !/^<\/?p>$/.test(tag))).toEqual([]);
        const entities = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' } as const;
        const said = html
          .replace(/^<p>|<\/p>\n?$/g, '')
          .replace(/&(?:lt|gt|quot|#39|amp);/g, (found) => entities[found as keyof typeof entities]);
        expect(said.replaceAll(/\s+/g, ' ')).toBe(`x ${show(text)} x`.replaceAll(/\s+/g, ' '));
      }),
    );
  });

  it.each([
    ['- x', '\\- x'],
    ['1. x', '1\\. x'],
    ['# x', '\\# x'],
    ['=== ', '\\=== '],
    ['https://a.example', 'https\\://a.example'],
  ])('%s begins nothing', (text, expected) => {
    expect(markdownText(text)).toBe(expected);
  });
});

describe('the lines of several items', () => {
  const item = (text: string, found?: string) => ({
    kind: 'finding' as const,
    text,
    places: [],
    ...(found !== undefined && { found }),
  });

  it('do not say again what the one before said', () => {
    expect(itemsLines([item('It is not.', '1'), item('It is not.', '2'), item('Nor this.', '3')])).toEqual([
      'It is not.',
      'Found: 1',
      'Found: 2',
      'Nor this.',
      'Found: 3',
    ]);
  });

  it('keep each item that has nothing else to say, so that none is hidden', () => {
    expect(itemsLines([item('It is not.'), item('It is not.')])).toEqual(['It is not.', 'It is not.']);
  });
});
