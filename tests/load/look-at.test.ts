import { expect, it } from 'vitest';
import type { BidFolder } from '../../src/load/bid-folder.ts';
import { lookAt } from '../../src/load/look-at.ts';

const description = JSON.stringify({ resources: [{ name: 'spots', path: 'spots.csv', schema: { fields: [] } }] });

it('tells a file beyond a limit, which another one refers to, from one that is not there', async () => {
  const looked = async (other: Awaited<ReturnType<BidFolder['open']>>) => {
    const folder: BidFolder = {
      open: async (path) =>
        path === 'datapackage.json' ? { state: 'read', bytes: new TextEncoder().encode(description) } : other,
      list: async () => ({ problem: 'there is no such folder' }),
    };
    return (await lookAt(folder, 'datapackage.json', ['datapackage'])).attachment;
  };
  const large = await looked({ state: 'unreadable', why: 'it has 60000000 bytes; the limit is 50000000' });
  expect(large).toMatchObject({
    facts: { resources: [{ state: 'unread' }] },
    problems: [
      {
        message:
          'spots.csv was not read: it has 60000000 bytes; the limit is 50000000; a person must hold it against its description.',
      },
    ],
  });
  expect(large).not.toHaveProperty('valid');
  expect(await looked({ state: 'missing', why: 'there is no such file' })).toMatchObject({
    facts: { resources: [{ state: 'missing' }] },
    problems: [],
    valid: true,
  });
});
