import type { OpenapiFacts } from '../generated/facts.ts';
import type { CheckResult, RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import type { Described } from './exchange-recorded.ts';
import { filesOfKind } from './files-of-kind.ts';
import { operationName } from './openapi-operation-name.ts';
import { compareVersions, sameVersion } from './version-words.ts';

type Operation = OpenapiFacts['operations'][number];
type Break = { readonly says: string; readonly older: string; readonly newer: string };

const most = 5;

/**
 * Between two attached versions of one description nothing was taken away or newly demanded unless the major version rose
 * (SemVer 2.0.0, 8). Compared are operations, required parameters and the fields of successful answers. Takes `description`.
 */
export const openapiBreakingChanges: RegisteredCheck<{ readonly [key: string]: never }> = {
  about: 'Compares two attached versions of one description: what was removed, and what is newly demanded.',
  parameters: () => ({ type: 'object', maxProperties: 0 }),
  run: (context): CheckResult => {
    const files = filesOfKind(context.files['description'], 'openapi').filter(
      ({ facts }) => facts.infoVersion !== undefined,
    );
    const pairs = pairsOf(files);
    const judged = pairs.map(([older, newer]) => ({
      older,
      newer,
      breaks: raisedMajor(older, newer) ? [] : breaksOf(older.facts, newer.facts),
    }));
    const agreeing = judged.filter(({ breaks }) => breaks.length === 0).flatMap(({ older, newer }) => [older, newer]);
    return {
      examined: [
        { count: files.length, unit: 'descriptions' },
        { count: pairs.length, unit: 'pairs of versions' },
      ],
      looked: files.map(({ file }) => file.attachment.id),
      compared: agreeing.map(({ file }) => file.attachment.id),
      findings: judged.flatMap(({ older, newer, breaks }) =>
        breaks.slice(0, most).map(
          ({ says, older: before, newer: after }): Finding => ({
            reason: 'contradicted',
            message: `From version ${older.facts.infoVersion} to ${newer.facts.infoVersion} ${says}, which breaks existing uses, and the major version is the same.`,
            expected: 'a higher major version for a breaking change',
            found: newer.facts.infoVersion ?? '',
            places: [older.file.shown(before), newer.file.shown(after)],
          }),
        ),
      ),
    };
  },
};

/** Descriptions with the same title, each with the next higher version. */
const pairsOf = (files: readonly Described[]): readonly (readonly [Described, Described])[] => {
  const sorted = [...files].sort((left, right) =>
    compareVersions(left.facts.infoVersion ?? '', right.facts.infoVersion ?? ''),
  );
  return sorted.flatMap((older, at) => {
    const newer = sorted
      .slice(at + 1)
      .find(
        ({ facts }) =>
          titleOf(facts) === titleOf(older.facts) &&
          !sameVersion(facts.infoVersion ?? '', older.facts.infoVersion ?? ''),
      );
    return newer ? [[older, newer] as const] : [];
  });
};

const titleOf = ({ title }: OpenapiFacts): string =>
  (title ?? '')
    .toLowerCase()
    .replace(/\bv?\d+(\.\d+)*\b/g, '')
    .trim();

/** Before 1.0.0 anything may change with the minor version (SemVer 2.0.0, 4). */
const raisedMajor = (older: Described, newer: Described): boolean => {
  const parts = [older, newer].map(({ facts }) => (facts.infoVersion ?? '').replace(/^v/i, '').split('.'));
  return parts[0]?.[0] !== parts[1]?.[0] || (parts[0]?.[0] === '0' && parts[0]?.[1] !== parts[1]?.[1]);
};

const keyOf = ({ method, path }: Operation): string =>
  `${method} ${path.replace(/\{[^{}]*\}/g, '{}').replace(/\/+$/, '')}`;

const breaksOf = (older: OpenapiFacts, newer: OpenapiFacts): readonly Break[] =>
  older.operations.flatMap((before, index): readonly Break[] => {
    const at = newer.operations.findIndex((operation) => keyOf(operation) === keyOf(before));
    const after = newer.operations[at];
    const places = { older: `/operations/${index}`, newer: after ? `/operations/${at}` : '/operations' };
    if (after === undefined) return [{ says: `${operationName(before)} was taken away`, ...places }];
    const demanded = after.parameters.filter(
      ({ name, in: where, required }) =>
        required &&
        where !== 'path' &&
        !before.parameters.some((old) => old.name === name && old.in === where && old.required),
    );
    const gone = fieldsOf(before).filter((field) => fieldsOf(after).length > 0 && !fieldsOf(after).includes(field));
    return [
      ...demanded.map(({ name }) => ({
        says: `${operationName(before)} newly demands the parameter ${name}`,
        ...places,
      })),
      ...(gone.length > 0
        ? [{ says: `the answer of ${operationName(before)} lost ${gone.slice(0, 4).join(', ')}`, ...places }]
        : []),
    ];
  });

/** The fields of the successful answers, where all of them are described. */
const fieldsOf = ({ responses }: Operation): readonly string[] => {
  const successes = responses.filter(({ status }) => /^2/.test(status));
  return successes.every(({ schema }) => schema === 'real')
    ? [...new Set(successes.flatMap(({ fields }) => fields))]
    : [];
};
