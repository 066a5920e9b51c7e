import { describe, expect, it } from 'vitest';
import { formatNames, reporterNamed } from '../../src/report/registry.ts';

describe('the registry of reporters', () => {
  it.each(formatNames)('loads %s under its own name', async (name) => {
    const reporter = await reporterNamed(name);
    expect(reporter.name).toBe(name);
    expect(reporter.about).toMatch(/^[A-Z].*\.$/);
  });

  it.each(['papyrus', 'constructor', ''])('tells the known formats where %j is none', async (name) => {
    await expect(reporterNamed(name)).rejects.toMatchObject({
      faults: [{ message: `There is no format "${name}".`, hint: expect.stringContaining('json') }],
    });
  });
});
