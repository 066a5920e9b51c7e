import type { CheckContext } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { exchangeName, succeeded } from './exchange-operation.ts';
import type { Called, Described, Recorded } from './exchange-recorded.ts';
import { operationName } from './openapi-operation-name.ts';

/** The finding that not one exchange is with a host of the interface. */
export const strangeHosts = (context: CheckContext, all: readonly Recorded[], known: readonly string[]): Finding => {
  const hosts = [...new Set(all.map(({ exchange }) => exchange.host))].slice(0, 3).join(', ');
  const own = all.every(({ exchange }) => exchange.local || exchange.placeholder);
  const first = all[0];
  return {
    reason: 'contradicted',
    message: own
      ? `All ${all.length} exchanges were made on a developer's own machine or with an address of nobody, not with the offered system.`
      : `None of the ${all.length} exchanges is with the interface; they are with ${hosts}.`,
    expected:
      known.length === 0 ? 'exchanges with the offered system' : `exchanges with ${known.slice(0, 3).join(' or ')}`,
    found: hosts,
    places: [context.claimed('/recordings'), ...(first ? [first.file.shown(`/entries/${first.index}/host`)] : [])],
  };
};

/** The finding that answers bear the marks of a mock server. */
export const mockedAnswers = (context: CheckContext, own: readonly Recorded[]): readonly Finding[] => {
  const mocked = own.filter(({ exchange }) => exchange.mock !== null);
  const [first] = mocked;
  if (first === undefined) return [];
  return [
    {
      reason: 'contradicted',
      message: `${mocked.length} of ${own.length} exchanges bear the marks of a mock server (${first.exchange.mock}), which makes up its answers from the description.`,
      expected: 'answers of the offered system',
      found: first.exchange.mock ?? '',
      places: [context.claimed('/recordings'), first.file.shown(`/entries/${first.index}/mock`)],
    },
  ];
};

/** The finding that one text stands for all answers. */
export const copiedAnswers = (context: CheckContext, own: readonly Recorded[]): readonly Finding[] => {
  const first = own.find(({ facts }) => facts.identicalBodies);
  if (first === undefined) return [];
  return [
    {
      reason: 'contradicted',
      message: `The answers to different addresses in ${first.file.attachment.file} are all the same, as if one text had been copied.`,
      expected: 'answers that differ as the calls do',
      places: [context.claimed('/recordings'), first.file.shown(`/entries/${first.index}`)],
    },
  ];
};

/** The findings that recorded calls, or their successful statuses, are not in the description. */
export const undescribedCalls = (
  own: readonly Recorded[],
  called: readonly Called[],
  [description]: readonly Described[],
): readonly Finding[] => {
  const [first] = own;
  if (description === undefined || first === undefined) return [];
  if (called.length === 0)
    return [
      {
        reason: 'contradicted',
        message: `None of the ${own.length} recorded calls is an operation that ${description.file.attachment.file} describes.`,
        expected: 'calls of described operations',
        found: `${first.exchange.method} ${first.exchange.path}`,
        places: [first.file.shown(`/entries/${first.index}/path`), description.file.shown('/operations')],
      },
    ];
  return called
    .filter(({ exchange, answerAt }) => succeeded(exchange) && answerAt === undefined)
    .slice(0, 5)
    .map(({ file, exchange, index, operation, operationAt, by }) => ({
      reason: 'contradicted' as const,
      message: `The interface answered with status ${exchange.status} (${exchangeName(exchange, index)}), which the description of ${operationName(operation)} does not name.`,
      expected: 'a described status',
      found: String(exchange.status),
      places: [file.shown(`/entries/${index}/status`), by.file.shown(`/operations/${operationAt}`)],
    }));
};

/** The finding that there are too few different calls that succeeded. */
export const fewCalls = (context: CheckContext, counted: readonly Recorded[], least: number): readonly Finding[] => {
  const different = new Set(counted.map(({ exchange }) => `${exchange.method} ${exchange.url}`)).size;
  if (different >= least) return [];
  return [
    {
      reason: 'unmet',
      message: `The recordings show ${different} different ${different === 1 ? 'call' : 'calls'} of the interface that succeeded.`,
      expected: `at least ${least} different calls that succeed`,
      found: String(different),
      places: [context.claimed('/recordings')],
    },
  ];
};
