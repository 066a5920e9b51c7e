import { describe, expect, it } from 'vitest';
import { attach } from '../../src/load/attach.ts';
import { makeZip } from '../evidence/make-zip.ts';
import { probeOf } from '../evidence/reading.ts';
import { folderOf } from '../evidence/siblings.ts';

const looked = async (content: string | Uint8Array, accepts: readonly string[]) => {
  const { state, why } = await attach(probeOf('a', content), accepts, folderOf({}), new Map(), { id: 'a' });
  return { state, why };
};
const workbook = makeZip({
  'xl/workbook.xml': '<workbook><sheets><sheet name="Spots" sheetId="1"/></sheets></workbook>',
});

describe('a file of another kind than its place takes', () => {
  it('is told to be saved as CSV where it is a workbook and the place takes tables', async () => {
    expect(await looked(workbook, ['geojson', 'csv'])).toEqual({
      state: 'wrong-kind',
      why: 'is an Excel workbook; its place takes GeoJSON file or CSV table; save each sheet as CSV (UTF-8) and attach the CSV files',
    });
    expect((await looked(workbook, ['price-table'])).why).toContain('save each sheet as CSV');
  });

  it('is a question for a person where it is a workbook and the place takes documents', async () => {
    expect(await looked(workbook, ['csv', 'json', 'yaml', 'document'])).toEqual({
      state: 'unreadable',
      why: 'it is an Excel workbook with the sheet Spots, which is not read here; save each sheet as CSV (UTF-8)',
    });
  });

  it.each([
    ['a workbook', workbook],
    ['a written text', 'All parts are listed in the annex.\n'],
  ])('is told to be data, not a paper, where only a program reads the place: %s', async (_, content) => {
    const { state, why } = await looked(content, ['cyclonedx', 'spdx']);
    expect(state).toBe('wrong-kind');
    expect(why).toMatch(
      /its place takes CycloneDX bill of materials or SPDX bill of materials; attach the data itself in a form that programs read, not a paper for people$/,
    );
  });

  it.each([
    ['a YAML file that is too long', `components:\n${'  - a\n'.repeat(1_000_000)}openapi: 3.1.0\n`],
    ['a JSON file that is nested too deeply', `${'['.repeat(5_000)}${']'.repeat(5_000)}`],
  ])('may be of its place where it is beyond a limit, so it goes to a person: %s', async (_, content) => {
    expect((await looked(content, ['openapi', 'geojson'])).state).toBe('unreadable');
    expect((await looked(content.slice(0, 9), ['openapi', 'geojson'])).state).not.toBe('unreadable');
  });

  it('is told by three kinds and the count of the others where its place takes many', async () => {
    const { why } = await looked('spot,status\nA1,free\n', ['openapi', 'asyncapi', 'wsdl', 'har', 'ocds']);
    expect(why).toBe(
      'is a CSV table; its place takes OpenAPI description, AsyncAPI description, WSDL description or 2 more kinds; attach a file of such a kind here',
    );
  });
});
