import type { Facts, Kind, Probe, Reading, Spot } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { isBroken, readBroken } from './broken-file.ts';
import { cutOf } from './cut.ts';
import { dcatUsShape } from './dcat-us-shape.ts';
import { addressOf, isLocalHost, isPlaceholderHost } from './hosts.ts';
import { listMember, present, textMember } from './members.ts';
import { findPlaceholders, isPlaceholder } from './placeholders.ts';
import { problemList } from './problem-list.ts';
import { testShape } from './shape.ts';

/** Data sets that are listed as facts. */
const most = 500;

/** The data inventory of the United States: data.json (1.0, 1.1), and DCAT-US 3 in plain JSON or JSON-LD. */
export const dcatUs: Kind = {
  name: 'dcat-us',
  title: 'DCAT-US data inventory',
  recognisedBy:
    'JSON that names the schema of Project Open Data or DCAT-US, a catalogue with a list of data sets, or a list of data sets with accessLevel and contactPoint.',
  recognise: (probe) =>
    isBroken(probe, ['"accessLevel"', '"contactPoint"', '"keyword"']) || versionOf(probe) !== undefined,
  read: (probe) => {
    const version = versionOf(probe);
    return version === undefined || probe.root === undefined
      ? readBroken(probe, dcatUs.title)
      : readInventory(probe.root, version);
  },
};

/** The edition of DCAT-US that a document keeps. */
export type DcatUsVersion = '1.0' | '1.1' | '3.0';

const versionOf = ({ root, format }: Probe): DcatUsVersion | undefined => {
  if (format !== 'json') return undefined;
  if (Array.isArray(root)) {
    const telling = ['accessLevel', 'contactPoint', 'title', 'keyword'];
    return root.length > 0 && root.every((each) => isObject(each) && telling.every((key) => Object.hasOwn(each, key)))
      ? '1.0'
      : undefined;
  }
  if (!isObject(root)) return undefined;
  const named = JSON.stringify([root.conformsTo ?? '', root['@context'] ?? '', root.describedBy ?? '']);
  if (/project-open-data[^"]*v1\.1/.test(named)) return '1.1';
  if (/dcat-us[^"]*3|dcat-us#/i.test(named)) return '3.0';
  return /^(dcat:)?Catalog$/.test(String(root['@type'])) &&
    Array.isArray(root.dataset) &&
    root['@context'] === undefined
    ? '3.0'
    : undefined;
};

const readInventory = (root: Json, version: DcatUsVersion): Reading => {
  const problems = problemList();
  testShape(dcatUsShape(version), root, problems, 'inventory');
  const spots: Record<string, Spot> = {};
  const at = Array.isArray(root) ? '' : '/dataset';
  const datasets = Array.isArray(root) ? (root as readonly Json[]) : listMember(root, 'dataset');
  const distributions = datasets.flatMap((each) =>
    version === '1.0' ? oldDistributions(each) : listMember(each, 'distribution'),
  );
  datasets.slice(0, most).forEach((_, index) => {
    spots[`/datasets/${index}`] = { pointer: `${at}/${index}` };
  });
  const addresses = distributions.flatMap((each) =>
    [textMember(each, 'accessURL') ?? [], textMember(each, 'downloadURL') ?? []].flat(),
  );
  const facts: Facts = {
    version,
    ...present({ title: textMember(root, 'title') }),
    datasets: datasets.slice(0, most).map((each) => ({
      ...present({
        title: textMember(each, 'title'),
        identifier: textMember(each, 'identifier'),
        publisher: textMember(each, 'publisher') ?? (isObject(each) ? textMember(each.publisher, 'name') : undefined),
        accessLevel: textMember(each, 'accessLevel'),
        licence: licencesOf(each)[0],
        modified: textMember(each, 'modified'),
      }),
      described: textMember(each, 'description') !== undefined,
      distributions: version === '1.0' ? oldDistributions(each).length : listMember(each, 'distribution').length,
    })),
    datasetCount: datasets.length,
    distributionCount: distributions.length,
    withoutLicence:
      datasets.length === 0 ? 0 : datasets.filter((each) => licencesOf(each).length === 0).length / datasets.length,
    sampleAddresses: addresses.filter(isSample).length,
    placeholders: datasets.filter((each) =>
      ['title', 'description'].some((key) => {
        const words = textMember(each, key);
        return words !== undefined && (isPlaceholder(words) || findPlaceholders(words, 1).length > 0);
      }),
    ).length,
  };
  return {
    state: 'read',
    facts,
    spots,
    problems: problems.list(),
    valid: !problems.any(),
    ...cutOf({ '/datasets': datasets.length - most }),
  };
};

/** In 1.0 a data set with one file is its own distribution. */
const oldDistributions = (each: Json): readonly Json[] => {
  const listed = listMember(each, 'distribution');
  return listed.length > 0 ? listed : textMember(each, 'accessURL') === undefined ? [] : [each];
};

/** The licence of a data set, and of its distributions. */
const licencesOf = (each: Json): readonly string[] =>
  [each, ...listMember(each, 'distribution')].flatMap((stated) => textMember(stated, 'license') ?? []);

const isSample = (address: string): boolean => {
  const { host } = addressOf(address);
  return host !== undefined && (isLocalHost(host) || isPlaceholderHost(host));
};
