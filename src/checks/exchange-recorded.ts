import type { HarFacts, OpenapiFacts } from '../generated/facts.ts';
import type { CheckContext, InputFile } from '../model/check.ts';
import { basePaths, type Exchange, type Operation, operationCalled, responseFor } from './exchange-operation.ts';
import { filesOfKind } from './files-of-kind.ts';

/** An OpenAPI description with its facts. */
export type Described = { readonly file: InputFile; readonly facts: OpenapiFacts };

/** One exchange of a recording. */
export type Recorded = {
  readonly file: InputFile;
  readonly facts: HarFacts;
  readonly exchange: Exchange;
  readonly index: number;
};

/** An exchange that called a described operation; `answerAt` is the number of the answer that is described for its status. */
export type Called = Recorded & {
  readonly by: Described;
  readonly operation: Operation;
  readonly operationAt: number;
  readonly answerAt?: number;
};

/** The exchanges of all recordings of the subject, in their order. */
export const recordedBy = (context: CheckContext): readonly Recorded[] =>
  filesOfKind(context.files['recordings'], 'har').flatMap(({ file, facts }) =>
    facts.entries.map((exchange, index) => ({ file, facts, exchange, index })),
  );

/** The exchange with the operation that it called; undefined where no description of the interface names one. */
export const calledBy = (
  offered: unknown,
  recorded: Recorded,
  descriptions: readonly Described[],
): Called | undefined => {
  for (const by of descriptions) {
    const called = operationCalled(recorded.exchange, by.facts, basePaths(by.facts, offered));
    if (called === undefined) continue;
    const answer = responseFor(called.operation, recorded.exchange.status);
    return {
      ...recorded,
      by,
      operation: called.operation,
      operationAt: called.index,
      ...(answer !== undefined && { answerAt: answer.at }),
    };
  }
  return undefined;
};

/** The operations that a recording shows to be refused to a caller without a login. */
export const refusedCalls = (
  context: CheckContext,
  offered: unknown,
  descriptions: readonly Described[],
): ReadonlySet<Operation> =>
  new Set(
    recordedBy(context)
      .filter(({ exchange }) => !exchange.authorization && (exchange.status === 401 || exchange.status === 403))
      .flatMap((recorded) => calledBy(offered, recorded, descriptions)?.operation ?? []),
  );
