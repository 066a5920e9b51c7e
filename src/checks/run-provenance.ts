import type { RegisteredCheck } from '../model/check.ts';
import type { Finding, PlaceRef } from '../model/result.ts';
import { brokenFile } from './broken-file.ts';
import { type FileOfKind, filesOfKind } from './files-of-kind.ts';
import { someOf } from './some-of.ts';

/**
 * The record of a run (PROV) tells of at least one run when it ran, what it used in which version, and what it made, and who or
 * what answers for it (MIMs Plus 9.0, MIM8 R4.4). Takes `runs`. Whether what it used is all that decided, a person tells.
 */
export const runProvenance: RegisteredCheck<{ readonly [key: string]: never }> = {
  about:
    'Looks in a record of provenance for a run with its time, what it used in which version, what it made and its model.',
  parameters: () => ({ type: 'object', maxProperties: 0 }),
  run: (context) => {
    const records = filesOfKind(context.files['runs'], 'prov');
    return {
      findings: records.flatMap((record) => [...brokenFile(record.file, 'PROV'), ...untold(record)]),
      examined: [{ count: records.reduce((sum, { facts }) => sum + facts.activityCount, 0), unit: 'runs' }],
      looked: records.map(({ file }) => file.attachment.id),
    };
  },
};

type Provenance = FileOfKind<'prov'>;

const untold = ({ file, facts }: Provenance): readonly Finding[] => {
  const name = file.attachment.file;
  const fault = (message: string, expected: string, place: PlaceRef): Finding => ({
    reason: 'unmet',
    message,
    expected,
    places: [place],
  });
  if (facts.activityCount === 0)
    return [fault(`${name} records no run.`, 'a run, with what it used and made', file.shown(''))];
  const lacks = [
    ...(facts.untold.time === facts.activityCount ? ['when it ran'] : []),
    ...(facts.untold.used === facts.activityCount ? ['what it used'] : []),
    ...(facts.untold.generated === facts.activityCount ? ['what it made'] : []),
    ...(facts.untold.agent === facts.activityCount && !hasModel(facts) ? ['which model or system ran'] : []),
  ];
  const used = new Set(facts.activities.flatMap((each) => each.used));
  const versioned = facts.entities.some(({ id, version }) => used.has(id) && version !== undefined);
  return [
    ...(lacks.length > 0
      ? [
          fault(
            `No run in ${name} tells ${someOf(lacks)}.`,
            'time, inputs, result and model of a run',
            file.shown('/activities/0'),
          ),
        ]
      : []),
    ...(used.size > 0 && !versioned
      ? [
          fault(
            `None of the ${used.size} things that the runs in ${name} used bears a version.`,
            'a version of every data set and of the model',
            file.shown('/activities/0'),
          ),
        ]
      : []),
  ];
};

/** Whether something that was used is called a model, a plan or software: then the model stands among the things used. */
const hasModel = ({ activities, entities }: Provenance['facts']): boolean => {
  const used = new Set(activities.flatMap((each) => each.used));
  return entities.some(({ id, types }) => used.has(id) && types.some((type) => /model|plan|software/i.test(type)));
};
