import type { CheckContext, CheckResult, RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { matches } from '../source/pointer.ts';
import { isPublicThroughout, loginWay, openWay, recordedChallenges } from './api-login.ts';
import type { Described } from './exchange-recorded.ts';
import { filesOfKind } from './files-of-kind.ts';
import { operationName } from './openapi-operation-name.ts';
import { someOf } from './some-of.ts';

type Parameters = { readonly accepted: readonly string[] };

/**
 * Every operation with a login can be called by one of the accepted ways. A description without any login passes where the
 * bid says that the interface is public and nothing restricted is read through it. Without an OpenAPI description a recorded
 * challenge (RFC 9110, 11.6.1) tells the way. Takes `description`, `recordings` and `login`.
 */
export const openapiLogin: RegisteredCheck<Parameters> = {
  about: 'Looks at the ways to log in that an OpenAPI description, or a recorded challenge, names.',
  parameters: () => ({
    type: 'object',
    required: ['accepted'],
    properties: { accepted: { type: 'array', minItems: 1, items: { type: 'string' } } },
    additionalProperties: false,
  }),
  run: (context, { accepted }): CheckResult => {
    const all = filesOfKind(context.files['description'], 'openapi');
    if (all.length === 0) return byChallenge(context, accepted);
    const files = all.filter(({ facts }) => facts.operations.length > 0);
    const secured = files.flatMap((file) => file.facts.operations.filter(({ security }) => security.length > 0));
    if (files.length > 0 && secured.length === 0 && !isPublicThroughout(context))
      return recordedChallenges(context).length > 0 ? byChallenge(context, accepted) : bySilence(context, files);
    const closed = files.flatMap((file) => ownWays(context, file, accepted));
    const unclear = closed.filter(({ way }) => way === openWay);
    return {
      examined: [{ count: files.reduce((sum, { facts }) => sum + facts.operations.length, 0), unit: 'operations' }],
      looked: files.map(({ file }) => file.attachment.id),
      findings: closed.filter(({ way }) => way !== openWay).map(({ finding }) => finding),
      questions: unclear.map(({ name, finding }) => ({
        question: `Is the login "${name}" a standard one, such as a bearer token?`,
        why: finding.message,
        places: finding.places,
      })),
    };
  },
};

/** A description that names no login, of an interface that is not public: the metadata of a login service may show it, which a person judges. */
const bySilence = (context: CheckContext, files: readonly Described[]): CheckResult => {
  const [service] = context.files['login'] ?? [];
  const places = [context.claimed(''), ...files.slice(0, 1).map(({ file }) => file.shown(''))];
  const blank = {
    findings: [],
    looked: files.map(({ file }) => file.attachment.id),
    examined: [{ count: files.reduce((sum, { facts }) => sum + facts.operations.length, 0), unit: 'operations' }],
  };
  const why = `${context.subject.label} is not said to be public for all that it gives, and its description names no way to log in.`;
  if (service === undefined)
    return {
      ...blank,
      findings: [
        {
          reason: 'unproven',
          message: why,
          expected: 'a standard login in the description, or an interface that is public throughout',
          places,
        },
      ],
    };
  return {
    ...blank,
    questions: [
      {
        question: `Is ${context.subject.label.replace(/^The/, 'the')} called with a login of the service in ${service.attachment.file}?`,
        why,
        places: [...places, service.shown('')],
      },
    ],
  };
};

type Way = { readonly name: string; readonly way: string; readonly finding: Finding };

/** The ways to log in that are not accepted: one for each, where operations have no other. */
const ownWays = (context: CheckContext, { file, facts }: Described, accepted: readonly string[]): readonly Way[] => {
  const ways = new Map(facts.securitySchemes.map((scheme, index) => [scheme.name, { way: loginWay(scheme), index }]));
  const closed = facts.operations.filter(
    ({ security }) => security.length > 0 && !security.some((name) => accepted.includes(ways.get(name)?.way ?? '')),
  );
  const names = [...new Set(closed.flatMap(({ security }) => security))];
  const isOpen = (name: string): boolean => ways.get(name)?.way === openWay;
  return names.flatMap((name): readonly Way[] => {
    const { way, index } = ways.get(name) ?? { way: 'a way that is not defined', index: undefined };
    /* Beside a token of an open kind another way is a choice: only the token decides, and a person looks at it. */
    const own = closed.filter(
      ({ security }) => security.includes(name) && (way === openWay || !security.some((each) => isOpen(each))),
    );
    if (own.length === 0) return [];
    const finding: Finding = {
      reason: 'unmet',
      message: `${own.length} of ${facts.operations.length} operations can be called only by ${way} ("${name}"): ${someOf(own.map(operationName), 4)}.`,
      expected: `one of ${accepted.join(', ')}`,
      found: way,
      places: [
        file.shown(index === undefined ? '/securitySchemes' : `/securitySchemes/${index}`),
        context.claimed('/description'),
      ],
    };
    return [{ name, way, finding }];
  });
};

const byChallenge = (context: CheckContext, accepted: readonly string[]): CheckResult => {
  const challenges = recordedChallenges(context);
  const fitting = challenges.filter(({ ways }) => ways.some((way) => accepted.includes(way)));
  const [first] = challenges;
  const examined = [
    { count: Math.max(1, challenges.length), unit: challenges.length > 0 ? 'recorded challenges' : 'interfaces' },
  ];
  if (fitting.length > 0)
    return { findings: [], examined, looked: fitting.map(({ recorded }) => recorded.file.attachment.id) };
  if (first !== undefined)
    return {
      examined,
      looked: [first.recorded.file.attachment.id],
      findings: [
        {
          reason: 'unmet',
          message: `${context.subject.label} asks for a login of another kind (${first.ways.join(', ')}).`,
          expected: `one of ${accepted.join(', ')}`,
          found: first.ways.join(', '),
          places: [first.recorded.file.shown(`/entries/${first.recorded.index}/headers`)],
        },
      ],
    };
  return {
    findings: [],
    examined,
    looked: [],
    questions: [
      {
        question: `By which login is ${context.subject.label.replace(/^The/, 'the')} called, and is it a standard one?`,
        why: 'No OpenAPI description names the login, and no recording shows a call that was refused for lack of one.',
        places:
          matches(context.subject.value, ['standards']).length > 0
            ? [context.claimed('/standards')]
            : [context.claimed('')],
      },
    ],
  };
};
