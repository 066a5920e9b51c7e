import { describe, expect, it } from 'vitest';
import { type Exchange, showingOf } from '../../src/checks/export-recorded.ts';
import { attach } from '../../src/load/attach.ts';
import { probeOf } from '../evidence/reading.ts';
import { folderOf } from '../evidence/siblings.ts';

/** The kinds that the place of recordings takes, as far as they matter here. */
const accepts = ['har', 'geojson', 'csv', 'json', 'xml'];

/** What one recorded answer with a body shows of a way to export. */
const showing = async (mimeType: string, text: string) => {
  const recording = {
    log: {
      version: '1.2',
      creator: { name: 'recorder', version: '1' },
      entries: [
        {
          startedDateTime: '2026-10-20T09:00:00Z',
          time: 1,
          request: { method: 'GET', url: 'https://demo.city.nl/export/spots', headers: [] },
          response: { status: 200, headers: [], content: { size: text.length, mimeType, text } },
        },
      ],
    },
  };
  const file = await attach(probeOf('a.har', JSON.stringify(recording)), accepts, folderOf({}), new Map(), {
    id: 'a.har',
  });
  const [exchange] = (file.facts as unknown as { readonly entries: readonly Exchange[] }).entries;
  return exchange && showingOf(file, exchange, true);
};

const page = '<!doctype html><html><head><title>Sign in</title></head><body><p>Sign in to go on.</p></body></html>';

describe('a recorded answer at an address that says that it exports', () => {
  it.each([
    ['a table', 'text/csv', 'spot,status\nA1,free\nA2,taken\n'],
    ['a table that does not say what it is', 'application/octet-stream', 'spot,status\nA1,free\nA2,taken\n'],
    ['a list', 'application/json', '[{"id":1},{"id":2}]'],
  ])('shows data where it is %s', async (_, mime, text) => expect(await showing(mime, text)).toBe('data'));

  it.each([
    ['a page', 'text/html', page],
    ['a page under the name of data', 'text/csv', page],
    ['a page that does not say what it is', 'application/octet-stream', page],
    ['a page without a media type', '', page],
    ['a paper', 'application/pdf', '%PDF-1.7 all spots'],
    ['a text that is no data', 'text/plain', 'Your export will be sent by mail.'],
  ])('is for a person where it is %s', async (_, mime, text) => expect(await showing(mime, text)).toBe('unclear'));
});
