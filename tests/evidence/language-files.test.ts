import { describe, expect, it } from 'vitest';
import { locale } from '../../src/evidence/locale.ts';
import { webvtt } from '../../src/evidence/webvtt.ts';
import { probeOf, readWell } from './reading.ts';

describe('WebVTT', () => {
  const captions = `WEBVTT - How to report
Kind: captions
Language: nl

NOTE made by hand

1
00:00:01.200 --> 00:00:04.000 align:start
<v Anna>Kies een plek op de kaart.

00:05.000 --> 00:07.500
[muziek]
`;

  it('tells cues, their times and words', async () => {
    const { facts, valid, spots, passages } = await readWell(webvtt, captions);
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      cues: 2,
      firstStart: 1.2,
      lastEnd: 7.5,
      spoken: 5.3,
      words: 7,
      language: 'nl',
      kind: 'captions',
      title: 'How to report',
      speakers: ['Anna'],
      soundDescriptions: 1,
      empty: 0,
    });
    expect(spots['/lastEnd']).toEqual({ line: 11 });
    expect(passages?.[0]).toEqual({ text: 'Kies een plek op de kaart.', spot: { line: 9 } });
  });

  it.each([
    ['no cue', 'WEBVTT\n', 'no cue'],
    ['times of another format', 'WEBVTT\n\n00:00:01,200 --> 00:00:04,000\nx\n', 'not written as WebVTT wants'],
    ['a cue that ends before it begins', 'WEBVTT\n\n00:04.000 --> 00:01.000\nx\n', 'ends before it begins'],
    [
      'cues out of order',
      'WEBVTT\n\n00:04.000 --> 00:05.000\nx\n\n00:01.000 --> 00:02.000\ny\n',
      'before the one before it',
    ],
  ])('finds %s', async (_, text, sentence) => {
    const { valid, problems } = await readWell(webvtt, text);
    expect(valid).toBe(false);
    expect(problems.map(({ message }) => message).join(' ')).toContain(sentence);
  });

  it('counts cues that say nothing, and takes other captions for none', async () => {
    const { facts } = await readWell(webvtt, 'WEBVTT\n\n00:01.000 --> 00:02.000\n<i></i>\n');
    expect(facts).toMatchObject({ cues: 1, empty: 1, words: 0 });
    expect(webvtt.recognise(probeOf('f', '1\n00:00:01,000 --> 00:00:02,000\nx\n'))).toBe(false);
  });
});

describe('translation files', () => {
  const texts = {
    map: { title: 'Kaart van de drukte', legend: '' },
    chat: { greeting: 'U chat met een AI-assistent.' },
  };

  it('reads JSON and YAML by key, with the language of the name', async () => {
    const { facts, spots, passages } = await readWell(locale, JSON.stringify(texts), 'texts/nl.json');
    expect(facts).toMatchObject({
      format: 'json',
      languages: ['nl'],
      languageFrom: 'name',
      keys: 3,
      translated: 2,
      untranslated: 1,
      perLanguage: [{ language: 'nl', keys: 3, translated: 2, words: 9 }],
      empty: ['map.legend'],
      disclosure: ['chat.greeting'],
    });
    expect(spots['/empty/0']).toEqual({ pointer: '/map/legend' });
    expect(passages).toHaveLength(2);
    expect((await readWell(locale, 'nl:\n  map: Kaart van hier\nen:\n  map: Map of here\n')).facts).toMatchObject({
      format: 'yaml',
      languages: ['nl', 'en'],
      languageFrom: 'content',
      perLanguage: [
        { language: 'nl', words: 3 },
        { language: 'en', words: 3 },
      ],
    });
  });

  it.each([
    [
      'po',
      'msgid ""\nmsgstr ""\n"Language: nl\\n"\n\nmsgid "Map"\nmsgstr "Kaart"\n\nmsgid "One"\nmsgid_plural "Many"\nmsgstr[0] "Een"\nmsgstr[1] "Veel"\n\nmsgid "Left out"\nmsgstr ""\n',
      { languages: ['nl'], keys: 3, translated: 2, plurals: 1 },
    ],
    [
      'properties',
      '# texts\nmap.title = Kaart van hier\nmap.legend=Hoe druk het is\na=Een twee\nb=Drie vier\nc=Vijf zes\n',
      { keys: 5, translated: 5 },
    ],
    [
      'xliff',
      '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="en" target-language="fr"><body><trans-unit id="a"><source>Map here</source><target>Carte ici</target></trans-unit><trans-unit id="b"><source>Still English</source><target>Still English</target></trans-unit></body></file></xliff>',
      { languages: ['fr'], keys: 2, translated: 1 },
    ],
    [
      'android',
      '<resources><string name="a">Kaart</string><plurals name="b"><item quantity="one">Een</item><item quantity="other">Veel</item></plurals></resources>',
      { keys: 3, plurals: 2 },
    ],
    [
      'arb',
      '{"@@locale":"pt_BR","title":"Mapa da cidade","@title":{"description":"x"}}',
      { languages: ['pt-BR'], keys: 1 },
    ],
  ])('reads %s', async (format, text, expected) => {
    expect((await readWell(locale, text)).facts).toMatchObject({ format, ...expected });
  });

  it('takes data and settings for none', () => {
    for (const [file, text] of [
      ['f.json', '{"a":1,"b":2}'],
      ['f.json', '{"name":"tool","version":"1.0.0","main":"index.js"}'],
      [
        'f.json',
        JSON.stringify(Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`k${index}`, `id-${index}`]))),
      ],
      ['a.env', 'HOST=localhost\nPORT=80\nKEY=abc\nA=1\nB=2\n'],
    ] as const)
      expect(locale.recognise(probeOf(file, text)), text).toBe(false);
  });
});
