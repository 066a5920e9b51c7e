import { describe, expect, it } from 'vitest';
import { formatNames, reporterNamed } from '../../src/report/registry.ts';
import { goldenBids } from './machine/cases.ts';
import { documentLines } from './office/document-reader.ts';
import { bytesOf } from './office/office-parts.ts';
import { workbookLines } from './office/workbook-reader.ts';
import { run } from './sample.ts';

type Golden = {
  /** The file of `golden/` that holds what the format writes. */
  readonly file: string;
  /** What a format of bytes says, as text; other formats stand as they are. */
  readonly as?: (bytes: Buffer) => string | Promise<string>;
};

/** A page line by line; its style is tested elsewhere. */
const pageLines = (bytes: Buffer): string =>
  String(bytes)
    .replace(/<style>.*?<\/style>/s, '<style></style>')
    .replace(/sha256-[^']*/, 'sha256-')
    .replaceAll('><', '>\n<');

/** The golden file of each format: what it writes of the sample report, which holds every outcome and reason and hostile strings. */
const goldens: { readonly [format: string]: Golden } = {
  text: { file: 'several-bids.txt' },
  html: { file: 'several-bids.golden.html', as: pageLines },
  pdf: { file: 'several-bids.golden.html', as: pageLines },
  markdown: { file: 'markdown-several.golden.md' },
  'markdown-comment': { file: 'markdown-comment-several.golden.md' },
  json: { file: 'json.golden.json' },
  sarif: { file: 'sarif.golden.sarif' },
  junit: { file: 'junit.golden.xml' },
  github: { file: 'github.golden.txt' },
  'github-summary': { file: 'github-summary.golden.md' },
  gitlab: { file: 'gitlab.golden.json' },
  tap: { file: 'tap.golden.tap' },
  oscal: { file: 'oscal.golden.json' },
  earl: { file: 'earl.golden.jsonld' },
  csv: { file: 'csv.golden.csv' },
  'csv-rules': { file: 'csv-rules.golden.csv' },
  xlsx: { file: 'xlsx.golden.txt', as: workbookLines },
  docx: { file: 'docx.golden.html', as: documentLines },
  requirements: { file: 'requirements.golden.md' },
  'requirements-csv': { file: 'requirements-csv.golden.csv' },
  'requirements-xlsx': { file: 'requirements-xlsx.golden.txt', as: workbookLines },
  'requirements-docx': { file: 'requirements-docx.golden.html', as: documentLines },
  clarification: { file: 'clarification.golden.md' },
  'clarification-docx': { file: 'clarification-docx.golden.html', as: documentLines },
};

it('every format has a golden file', () => {
  expect(Object.keys(goldens).sort()).toEqual([...formatNames].sort());
});

describe('the golden files of the sample report', () => {
  it.each(Object.entries(goldens))('are what %s writes', async (name, { file, as = String }) => {
    const bytes = await bytesOf(await reporterNamed(name), run, goldenBids);
    await expect(await as(bytes)).toMatchFileSnapshot(`golden/${file}`);
  });

  it.each(Object.keys(goldens))('are the same in a second run of %s, byte by byte', async (name) => {
    const reporter = await reporterNamed(name);
    const first = await bytesOf(reporter, run, goldenBids);
    expect((await bytesOf(reporter, run, goldenBids)).equals(first)).toBe(true);
  });
});
