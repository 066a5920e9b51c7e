import { stripVTControlCharacters } from 'node:util';
import { parse } from 'csv-parse/sync';
import { XmlDocument } from 'libxml2-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { formatNames, reporterNamed } from '../../src/report/registry.ts';
import type { ReportOptions } from '../../src/report/reporter.ts';
import { pageOf as domOf, skeleton } from './html/dom.ts';
import { acting, hostile, poisoned, shapeOf } from './machine/hostile.ts';
import { pageOf } from './machine/page-of.ts';
import { logOf } from './machine/workflow-commands.ts';
import { bytesOf, partsOf } from './office/office-parts.ts';

/** What a format writes, read by a reader of its form: its texts as they are printed, and its shape, which no text may change. */
type Read = { readonly texts: readonly string[]; readonly shape: unknown };

/** A text that stands in lines: no text of a bid makes a line or leaves one out. Lines are as long as they must be. */
const lines = (bytes: Buffer): Read => {
  const text = bytes.toString();
  return { texts: [text], shape: text.split('\n').length };
};

/** The report itself keeps its texts as they are, line ends within them included; as JSON writes them they are one line. */
const report = (bytes: Buffer): Read => ({
  texts: [bytes.toString()],
  shape: JSON.parse(bytes.toString(), (_, value) => (typeof value === 'object' ? value : typeof value)),
});

const json = (bytes: Buffer): Read => ({ texts: [bytes.toString()], shape: shapeOf(JSON.parse(bytes.toString())) });

const tagsOf = (xml: string): string[] => {
  XmlDocument.fromString(xml).dispose();
  return xml.match(/<\/?[^\s>/]+/g) ?? [];
};
const xml = (bytes: Buffer): Read => ({ texts: [bytes.toString()], shape: tagsOf(bytes.toString()) });

const page = (bytes: Buffer): Read => ({
  texts: [bytes.toString()],
  shape: skeleton(domOf(bytes.toString()).document.documentElement),
});

/** Markdown as GitHub renders it: nothing in it is a link, a picture, emphasis or markup but what this program wrote. */
const markdown = (bytes: Buffer): Read => {
  const body = domOf(`<!DOCTYPE html><body>${pageOf(bytes.toString())}</body>`).document.documentElement;
  return { texts: [bytes.toString()], shape: skeleton(body).replaceAll(/<(BR|STRONG|SPAN|CODE)[^>]*>/g, '') };
};

/** A table as a spreadsheet reads it: no cell begins what it would calculate. */
const csv = (bytes: Buffer): Read => {
  const rows: string[][] = parse(bytes.toString(), { bom: true, record_delimiter: '\r\n' });
  const formulas = rows
    .flat()
    .filter((cell) => /^["'\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u.test(cell) && !/^\s*['"]/.test(cell));
  return { texts: rows.flat(), shape: { formulas, cells: rows.map((row) => row.length) } };
};

/** An office document: its parts with what acts in them (formulas, fields, links outward, embedded things). */
const office = (bytes: Buffer): Read => {
  const parts = [...partsOf(bytes)];
  for (const [, part] of parts) XmlDocument.fromString(part).dispose();
  const active =
    /<(?:\w+:)?(f|fldSimple|instrText|object|altChunk|drawing|pict|sdt|hyperlink|oleObject|dde\w*)[\s>/]|TargetMode="External"/g;
  return {
    texts: parts.map(([, part]) => part),
    shape: parts.map(([path, part]) => [path, part.match(active) ?? []]),
  };
};

/** How each format is read. A format that is registered and stands not here fails the first test. */
const readers: Readonly<Record<string, (bytes: Buffer) => Read>> = {
  text: lines,
  html: page,
  markdown,
  'markdown-comment': markdown,
  /* A browser prints the page; what is written here is the page. */
  pdf: page,
  json: report,
  sarif: json,
  junit: xml,
  github: lines,
  'github-summary': markdown,
  gitlab: json,
  tap: lines,
  oscal: json,
  earl: json,
  csv,
  'csv-rules': csv,
  xlsx: office,
  docx: office,
  requirements: markdown,
  'requirements-csv': csv,
  'requirements-xlsx': office,
  'requirements-docx': office,
  clarification: markdown,
  'clarification-docx': office,
};

/** A few results, so that nothing is cut however long the texts become, with a waiver; the text stands before and behind each of theirs. */
const few = (text: string): ReturnType<typeof poisoned> => {
  const { run, bids } = poisoned(text, `${text} `);
  const kept = new Set(['unmet', 'unproven']);
  const results = ({ results: all }: (typeof bids)[number]) => [
    ...all.filter(({ asked, reason = '' }) => asked && kept.delete(reason)),
    ...all.filter(({ waived }) => waived === true),
    ...all.filter(({ signal, ownStatement }) => signal === true || ownStatement === true),
  ];
  return { run, bids: bids.map((bid) => ({ ...bid, results: results(bid) })) };
};

const written = async (format: string, text: string, part: Partial<ReportOptions>): Promise<Read> => {
  const { run, bids: all } = few(text);
  /* A comment holds little; what is cut is another test's. */
  const bids = format === 'markdown-comment' ? all.slice(0, 1) : all;
  const given = { all: true, width: 1_000_000, audience: 'committee', ...part } as const;
  return (readers[format] ?? lines)(await bytesOf(await reporterNamed(format), run, bids, given));
};

const commandsOf = ({ texts }: Read): string[] =>
  texts.flatMap((text) => logOf(text.replace(/^\ufeff/, '')).commands.map(({ name }) => name));

it('every registered format is held against every kind of hostile text', () => {
  expect(Object.keys(readers).sort()).toEqual([...formatNames].sort());
});

describe.each([
  ...formatNames.map((name) => [name, {}] as const),
  ['text', { plain: true }] as const,
  ['text', { colour: true }] as const,
])('the format %s (%o)', (format, part) => {
  let tame: Read;
  beforeAll(async () => {
    tame = await written(format, ' tame', part);
  });

  it.each(hostile)('takes for text whatever a bid, a tender or a pack says: %s', async (_, text) => {
    const read = await written(format, text, part);
    expect(read.shape).toEqual(tame.shape);
    for (const each of read.texts)
      expect(stripVTControlCharacters(each.replaceAll('\r\n', '\n').replace(/^\ufeff/, ''))).not.toMatch(acting);
    expect(commandsOf(read)).toEqual(format === 'github' ? commandsOf(tame) : []);
  });
});

describe('lines that are broken where there is no more room', () => {
  it.each(hostile)('begin with no command either: %s', async (_, text) => {
    for (const width of [60, 80]) expect(commandsOf(await written('text', text, { width }))).toEqual([]);
  });
});
