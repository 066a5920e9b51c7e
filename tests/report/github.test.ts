import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BidReport, Run } from '../../src/generated/report.ts';
import { github } from '../../src/report/github.ts';
import { workflowCommand } from '../../src/report/machine/workflow-command.ts';
import { show } from '../../src/report/show.ts';
import { cases } from './machine/cases.ts';
import { hostile, poisoned } from './machine/hostile.ts';
import { commandIn, logOf } from './machine/workflow-commands.ts';
import { clarifyingRun, open, result, run, strong, unrunnable, weak } from './sample.ts';
import { textOfUnits, written } from './support.ts';

const logFor = async (given: Run, bids: readonly BidReport[]) => logOf(await written(github, given, bids));

describe('the reading of commands that these tests do', () => {
  it.each([
    [
      '::error file=a.ts,line=1::Bad%0Athing%25',
      { name: 'error', properties: { file: 'a.ts', line: '1' }, data: 'Bad\nthing%' },
    ],
    ['  ::group::x', { name: 'group', properties: {}, data: 'x' }],
    ['text ##[warning]x', { name: 'warning', properties: {}, data: 'x' }],
    ['::stop-commands::token', { name: 'stop-commands', properties: {}, data: 'token' }],
    ['::error title=a%3A b%2C c::d', { name: 'error', properties: { title: 'a: b, c' }, data: 'd' }],
  ])('finds the command in %j', (line, expected) => {
    expect(commandIn(line)).toEqual(expected);
  });

  it.each(['text ::error::x', '::nothing::x', '::error', '#[error]x', 'Shown: ::x::'])('finds none in %j', (line) => {
    expect(commandIn(line)).toBeUndefined();
  });
});

describe.each(cases)('the log of %s', (_, given, bids) => {
  it('says the verdict first, in the right colour', async () => {
    const { commands } = await logFor(given, bids);
    const verdicts = commands.filter(({ properties }) =>
      /^bidlint: (pass|fail|incomplete|not judged):/.test(properties['title'] ?? ''),
    );
    expect(verdicts.map(({ name }) => name)).toEqual(
      bids.map(({ verdict }) =>
        verdict === undefined ? 'error' : { pass: 'notice', fail: 'error', incomplete: 'warning' }[verdict],
      ),
    );
  });

  it('has a line for every rule, and each line begins with a word of this program', async () => {
    const { lines } = await logFor(given, bids);
    const told = lines.filter((line) => line !== '');
    expect(told.every((line) => line.startsWith('bidlint: '))).toBe(true);
    expect(told).toHaveLength(bids.reduce((sum, { results }) => sum + Math.max(1, results.length), 0));
  });

  it('sums up the run', async () => {
    const { commands } = await logFor(given, bids);
    expect(commands.at(-1)).toMatchObject({
      name: bids.length === 0 ? 'error' : 'notice',
      properties: { title: 'bidlint' },
    });
    expect(commands.at(-1)?.data).toContain(`Bids: ${bids.length}`);
  });

  it('gives the place as the runner takes it: a column only with a line, an end only with a column', async () => {
    for (const { properties } of (await logFor(given, bids)).commands) {
      const { line, col, endColumn } = properties;
      if (col !== undefined) expect(Number(line)).toBeGreaterThan(0);
      if (endColumn !== undefined) expect(Number(endColumn)).toBeGreaterThanOrEqual(Number(col));
    }
  });
});

describe('what becomes an annotation', () => {
  const kindOf = async (part: Parameters<typeof result>[0]): Promise<string | undefined> => {
    const { commands } = await logFor(run, [{ ...strong, results: [result(part)] }]);
    return commands.find(({ properties }) => properties['title']?.includes('(mims/a)'))?.name;
  };

  it.each([
    [{ outcome: 'fail' }, 'error'],
    [{ outcome: 'error' }, 'error'],
    [{ outcome: 'review' }, 'warning'],
    [{ outcome: 'fail', level: 'should' }, 'warning'],
    [{ outcome: 'error', level: 'may' }, 'warning'],
    [{ outcome: 'review', level: 'should' }, 'notice'],
    [{ outcome: 'fail', level: 'may' }, 'notice'],
    [{ outcome: 'fail', asked: false }, 'notice'],
    [{ outcome: 'pass' }, undefined],
    [{ outcome: 'notApplicable' }, undefined],
  ] as const)('%j is %s', async (part, expected) => {
    expect(await kindOf({ rule: 'mims/a', ...part })).toBe(expected);
  });

  it('comes in order of weight, a rule once, since GitHub shows ten of a kind', async () => {
    const { commands } = await logFor(run, [weak]);
    const titles = commands.map(({ properties }) => properties['title'] ?? '').filter((title) => title.includes('/'));
    expect(new Set(titles).size).toBe(titles.length);
    const weights = titles.map((title) => title.replace(/:.*/, ''));
    expect(weights.slice(0, 11)).toEqual([
      ...Array(5).fill('NOT MET, mandatory'),
      ...Array(2).fill('NOT SHOWN, mandatory'),
      ...Array(2).fill('TO JUDGE, mandatory'),
      'ERROR, mandatory',
      'WAIVED, mandatory',
    ]);
  });

  it('stands at the first place, and tells both', async () => {
    const { commands } = await logFor(run, [weak]);
    const found = commands.find(({ properties }) => properties['title']?.includes('another product'));
    expect(found?.properties).toMatchObject({ file: 'bid.yaml', line: '41', col: '18', endColumn: '47' });
    expect(found?.data).toContain('Shown: evidence/context-openapi.yaml:3:10: title: Swagger Petstore');
    expect(found?.data).toContain('\nTo fix: ');
  });

  it('stands at the fault of a bid that could not be judged', async () => {
    const { commands } = await logFor(run, [unrunnable]);
    expect(commands.find(({ name }) => name === 'error')?.properties).toMatchObject({
      file: 'bids/broken bid/bid.yaml',
      line: '3',
      col: '1',
    });
  });

  it('leaves an incomplete bid no green notice', async () => {
    const { commands } = await logFor(clarifyingRun, [open]);
    expect(commands.some(({ name }) => name === 'warning')).toBe(true);
  });
});

describe('hostile strings in a log of GitHub Actions', () => {
  it.each(hostile)('are no command and change none: %s', async (_, ending) => {
    const shape = ({ commands, lines }: ReturnType<typeof logOf>): unknown => [
      lines.length,
      commands.map(({ name, properties, data }) => [name, Object.keys(properties), data.split('\n').length]),
    ];
    const bad = poisoned(ending);
    const tame = poisoned(' tame');
    expect(shape(await logFor(bad.run, bad.bids))).toEqual(shape(await logFor(tame.run, tame.bids)));
  });

  it('are read back as they are shown, wherever they stand', () => {
    const any = fc.array(fc.oneof(fc.constantFrom(...':,%\r\n#[]=; ', '::', '##[error]', '%0A', '%25'), fc.string()));
    fc.assert(
      fc.property(any, any, fc.array(fc.nat(0xffff)), (title, data, units) => {
        const [name, said] = [`x${title.join('')}${textOfUnits(units)}x`, `x${data.join('')}${textOfUnits(units)}`];
        const text = workflowCommand('error', { title: name }, [said, said]);
        const { commands, lines } = logOf(text);
        expect(lines).toEqual(['']);
        expect(commands).toEqual([
          { name: 'error', properties: { title: show(name) }, data: `${show(said)}\n${show(said)}` },
        ]);
      }),
    );
  });
});
