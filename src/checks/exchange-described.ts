import type { CheckContext, RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { ownExchanges } from './exchange-hosts.ts';
import { basePaths, exchangeName, succeeded } from './exchange-operation.ts';
import { calledBy, type Described, type Recorded } from './exchange-recorded.ts';
import { filesOfKind } from './files-of-kind.ts';
import { operationName } from './openapi-operation-name.ts';

const data = /[/+](json|xml|csv|gml|geo\+json|ndjson|x-ndjson|protobuf)\b/i;
const most = 5;

/**
 * What recordings show of an interface stands in its description: each call below its own address that was answered with data
 * is a described operation, with an answer that has a content. Takes `description` and `recordings`.
 */
export const exchangeDescribed: RegisteredCheck<{ readonly [key: string]: never }> = {
  about: 'Looks for recorded calls that were answered with data, and that the description of the interface leaves out.',
  parameters: () => ({ type: 'object', maxProperties: 0 }),
  every: 'entries',
  run: (context) => {
    const descriptions = filesOfKind(context.files['description'], 'openapi');
    const own = ownExchanges(context, descriptions);
    const answered = own.filter(
      ({ exchange }) =>
        succeeded(exchange) &&
        data.test(exchange.mime ?? '') &&
        /^(GET|POST|PUT|PATCH|DELETE|QUERY)$/.test(exchange.method),
    );
    const below = answered.filter((recorded) => isBelow(context, recorded, descriptions));
    return {
      findings: [...leftOut(context, below, descriptions), ...withoutContent(context, answered, descriptions)],
      examined: [{ count: own.length, unit: 'exchanges' }],
      looked: [...new Set([...own.map(({ file }) => file), ...descriptions.map(({ file }) => file)])].map(
        ({ attachment }) => attachment.id,
      ),
    };
  },
};

/** Whether a call lies below the address of a description; other things (a login, a page) may stand at the same host. */
const isBelow = (
  context: CheckContext,
  { exchange: { path } }: Recorded,
  descriptions: readonly Described[],
): boolean =>
  descriptions.some(({ facts }) => {
    const bases = basePaths(facts, context.subject.value).filter((base) => base !== '');
    return bases.length === 0 || bases.some((base) => path === base || path.startsWith(`${base}/`));
  });

const leftOut = (
  context: CheckContext,
  answered: readonly Recorded[],
  descriptions: readonly Described[],
): readonly Finding[] => {
  const [description] = descriptions;
  const seen = new Set<string>();
  return answered
    .filter((recorded) => calledBy(context.subject.value, recorded, descriptions) === undefined)
    .filter(({ exchange: { method, path } }) => {
      const fresh = !seen.has(`${method} ${path}`);
      seen.add(`${method} ${path}`);
      return fresh;
    })
    .slice(0, most)
    .map(({ file, exchange, index }) => ({
      reason: 'contradicted' as const,
      message: `The interface answered ${exchangeName(exchange, index)} with data, and ${description?.file.attachment.file ?? 'the description'} describes no such operation.`,
      expected: 'a description of every operation that the interface has',
      found: `${exchange.method} ${exchange.path}`,
      places: [
        file.shown(`/entries/${index}/path`),
        ...(description === undefined ? [] : [description.file.shown('/operations')]),
      ],
    }));
};

const withoutContent = (
  context: CheckContext,
  answered: readonly Recorded[],
  descriptions: readonly Described[],
): readonly Finding[] =>
  answered
    .filter(({ exchange }) => exchange.part !== null)
    .flatMap((recorded) => calledBy(context.subject.value, recorded, descriptions) ?? [])
    .flatMap((called) => {
      const response = called.answerAt === undefined ? undefined : called.operation.responses[called.answerAt];
      return response === undefined || response.mediaTypes.length > 0 ? [] : [called];
    })
    .slice(0, most)
    .map(({ file, exchange, index, by, operation, operationAt }) => ({
      reason: 'contradicted' as const,
      message: `The interface answered ${exchangeName(exchange, index)} with ${exchange.mime ?? 'data'}; by the description ${operationName(operation)} answers with nothing.`,
      expected: exchange.mime ?? 'a content',
      found: 'no content',
      places: [file.shown(`/entries/${index}/path`), by.file.shown(`/operations/${operationAt}`)],
    }));
