import type { CheckContext, CheckResult } from '../model/check.ts';
import type { Operation } from './exchange-operation.ts';
import type { Described } from './exchange-recorded.ts';
import { filesOfKind } from './files-of-kind.ts';
import { operationName } from './openapi-operation-name.ts';
import { someOf } from './some-of.ts';

/** An operation of a description, with its number in the facts. */
export type LocatedOperation = { readonly described: Described; readonly operation: Operation; readonly index: number };

/** All operations of the descriptions of an interface, in their order. */
export const operationsDescribed = (context: CheckContext): readonly LocatedOperation[] =>
  filesOfKind(context.files['description'], 'openapi').flatMap((described) =>
    described.facts.operations.map((operation, index) => ({ described, operation, index })),
  );

/** What is demanded of operations: which of them it concerns, which of these meet it, how large a share of them must, and the words for it. */
export type Demand = {
  readonly concerns: (operation: Operation) => boolean;
  readonly meets: (operation: Operation) => boolean;
  readonly least: number;
  /** What the operations are, in the plural, and what they lack: `operations that list records`, `cannot be read page by page`. */
  readonly unit: string;
  readonly lacks: string;
  readonly expected: string;
};

/** Judges a demand on operations; those that do not meet it are named in one finding. A description in which no operation is concerned meets it. */
export const judgeOperations = (context: CheckContext, demand: Demand): CheckResult => {
  const all = operationsDescribed(context);
  const concerned = all.filter(({ operation }) => demand.concerns(operation));
  const lacking = concerned.filter(({ operation }) => !demand.meets(operation));
  const share = concerned.length === 0 ? 1 : (concerned.length - lacking.length) / concerned.length;
  const [first] = lacking;
  return {
    examined: [
      { count: all.length, unit: 'operations' },
      ...(demand.unit === 'operations' ? [] : [{ count: concerned.length, unit: demand.unit }]),
    ],
    looked: [...new Set(all.map(({ described }) => described.file.attachment.id))],
    findings:
      first === undefined || share >= demand.least
        ? []
        : [
            {
              reason: 'unmet',
              message: `${lacking.length} of ${concerned.length} ${demand.unit} ${demand.lacks}: ${someOf(
                lacking.map(({ operation }) => operationName(operation)),
                5,
              )}.`,
              expected: demand.expected,
              found: `${Math.floor(share * 100)} % as demanded`,
              places: [first.described.file.shown(`/operations/${first.index}`), context.claimed('/description')],
            },
          ],
  };
};
