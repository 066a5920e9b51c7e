import { describe, expect, it, vi } from 'vitest';
import { version } from '../../src/generated/registers.ts';
import { folderWith, identity } from '../support/folder.ts';
import { runMain } from '../support/run-main.ts';

vi.mock('../../src/run.ts', () => ({
  reportOn: () => Promise.reject(new TypeError('Cannot read properties of undefined.\n    at somewhere')),
}));
vi.mock('../../src/commands/rules.ts', () => ({ rules: () => Promise.reject('out of time') }));

const told = `This is a fault of bidlint: no verdict was reached and nothing is charged to the bid. Report it to those who keep bidlint, with the command and the version (${version}).\n`;

describe('what breaks inside of the program', () => {
  it('is told in one line as our fault, with what to do, and ends with 2', async () => {
    const { code, error } = await runMain(['rules']);
    expect({ code, error }).toEqual({ code: 2, error: `bidlint: The run broke: out of time. ${told}` });
  });

  it('is told of the bid whose judgement it broke', async () => {
    const { code, error } = await runMain(['check', 'bid.yaml'], { cwd: folderWith({ 'bid.yaml': identity }) });
    expect({ code, error }).toEqual({
      code: 2,
      error: `bid.yaml: The judgement broke: Cannot read properties of undefined. ${told}`,
    });
  });
});

describe('bidlint check --help', () => {
  it('names the format of a report where none is asked for', async () => {
    const { out } = await runMain(['check', '--help']);
    expect(out.replaceAll(/\s+/g, ' ')).toContain('(may be repeated; without it, text)');
  });
});
