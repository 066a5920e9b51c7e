import type { Facts, Kind, Reading } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { isBroken, readBroken } from './broken-file.ts';
import { addressOf, isLocalHost, isPlaceholderHost } from './hosts.ts';
import { licenceOf } from './licence-expression.ts';
import { listMember, objectMember, present, textMember } from './members.ts';
import { findPlaceholders, isPlaceholder } from './placeholders.ts';
import { problemList } from './problem-list.ts';
import { publiccodeShape } from './publiccode-shape.ts';
import { testShape } from './shape.ts';
import { spotTable } from './spot-table.ts';

type Card = { readonly [key: string]: Json };

/** The members that make a file without its version one all the same. */
const telling = ['developmentStatus', 'softwareType', 'legal', 'maintenance', 'localisation', 'platforms'];

/** publiccode.yml: how public software describes itself (0.x by the rules of 0.7, and 1). Nothing that it names is fetched. */
export const publiccode: Kind = {
  name: 'publiccode',
  title: 'publiccode.yml',
  recognisedBy:
    'YAML or JSON with publiccodeYmlVersion, or with four of developmentStatus, softwareType, platforms, legal, maintenance and localisation.',
  recognise: (probe) =>
    isBroken(probe, ['publiccodeYmlVersion:']) ||
    (isObject(probe.root) &&
      (Object.hasOwn(probe.root, 'publiccodeYmlVersion') ||
        telling.filter((key) => Object.hasOwn(probe.root as object, key)).length >= 4)),
  read: (probe) => (isObject(probe.root) ? readCard(probe.root) : readBroken(probe, publiccode.title)),
};

const readCard = async (card: Card): Promise<Reading> => {
  const problems = problemList();
  testShape(publiccodeShape(card.publiccodeYmlVersion), card, problems, 'file');
  const legal = objectMember(card, 'legal');
  const written = textMember(legal, 'license');
  const licence = written === undefined ? undefined : await licenceOf(written);
  if (licence?.expression === false)
    problems.add(`The member legal.license must be an SPDX expression; it is ${JSON.stringify(written)}.`, {
      pointer: '/legal/license',
    });
  const maintenance = objectMember(card, 'maintenance');
  const localisation = objectMember(card, 'localisation');
  const descriptions = Object.entries(objectMember(card, 'description') ?? {});
  const needs = objectMember(card, 'dependsOn');
  const facts: Facts = {
    ...present({
      version: textMember(card, 'publiccodeYmlVersion'),
      name: textMember(card, 'name'),
      url: textMember(card, 'url'),
      landingURL: textMember(card, 'landingURL'),
      softwareVersion: textMember(card, 'softwareVersion'),
      releaseDate: textMember(card, 'releaseDate'),
      developmentStatus: textMember(card, 'developmentStatus'),
      softwareType: textMember(card, 'softwareType'),
      licence: written,
      organisation: textMember(objectMember(card, 'organisation'), 'name') ?? textMember(legal, 'repoOwner'),
      copyrightOwner: textMember(legal, 'mainCopyrightOwner'),
      maintenance: textMember(maintenance, 'type'),
    }),
    licenceIsSpdx: licence?.expression ?? false,
    openSource: licence?.openSource ?? false,
    platforms: texts(card.platforms),
    categories: texts(card.categories),
    isBasedOn: texts(card.isBasedOn),
    usedBy: texts(card.usedBy),
    describedIn: descriptions.map(([language]) => language),
    documentation: addresses(descriptions, 'documentation'),
    apiDocumentation: addresses(descriptions, 'apiDocumentation'),
    features: Math.max(0, ...descriptions.map(([, words]) => listMember(words, 'features').length)),
    availableLanguages: listMember(localisation, 'availableLanguages').filter((tag) => typeof tag === 'string'),
    contacts: listMember(maintenance, 'contacts').length,
    contractors: listMember(maintenance, 'contractors').map((each) =>
      present({ name: textMember(each, 'name'), until: textMember(each, 'until') }),
    ),
    openDependencies: namesOf(needs, 'open'),
    proprietaryDependencies: namesOf(needs, 'proprietary'),
    hardwareDependencies: namesOf(needs, 'hardware'),
    supports: listMember(card, 'supports').flatMap((each) => textMember(each, 'id') ?? []),
    urlIsPlaceholder: isNobodys(textMember(card, 'url')),
    placeholders: placeholdersOf(card, descriptions),
  };
  return {
    state: 'read',
    facts,
    spots: spotTable(card, places),
    problems: problems.list(),
    valid: !problems.any(),
  };
};

const places: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      'name',
      'url',
      'landingURL',
      'softwareVersion',
      'releaseDate',
      'developmentStatus',
      'softwareType',
      'platforms',
      'categories',
      'isBasedOn',
      'usedBy',
      'supports',
      'organisation',
    ].map((key) => [`/${key}`, `/${key}`]),
  ),
  '/version': '/publiccodeYmlVersion',
  '/licence': '/legal/license',
  '/licenceIsSpdx': '/legal/license',
  '/openSource': '/legal/license',
  '/copyrightOwner': '/legal/mainCopyrightOwner',
  '/maintenance': '/maintenance/type',
  '/contacts': '/maintenance/contacts',
  '/contractors': '/maintenance/contractors',
  '/describedIn': '/description',
  '/documentation': '/description',
  '/apiDocumentation': '/description',
  '/features': '/description',
  '/placeholders': '/description',
  '/availableLanguages': '/localisation/availableLanguages',
  '/openDependencies': '/dependsOn/open',
  '/proprietaryDependencies': '/dependsOn/proprietary',
  '/hardwareDependencies': '/dependsOn/hardware',
  '/urlIsPlaceholder': '/url',
};

const texts = (value: Json | undefined): readonly string[] =>
  [value].flat().filter((each): each is string => typeof each === 'string');

const addresses = (descriptions: readonly (readonly [string, Json])[], key: string): readonly string[] => [
  ...new Set(descriptions.flatMap(([, words]) => textMember(words, key) ?? [])),
];

const namesOf = (needs: Card | undefined, key: string): readonly string[] =>
  listMember(needs, key).flatMap((each) => textMember(each, 'name') ?? []);

const isNobodys = (url: string | undefined): boolean => {
  const { host } = addressOf(url ?? '');
  return host !== undefined && (isLocalHost(host) || isPlaceholderHost(host));
};

const placeholdersOf = (card: Card, descriptions: readonly (readonly [string, Json])[]): number =>
  [
    textMember(card, 'name'),
    ...descriptions.flatMap(([, words]) => [
      textMember(words, 'shortDescription'),
      textMember(words, 'longDescription'),
    ]),
  ]
    .filter((words) => words !== undefined)
    .reduce((sum, words) => sum + Math.max(findPlaceholders(words).length, isPlaceholder(words) ? 1 : 0), 0);
