import type { OpenapiFacts } from '../generated/facts.ts';
import type { CheckContext, InputFile, RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { matches, member, valueAt } from '../source/pointer.ts';
import { changelogEntries } from './changelog-entries.ts';
import { filesOfKind } from './files-of-kind.ts';
import { sameVersion } from './version-words.ts';

/**
 * The version that a description names is the offered one, one of a product that the system is built on, or one that the
 * changelog names; and the number in the address is its major version, where the address is the vendor's own.
 * Takes `description` and `changelog`.
 */
export const versionAgrees: RegisteredCheck<{ readonly [key: string]: never }> = {
  about: 'Compares the version that a description names with the bid, the changelog and the number in its address.',
  parameters: { type: 'object', maxProperties: 0 },
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
      compared: named.length > 0 ? [...ids, ...named.map(({ attachment }) => attachment.id)] : [],
    };
  },
};

const departure = (
  context: CheckContext,
  file: InputFile,
  { infoVersion, version }: OpenapiFacts,
  inChangelog: boolean,
): readonly Finding[] => {
  const offered = valueAt(context.bid.root, '/system/version');
  const built = matches(context.bid.root, ['system', 'builtOn', '*', 'version']).map(({ value }) => value);
  const known = [offered, ...built].filter((each): each is string => typeof each === 'string');
  if (infoVersion === undefined)
    return [
      {
        reason: 'missing',
        message: `${file.attachment.file} does not say of which version the interface is.`,
        expected: 'a version under info',
        places: [file.shown('')],
      },
    ];
  if (inChangelog || known.some((each) => sameVersion(each, infoVersion))) return [];
  const ofFormat = sameVersion(infoVersion, version);
  return [
    {
      reason: 'contradicted',
      message: ofFormat
        ? `${file.attachment.file} gives ${infoVersion} as the version of the interface, which is the version of OpenAPI.`
        : `${file.attachment.file} is of version ${infoVersion}, the bid offers version ${String(offered ?? 'none')}, and no changelog names ${infoVersion}.`,
      expected: known.length > 0 ? known.join(' or ') : 'the offered version',
      found: infoVersion,
      places: [context.claimed(offered === undefined ? '#/system' : '#/system/version'), file.shown('/infoVersion')],
    },
  ];
};

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
