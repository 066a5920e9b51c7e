import type { OpenapiFacts } from '../generated/facts.ts';
import type { CheckContext, CheckResult, RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { matches, member } from '../source/pointer.ts';
import type { Described } from './exchange-recorded.ts';
import { filesOfKind } from './files-of-kind.ts';
import { operationName } from './openapi-operation-name.ts';
import { someOf } from './some-of.ts';

type Parameters = { readonly accepted: readonly string[] };
type Scheme = OpenapiFacts['securitySchemes'][number];

/**
 * Every operation with a login can be called by one of the accepted ways. A description without any login passes where the
 * bid says that the interface is public and nothing restricted is read through it. Takes `description`.
 */
export const openapiLogin: RegisteredCheck<Parameters> = {
  about: 'Looks at the ways to log in that an OpenAPI description names for its operations.',
  parameters: {
    type: 'object',
    required: ['accepted'],
    properties: { accepted: { type: 'array', minItems: 1, items: { type: 'string' } } },
    additionalProperties: false,
  },
  run: (context, { accepted }): CheckResult => {
    const files = filesOfKind(context.files['description'], 'openapi').filter(
      ({ facts }) => facts.operations.length > 0,
    );
    const secured = files.flatMap((file) => file.facts.operations.filter(({ security }) => security.length > 0));
    return {
      examined: [{ count: files.reduce((sum, { facts }) => sum + facts.operations.length, 0), unit: 'operations' }],
      looked: files.map(({ file }) => file.attachment.id),
      findings:
        files.length > 0 && secured.length === 0 && !isPublic(context)
          ? [noLogin(context, files)]
          : files.flatMap((file) => ownWays(context, file, accepted)),
    };
  },
};

/** The name of a way to log in: its type, and for HTTP and for keys how they are sent. */
const wayOf = ({ type, scheme, in: place }: Scheme): string =>
  type === 'http'
    ? `http ${scheme ?? ''}`.trim()
    : type === 'basic'
      ? 'http basic'
      : type === 'apiKey'
        ? `apiKey in ${place ?? 'header'}`
        : type;

const isPublic = (context: CheckContext): boolean => {
  const openTo = member(context.subject.value, 'openTo');
  const restricted = matches(context.bid.root, ['data', '*']).some(
    ({ value }) =>
      member(member(value, 'read'), 'by') === context.subject.value && member(value, 'access') === 'restricted',
  );
  return Array.isArray(openTo) && openTo.includes('public') && !restricted;
};

const noLogin = (context: CheckContext, [first]: readonly Described[]): Finding => ({
  reason: 'unproven',
  message: `${context.subject.label} is not said to be public for all that it gives, and its description names no way to log in.`,
  expected: 'a standard login in the description, or an interface that is public throughout',
  places: [context.claimed(''), ...(first ? [first.file.shown('')] : [])],
});

/** The findings on ways to log in that are not accepted: one for each, where operations have no other. */
const ownWays = (
  context: CheckContext,
  { file, facts }: Described,
  accepted: readonly string[],
): readonly Finding[] => {
  const ways = new Map(facts.securitySchemes.map((scheme, index) => [scheme.name, { way: wayOf(scheme), index }]));
  const closed = facts.operations.filter(
    ({ security }) => security.length > 0 && !security.some((name) => accepted.includes(ways.get(name)?.way ?? '')),
  );
  const names = [...new Set(closed.flatMap(({ security }) => security))];
  return names.map((name) => {
    const own = closed.filter(({ security }) => security.includes(name));
    const known = ways.get(name);
    return {
      reason: 'unmet' as const,
      message: `${own.length} of ${facts.operations.length} operations can be called only by ${known?.way ?? 'a way that is not defined'} ("${name}"): ${someOf(own.map(operationName), 4)}.`,
      expected: `one of ${accepted.join(', ')}`,
      found: known?.way ?? name,
      places: [
        file.shown(known === undefined ? '/securitySchemes' : `/securitySchemes/${known.index}`),
        context.claimed('/description'),
      ],
    };
  });
};
