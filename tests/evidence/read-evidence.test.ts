import { describe, expect, it } from 'vitest';
import { document } from '../../src/evidence/document.ts';
import { readAs } from '../../src/evidence/read-evidence.ts';
import { bidFolder } from '../../src/load/bid-folder.ts';
import { lookAt } from '../../src/load/look-at.ts';
import type { Attachment } from '../../src/model/evidence.ts';
import { corpusFolder, hasCorpus, labelledFiles, probeOf, tools } from './reading.ts';

describe('a file that is neither valid nor invalid', () => {
  it('says why, also where its kind has no rules', async () => {
    const reading = await readAs(
      document,
      probeOf('a.txt', 'The supplier returns all data within thirty days.'),
      tools,
    );
    expect(reading).toMatchObject({
      state: 'read',
      valid: undefined,
      problems: [{ message: expect.stringContaining('No rules are known') }],
    });
  });

  it.skipIf(!hasCorpus)(
    'says why in the whole corpus, and so does each file in it',
    async () => {
      const untold: string[] = [];
      const look = ({ file, state, valid, problems, parts }: Attachment): void => {
        if (state === 'read' && valid === undefined && problems.length === 0) untold.push(file);
        for (const part of parts) look(part);
      };
      for (const { file } of labelledFiles()) {
        const [kind, repository, ...rest] = file.split('/');
        const folder = bidFolder(`${corpusFolder}/${kind}/${repository}`);
        look((await lookAt(folder, rest.join('/'), 'any')).attachment);
      }
      expect(untold).toEqual([]);
    },
    300_000,
  );
});
