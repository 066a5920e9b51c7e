import type { OpenapiFacts } from '../generated/facts.ts';
import type { CheckContext, InputFile, RegisteredCheck } from '../model/check.ts';
import type { Finding, Question } from '../model/result.ts';
import { filesOfKind } from './files-of-kind.ts';

type External = OpenapiFacts['references']['external'][number];
type Parameters = { readonly wellKnown: 'allowed' | 'bundled' };

const mostPrinted = 10;

/**
 * The references of a description can be followed inside the bid. Those to publishers of shared schemas are allowed, or
 * have to be bundled as well, as the rule says. Takes `description`.
 */
export const openapiReferences: RegisteredCheck<Parameters> = {
  about: 'Follows every reference of an OpenAPI description inside the files of the bid.',
  parameters: () => ({
    type: 'object',
    required: ['wellKnown'],
    properties: { wellKnown: { enum: ['allowed', 'bundled'] } },
    additionalProperties: false,
  }),
  run: (context, { wellKnown }) => {
    const files = filesOfKind(context.files['description'], 'openapi');
    return {
      examined: [
        { count: files.length, unit: 'descriptions' },
        { count: files.reduce((sum, { facts }) => sum + countOf(facts), 0), unit: 'references' },
      ],
      looked: files.map(({ file }) => file.attachment.id),
      findings: files.flatMap(({ file, facts }) =>
        wellKnown === 'bundled' ? unbundled(context, file, facts) : broken(context, file, facts),
      ),
      questions: wellKnown === 'bundled' ? [] : files.flatMap(({ file, facts }) => unread(file, facts)),
    };
  },
};

const countOf = ({ references }: OpenapiFacts): number =>
  references.internal + references.external.reduce((sum, { count }) => sum + count, 0);

const broken = (context: CheckContext, file: InputFile, facts: OpenapiFacts): readonly Finding[] => {
  const { external, unresolved } = facts.references;
  const leaving = external.flatMap((each, index) => {
    const says = sentence(file, each);
    return says === undefined
      ? []
      : [finding(context, file, says, `/references/external/${index}`, each.state === 'remote')];
  });
  const known = new Set(external.map((_, index) => file.shown(`/references/external/${index}`).spot.pointer));
  const inside = unresolved.flatMap((pointer, index) =>
    known.has(pointer)
      ? []
      : [finding(context, file, 'This reference leads nowhere.', `/references/unresolved/${index}`, false)],
  );
  /* A file that is not there, or that this tool cannot read, breaks each reference to it: the file is told, not every place. */
  const told = leaving.length > 0 || external.some(({ state }) => state === 'unread');
  return (told ? leaving : inside).slice(0, mostPrinted);
};

/** A file beyond our own limits is for a person. */
const unread = (file: InputFile, { references }: OpenapiFacts): readonly Question[] =>
  references.external.flatMap(({ ref, state }, index) =>
    state === 'unread'
      ? [
          {
            question: `Does ${ref} hold what ${file.attachment.file} refers to?`,
            why: `${ref} lies in the folder of the bid, and is larger or deeper than this tool reads.`,
            places: [file.shown(`/references/external/${index}`)],
          },
        ]
      : [],
  );

const sentence = (file: InputFile, { ref, state, count }: External): string | undefined => {
  const times = count === 1 ? 'once' : `${count} times`;
  if (state === 'missing')
    return `${file.attachment.file} refers ${times} to ${ref}, which is not among the files of the bid.`;
  if (state === 'outside')
    return `${file.attachment.file} refers ${times} to ${ref}, which lies outside of the bid's folder.`;
  if (state === 'faulty')
    return `${file.attachment.file} refers ${times} to ${ref}, which can be read neither as JSON nor as YAML.`;
  if (state === 'remote')
    return `${file.attachment.file} refers ${times} to ${ref} on the network, so a part of it cannot be seen.`;
  return undefined;
};

const finding = (
  context: CheckContext,
  file: InputFile,
  message: string,
  pointer: string,
  remote: boolean,
): Finding => ({
  reason: remote ? 'unproven' : 'unmet',
  message,
  expected: 'a reference that leads to a file of the bid',
  places: [file.shown(pointer), context.claimed('/description')],
});

const unbundled = (context: CheckContext, file: InputFile, { references }: OpenapiFacts): readonly Finding[] =>
  references.external
    .flatMap(({ ref, state }, index) =>
      state === 'well-known'
        ? [
            {
              reason: 'unproven' as const,
              message: `${file.attachment.file} leaves a part to ${ref}, a publisher of shared schemas; bundled, the file stands alone.`,
              expected: 'a description that holds all that it refers to',
              places: [file.shown(`/references/external/${index}`), context.claimed('/description')],
            },
          ]
        : [],
    )
    .slice(0, mostPrinted);
