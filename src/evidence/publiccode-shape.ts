import type { Json } from '../source/pointer.ts';
import { listMember, objectMember } from './members.ts';
import type { ProblemList } from './problem-list.ts';
import { aliases, categories, scopes, softwareTypes } from './publiccode-lists.ts';
import {
  day,
  either,
  flag,
  group,
  listOf,
  mapOf,
  oneOf,
  oneOrMore,
  type Placed,
  type Shape,
  text,
  textLike,
  uri,
  value,
  webAddress,
} from './shape.ts';

/** A language tag by BCP 47; names of locales with an underscore are none. */
const languageTag = { is: 'a language tag (BCP 47)', form: /^[A-Za-z]{2,8}(-[A-Za-z\d]{1,8})*$/ };
const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const mediaType = textLike('a media type such as text/plain', /^[\w.+-]+\/[\w.+*-]+$/);
const supported = value(
  'a URI, or alias: with a name of the list of aliases',
  (found) =>
    typeof found === 'string' &&
    /^[a-z][a-z\d+.-]*:\S+$/i.test(found) &&
    (!found.startsWith('alias:') || aliases.includes(found.slice(6))),
);
const country = textLike('a country of two letters (ISO 3166-1)', /^([A-Z]{2}|[a-z]{2})$/);
const picture = (endings: string) =>
  textLike(
    `a path in the repository or a web address that ends in ${endings}`,
    new RegExp(
      `^(https?://\\S+|(?![a-z][a-z\\d+.-]*:|/)[^\\n]+)\\.(${endings.replaceAll(' or ', '|').replaceAll(', ', '|')})([?#]\\S*)?$`,
      'i',
    ),
  );
const email = textLike('an e-mail address', /^[^\s@]+@[^\s@]+\.[^\s@]+$/);
/** Versions are texts; a number in YAML without quotation marks is taken as it stands, and a key with nothing behind it as left out. */
const versionText = value(
  'a text',
  (found) => found === null || typeof found === 'number' || (typeof found === 'string' && found !== ''),
);

const dependency = group(
  { name: text },
  { versionMin: versionText, versionMax: versionText, version: versionText, optional: flag },
);
const organisation = group({ uri }, { name: text });
/** A phone number that begins with + and has no spaces is a number to YAML. */
const phone = either(
  text,
  value('a phone number', (found) => typeof found === 'number'),
);
const contact = group({ name: text }, { email, phone, affiliation: text });
const contractor = group({ name: text, until: day }, { email, website: webAddress });

const description = (): Shape =>
  group(
    { shortDescription: sized(1, 150), longDescription: sized(150, 10_000) },
    {
      localisedName: text,
      genericName: text,
      documentation: webAddress,
      apiDocumentation: webAddress,
      features: listOf(text, 1),
      screenshots: listOf(picture('png, jpg or jpeg')),
      videos: listOf(webAddress),
      awards: listOf(text),
    },
  );

const sized = (least: number, most: number): Shape =>
  value(
    least > 1 ? `a text of ${least} to ${most} characters` : `a text of at most ${most} characters`,
    (found) => typeof found === 'string' && [...found.trim()].length >= least && [...found.trim()].length <= most,
  );

const maintenance: Shape = group(
  { type: oneOf(['internal', 'contract', 'community', 'none']) },
  { contractors: listOf(contractor, 1), contacts: listOf(contact, 1) },
  (found, { pointer }, problems) => {
    const needs = (key: string) =>
      found[key] === undefined &&
      problems.add(`Where maintenance.type is ${found.type}, maintenance.${key} must be given.`, { pointer });
    if (found.type === 'contract') needs('contractors');
    if (found.type === 'internal' || found.type === 'community') needs('contacts');
  },
);

/** Members that version 1 no longer has, by the group that held them. */
const retired: Readonly<Record<string, readonly string[]>> = {
  '': ['it', 'IT', 'monochromeLogo', 'inputTypes', 'outputTypes'],
  '/legal': ['repoOwner', 'authorsFile'],
};

const italy = group({}, { countryExtensionVersion: oneOf(['0.2', '1.0']) });

const required = {
  publiccodeYmlVersion: textLike(
    'a version in quotation marks ("0", "0.2" to "0.7", "1")',
    /^(0|0\.[1-7](\.\d+)?|1|1\.0(\.\d+)?)$/,
  ),
  name: text,
  url: uri,
  platforms: oneOrMore(text),
  developmentStatus: oneOf(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: oneOf(softwareTypes),
  description: mapOf(description(), languageTag),
  legal: group({ license: text }, { mainCopyrightOwner: text, repoOwner: text, authorsFile: text }),
  maintenance,
  localisation: group({
    localisationReady: flag,
    availableLanguages: listOf(textLike(languageTag.is, languageTag.form), 1),
  }),
};

const optional = {
  applicationSuite: text,
  landingURL: webAddress,
  isBasedOn: oneOrMore(uri),
  softwareVersion: versionText,
  releaseDate: day,
  logo: picture('svg, svgz or png'),
  monochromeLogo: picture('svg, svgz or png'),
  inputTypes: listOf(mediaType),
  outputTypes: listOf(mediaType),
  categories: either(
    listOf(oneOf(categories)),
    value('empty', (found) => found === null),
  ),
  usedBy: listOf(text),
  fundedBy: listOf(organisation),
  roadmap: webAddress,
  supports: listOf(group({ id: supported })),
  organisation,
  intendedAudience: group(
    {},
    {
      countries: listOf(country),
      unsupportedCountries: listOf(country),
      scope: listOf(oneOf(scopes)),
    },
  ),
  dependsOn: group(
    {},
    {
      open: listOf(dependency),
      proprietary: listOf(dependency),
      hardware: listOf(dependency),
    },
  ),
  IT: italy,
  it: italy,
};

const members = new Set([...Object.keys(required), ...Object.keys(optional)]);

const root = (first: boolean): Shape =>
  group(required, optional, (found, at, problems) => {
    /* Sections of countries are named by their code in capital letters. */
    for (const key of Object.keys(found))
      if (!members.has(key) && !/^[A-Z]{2}$/.test(key))
        problems.add(`publiccode.yml has no member ${key.slice(0, 60)}.`, {
          pointer: `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`,
        });
    if (found.it !== undefined && found.IT !== undefined)
      problems.add('The section of Italy stands twice, as it and as IT; keep IT.', { pointer: '/it' });
    const described = Object.entries(objectMember(found, 'description') ?? {});
    if (described.length === 0)
      problems.add('The member description must speak in at least one language.', { pointer: '/description' });
    else if (!first && !described.some(([, words]) => listMember(words, 'features').length > 0))
      problems.add('The description must list the features in at least one language.', { pointer: '/description' });
    for (const [tag] of described)
      if (isTag(tag) && languages.of(tag) === undefined)
        problems.add(`The description is in ${tag}, which is no language (BCP 47).`, {
          pointer: `/description/${tag}`,
        });
    if (first) findRetired(found, at, problems);
  });

const isTag = (tag: string): boolean => /^[A-Za-z]{2,3}(-[A-Za-z\d]{2,8})*$/.test(tag);

const findRetired = (found: { readonly [key: string]: Json }, _: Placed, problems: ProblemList): void => {
  for (const [pointer, keys] of Object.entries(retired)) {
    const holder = pointer === '' ? found : found[pointer.slice(1)];
    for (const key of keys)
      if (typeof holder === 'object' && holder !== null && Object.hasOwn(holder, key))
        problems.add(`Version 1 of publiccode.yml has no member ${key} any more.`, { pointer: `${pointer}/${key}` });
  }
};

/** What publiccode.yml demands: 0.7 of all versions 0.x, as its reference parser does; version 1 is stricter. */
export const publiccodeShape = (version: Json | undefined): Shape => root(/^1(\.|$)/.test(String(version ?? '')));
