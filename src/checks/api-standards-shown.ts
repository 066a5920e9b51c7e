import type { OgcConformanceFacts, SensorthingsRootFacts } from '../generated/facts.ts';
import type { CheckContext, CheckResult, InputFile, RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { member } from '../source/pointer.ts';
import { apiFilesUnread } from './api-files-unread.ts';
import { filesOfKind } from './files-of-kind.ts';
import { interfaceOf } from './mims-data-item.ts';
import { type ShownBy, standardsShown } from './mims-standard-shown.ts';
import { isUnknownVersion, type KnownVersions } from './standard-versions.ts';
import { sameVersion } from './version-words.ts';

type Parameters = {
  readonly shownBy: ShownBy;
  readonly routes: { readonly [standard: string]: readonly string[] };
  /** Parts of server addresses by which the standard can be told where the description bears no number. */
  readonly addresses: { readonly [standard: string]: readonly string[] };
  readonly plain: readonly string[];
  readonly versions: KnownVersions;
};

/**
 * The standards that an interface is said to speak are backed by a file: a recording in which the standard can be told, or
 * a description with the standard's own paths or number. A recording of something else contradicts the claim, and a version
 * that is not among the known ones of its standard (`versions`) goes to a person, since it may be newer than this tool.
 * Takes `description` and `recordings`.
 */
export const apiStandardsShown: RegisteredCheck<Parameters> = {
  about: 'Looks for files that show the standards that an interface is said to speak, and for files that show another.',
  parameters: () => ({
    type: 'object',
    required: ['shownBy', 'routes', 'addresses', 'plain', 'versions'],
    properties: {
      shownBy: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
      routes: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
      addresses: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
      plain: { type: 'array', items: { type: 'string' } },
      versions: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
    },
    additionalProperties: false,
  }),
  run: (context, { shownBy, routes, addresses, plain, versions }): CheckResult => {
    const self = interfaceOf(context.subject.value);
    const claims = (self?.standards ?? [])
      .map((claim, at) => ({ claim, at, ...parted(claim) }))
      .filter(({ name }) => !plain.includes(name));
    const recordings = context.files['recordings'] ?? [];
    const judged = claims.map((each) => {
      const against = contradiction(context, each, recordings);
      if (against) return { against, looked: [], known: true };
      const [shown] = standardsShown([each.name], recordings, shownBy);
      const file = shown?.file ?? describing(context, each, routes, addresses);
      const known = Object.hasOwn(shownBy, each.name) || Object.hasOwn(routes, each.name) || /^tmf\d+$/.test(each.name);
      return { each, looked: file ? [file.attachment.id] : [], known };
    });
    const unshown = judged.flatMap(({ each, looked, known }) => (each && looked.length === 0 && known ? [each] : []));
    const unknown = judged.flatMap(({ each, looked, known }) => (each && looked.length === 0 && !known ? [each] : []));
    return {
      examined: [{ count: claims.length, unit: 'standards' }],
      looked: judged.flatMap(({ looked }) => looked),
      findings: [
        ...judged.flatMap(({ against }) => against ?? []),
        ...(apiFilesUnread(context) ? [] : unshown.map(({ claim, at }) => lacking(context, claim, at))),
      ],
      questions: [
        ...unknown.map(({ claim, at }) => ({
          question: `Do the files show that ${context.subject.label.replace(/^The/, 'the')} speaks ${claim}?`,
          why: `This tool knows no mark by which ${claim} can be told.`,
          places: [context.claimed(`/standards/${at}`)],
        })),
        ...claims
          .filter(({ name, version }) => isUnknownVersion(versions, name, version))
          .map(({ claim, at, name }) => ({
            question: `Is there a version of the standard as ${context.subject.label.replace(/^The/, 'the')} claims it (${claim})?`,
            why: `It is none of the versions of ${name} that this tool knows: ${versions[name]?.join(', ')}.`,
            places: [context.claimed(`/standards/${at}`)],
          })),
      ],
    };
  },
};

type Claim = { readonly claim: string; readonly at: number; readonly name: string; readonly version?: string };

const parted = (claim: string): { readonly name: string; readonly version?: string } => {
  const [name = '', version] = claim.split('@');
  return { name, ...(version !== undefined && { version }) };
};

const lacking = (context: CheckContext, claim: string, at: number): Finding => ({
  reason: 'unproven',
  message: `${context.subject.label} is said to speak ${claim}, and no file shows it.`,
  expected: `a recording or a description in which ${claim} can be told`,
  places: [context.claimed(`/standards/${at}`)],
});

/** A description with the standard's own number or address and major version (TM Forum), or with all of its paths. */
const describing = (
  context: CheckContext,
  { name, version }: Claim,
  routes: Parameters['routes'],
  addresses: Parameters['addresses'],
): InputFile | undefined =>
  filesOfKind(context.files['description'], 'openapi').find(({ facts }) => {
    const own = Object.hasOwn(addresses, name) ? (addresses[name] ?? []) : [];
    const major = version === undefined ? undefined : Number.parseInt(version, 10);
    const told = facts.servers.some(
      ({ url, majorVersion }) =>
        own.some((part) => url.toLowerCase().includes(part)) && (major === undefined || majorVersion === major),
    );
    if (told || facts.apiId?.toLowerCase() === name) return true;
    const wanted = Object.hasOwn(routes, name) ? (routes[name] ?? []) : [];
    return (
      wanted.length > 0 &&
      wanted.every((end) => facts.operations.some(({ route }) => route.toLowerCase().endsWith(end)))
    );
  })?.file;

const contradiction = (
  context: CheckContext,
  { name, version, claim, at }: Claim,
  recordings: readonly InputFile[],
): Finding | undefined => {
  const against = (file: InputFile, found: string, pointer: string): Finding => ({
    reason: 'contradicted',
    message: `${context.subject.label} is said to speak ${claim}; ${file.attachment.file} shows ${found}.`,
    expected: claim,
    found,
    places: [context.claimed(`/standards/${at}`), file.shown(pointer)],
  });
  if (name === 'ngsi-ld') {
    // Names and values alone are written alike in both, so only the signs of NGSIv2 contradict.
    const old = filesOfKind(recordings, 'ngsi-v2-entity').find(({ facts }) => facts.signs.length > 0);
    const real = recordings.some(({ attachment }) => attachment.kind === 'ngsi-ld-entity');
    return old && !real ? against(old.file, 'entities of NGSIv2', '') : undefined;
  }
  if (name === 'sensorthings') {
    const root = recordings.find(({ attachment }) => attachment.kind === 'sensorthings-root');
    const shown = root && (root.facts as unknown as SensorthingsRootFacts).version;
    return root && shown !== 'unknown' && version !== undefined && !shown?.startsWith(version)
      ? against(root, `version ${shown}`, '/version')
      : undefined;
  }
  if (name === 'wfs' || name === 'wms') return byCapabilities(`${name}-capabilities`, version, recordings, against);
  return name.startsWith('ogc-api-') ? byPages(name, version, recordings, against) : undefined;
};

/** Capabilities of a service, all of them in another version than the claimed one. */
const byCapabilities = (
  kind: string,
  version: string | undefined,
  recordings: readonly InputFile[],
  against: (file: InputFile, found: string, pointer: string) => Finding,
): Finding | undefined => {
  const pages = recordings.flatMap((file) => {
    const shown = file.attachment.kind === kind ? member(file.facts, 'version') : undefined;
    return typeof shown === 'string' ? [{ file, shown }] : [];
  });
  const [first] = pages;
  if (first === undefined || version === undefined) return undefined;
  return pages.some(({ shown }) => sameVersion(shown, version) || shown.startsWith(`${version}.`))
    ? undefined
    : against(first.file, `version ${first.shown}`, '/version');
};

/** Conformance pages that do not name the standard, or name other versions of it alone. */
const byPages = (
  name: string,
  version: string | undefined,
  recordings: readonly InputFile[],
  against: (file: InputFile, found: string, pointer: string) => Finding,
): Finding | undefined => {
  const pages = recordings.filter(({ attachment }) => attachment.kind === 'ogc-conformance');
  const [page] = pages;
  if (page === undefined) return undefined;
  const factsOf = ({ facts }: InputFile) => facts as unknown as OgcConformanceFacts;
  if (!pages.some((each) => factsOf(each).names.includes(name)))
    return against(page, `conformance to ${factsOf(page).names.join(', ') || 'no known standard'}`, '/names');
  const shown = pages.flatMap((each) => factsOf(each).standards.filter((standard) => standard.name === name));
  const versions = [...new Set(shown.flatMap((standard) => standard.version ?? []))];
  return versions.length > 0 && isUnknownVersion({ [name]: versions }, name, version)
    ? against(page, `${name} in version ${versions.join(' and ')}`, '/standards')
    : undefined;
};
