import type { OpenapiFacts } from '../generated/facts.ts';
import type { CheckContext, InputFile, RegisteredCheck } from '../model/check.ts';
import type { Finding, Question } from '../model/result.ts';
import { matches, member, valueAt } from '../source/pointer.ts';
import { changelogEntries } from './changelog-entries.ts';
import { filesOfKind } from './files-of-kind.ts';
import { sameVersion, versionsIn } from './version-words.ts';

/**
 * The version that a description names is the offered one, one of a product that the system is built on, that of a standard that
 * the interface speaks, or one that the changelog names beside the offered one; where an interface with a standard counts its own
 * versions and no changelog brings them together, that is not shown, and no contradiction; and the number in the address is its major version, where the address is the
 * vendor's own. Where the changelog names it alone, a person judges whether the two go together.
 * Takes `description` and `changelog`.
 */
export const versionAgrees: RegisteredCheck<{ readonly [key: string]: never }> = {
  about: 'Compares the version that a description names with the bid, the changelog and the number in its address.',
  parameters: () => ({ type: 'object', maxProperties: 0 }),
  run: (context) => {
    const files = filesOfKind(context.files['description'], 'openapi');
    const logs = context.files['changelog'] ?? [];
    const named = logs.filter((log) =>
      changelogEntries(log).some(({ version }) =>
        files.some(({ facts }) => facts.infoVersion !== undefined && sameVersion(facts.infoVersion, version)),
      ),
    );
    const findings = files.flatMap(({ file, facts }) => [
      ...departure(context, file, facts, named.length > 0),
      ...wrongAddress(context, file, facts),
    ]);
    const ids = files.map(({ file }) => file.attachment.id);
    return {
      findings,
      examined: [{ count: files.length, unit: 'descriptions' }],
      looked: ids,
      questions: files.flatMap(({ file, facts }) => unrelated(context, file, facts, named) ?? []),
      compared: named.length > 0 ? [...ids, ...named.map(({ attachment }) => attachment.id)] : [],
    };
  },
};

const knownVersions = ({ bid }: CheckContext): readonly string[] =>
  [
    valueAt(bid.root, '/system/version'),
    ...matches(bid.root, ['system', 'builtOn', '*', 'version']).map(({ value }) => value),
  ].filter((each): each is string => typeof each === 'string');

/** The question whether a version of its own belongs to the offered one, where the changelog does not bring them together. */
const unrelated = (
  context: CheckContext,
  file: InputFile,
  { infoVersion }: OpenapiFacts,
  logs: readonly InputFile[],
): Question | undefined => {
  const offered = valueAt(context.bid.root, '/system/version');
  const known = knownVersions(context);
  if (infoVersion === undefined || typeof offered !== 'string' || logs.length === 0) return undefined;
  const together = logs.some(({ evidence }) =>
    evidence.passages.some(({ text }) => versionsIn(text).some((each) => sameVersion(each, offered))),
  );
  if (together || known.some((each) => sameVersion(each, infoVersion))) return undefined;
  return {
    question: `Does version ${infoVersion} of the interface belong to the offered version ${offered}?`,
    why: 'The changelog names the version of the interface, and not the offered one.',
    places: [context.claimed('#/system/version'), file.shown('/infoVersion')],
  };
};

const departure = (
  context: CheckContext,
  file: InputFile,
  { infoVersion, version }: OpenapiFacts,
  inChangelog: boolean,
): readonly Finding[] => {
  const offered = valueAt(context.bid.root, '/system/version');
  const known = knownVersions(context);
  if (infoVersion === undefined)
    return [
      {
        reason: 'missing',
        message: `${file.attachment.file} does not say of which version the interface is.`,
        expected: 'a version under info',
        places: [file.shown('')],
      },
    ];
  const standards = standardVersions(context);
  if (inChangelog || [...known, ...standards].some((each) => sameVersion(each, infoVersion))) return [];
  const ofFormat = sameVersion(infoVersion, version);
  const countsItsOwn =
    !ofFormat && standards.length > 0 && known.every((each) => majorOf(each) !== majorOf(infoVersion));
  return [
    {
      reason: countsItsOwn ? 'unproven' : 'contradicted',
      message: ofFormat
        ? `${file.attachment.file} gives ${infoVersion} as the version of the interface, which is the version of OpenAPI.`
        : `${file.attachment.file} is of version ${infoVersion}, the bid offers version ${String(offered ?? 'none')}, and no changelog names ${infoVersion}.`,
      expected: known.length > 0 ? known.join(' or ') : 'the offered version',
      found: infoVersion,
      places: [context.claimed(offered === undefined ? '#/system' : '#/system/version'), file.shown('/infoVersion')],
    },
  ];
};

/** The versions of the standards that the interface speaks: a description that a standard fixes bears the standard's own version. */
const standardVersions = ({ subject }: CheckContext): readonly string[] =>
  [member(subject.value, 'standards') ?? []].flat().flatMap((claim) => {
    const [name, version] = String(claim).split('@');
    return version === undefined || name === 'rest' ? [] : [version];
  });

const majorOf = (version: string): string | undefined => /\d+/.exec(version)?.[0];

/** An address that a standard fixes (/ngsi-ld/v1) bears the standard's number. */
const wrongAddress = (context: CheckContext, file: InputFile, facts: OpenapiFacts): readonly Finding[] => {
  const standards = member(context.subject.value, 'standards');
  const own =
    standards === undefined || (Array.isArray(standards) && standards.every((each) => /^rest(@|$)/.test(String(each))));
  const major = /^\s*v?(\d+)\./i.exec(facts.infoVersion ?? '')?.[1];
  const servers = facts.servers.filter(({ majorVersion }) => majorVersion !== undefined);
  if (!own || major === undefined || servers.length === 0) return [];
  if (servers.some(({ majorVersion }) => majorVersion === Number(major))) return [];
  const [first] = servers;
  return [
    {
      reason: 'contradicted',
      message: `The description is of version ${facts.infoVersion}, and its address says version ${first?.majorVersion}.`,
      expected: `v${major}`,
      found: first?.url ?? '',
      places: [
        file.shown('/infoVersion'),
        file.shown(`/servers/${facts.servers.findIndex(({ majorVersion }) => majorVersion !== undefined)}`),
      ],
    },
  ];
};
