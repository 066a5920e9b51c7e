import { describe, expect, it } from 'vitest';
import { exportOpen } from '../../src/checks/export-open.ts';
import type { CheckContext } from '../../src/model/check.ts';
import type { Attachment } from '../../src/model/evidence.ts';

const file = (name: string, rest: Partial<Attachment>): Attachment => ({
  id: name,
  file: name,
  state: 'read',
  kinds: [],
  problems: [],
  parts: [],
  ...rest,
});

const judged = (...files: Attachment[]) => {
  const subject = { value: { id: 'parking', export: files }, keys: ['data', '0'], label: 'The category "parking"' };
  const claimed = (pointer: string) => ({ role: 'claimed', file: 'bid.yaml', spot: { pointer } });
  return exportOpen.run({ subject, claimed } as unknown as CheckContext, { openKinds: ['csv', 'geopackage'] } as never);
};

describe('the format of an export', () => {
  it('is a question where this tool cannot read it', () => {
    const { findings, questions, looked } = judged(
      file('data.gpkg', { state: 'unreadable', why: 'this tool cannot tell whether it is geopackage' }),
    );
    expect([findings, looked]).toEqual([[], []]);
    expect(questions?.map(({ question }) => question)).toEqual(['Is data.gpkg in an open, machine-readable format?']);
  });

  it('is open where one of several exports is, whatever the others are', () => {
    const others = [
      file('dump.bak', { state: 'invalid', why: 'is of no kind that this tool knows' }),
      file('more.gpkg', { state: 'unreadable' }),
      file('lost.csv', { state: 'missing' }),
    ];
    const result = judged(...others, file('parking.csv', { kind: 'csv' }));
    expect([result.findings, result.questions]).toEqual([[], []]);
    expect(result.looked).toEqual(['parking.csv']);
  });

  it('is that of what an archive holds', () => {
    const archive = (kind: string) =>
      file('export.zip', { kind: 'zip-export', parts: [file('export.zip', { id: 'export.zip#0', kind })] });
    expect(judged(archive('csv')).findings).toEqual([]);
    expect(judged(archive('document')).findings.map(({ reason }) => reason)).toEqual(['unmet']);
  });
});
