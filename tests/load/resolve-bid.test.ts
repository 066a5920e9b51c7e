import { describe, expect, it } from 'vitest';
import { gather } from '../../src/load/gather.ts';
import type { Manifest } from '../../src/load/load-manifest.ts';
import { resolveBid } from '../../src/load/resolve-bid.ts';
import { claimPointer } from '../../src/model/resolved.ts';
import { keysOf, matches, valueAt } from '../../src/source/pointer.ts';
import { sourceText } from '../../src/source/text.ts';
import { parseYaml } from '../../src/source/yaml.ts';
import { memoryFolder } from '../support/memory-folder.ts';

const resolved = async (text: string, files = {}) => {
  const document = parseYaml(sourceText('bid.yaml', text));
  const manifest = { file: 'bid.yaml', value: document.value, document, sha256: '' } as Manifest;
  return resolveBid(manifest, await gather(document.value, memoryFolder(files)));
};

describe('the resolved bid', () => {
  const text =
    'interfaces: [{ id: context, recordings: a.json }]\ndata:\n  - { id: one, read: context }\n  - { id: two, owner: vendor, read: { not: privacy } }\ndataCommon: { owner: buyer }\npromises: { exitNotice: P2M }\n';

  it('puts the files in the place of their paths', async () => {
    const bid = await resolved(text, { 'a.json': [{ a: 1 }] });
    expect(valueAt(bid.root, '/interfaces/0/recordings/0')).toMatchObject({
      file: 'a.json',
      state: 'read',
      kind: 'json',
    });
  });

  it('puts items in the place of the ids that name them, with their files', async () => {
    const bid = await resolved(text, { 'a.json': [{ a: 1 }] });
    expect(matches(bid.root, keysOf('/data/*/read/by/recordings/*/file')).map(({ value }) => value)).toEqual([
      'a.json',
    ]);
  });

  it('fills in what an item leaves out, and leaves what it says', async () => {
    const bid = await resolved(text);
    expect(matches(bid.root, keysOf('/data/*/owner')).map(({ value }) => value)).toEqual(['buyer', 'vendor']);
  });

  it('widens a bare value', async () => {
    expect(valueAt((await resolved(text)).root, '/promises/exitNotice')).toEqual({ is: 'P2M' });
  });

  it.each([
    ['/data/0/owner', '/dataCommon/owner'],
    ['/data/1/owner', '/data/1/owner'],
    ['/data/0/read/by/id', '/interfaces/0/id'],
    ['/interfaces/0/recordings/0', '/interfaces/0/recordings'],
    ['/promises/exitNotice/is', '/promises/exitNotice/is'],
  ])('%s was written at %s', async (pointer, written) => {
    expect(claimPointer(await resolved(text, { 'a.json': '[]' }), keysOf(pointer))).toBe(written);
  });

  it('takes no member that a manifest brings for one of its own', async () => {
    const bid = await resolved('x-a: { __proto__: { polluted: true } }\n');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(valueAt(bid.root, '/x-a'))).toBe(Object.prototype);
  });
});
