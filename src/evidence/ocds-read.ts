import type { Facts, Reading, Spot } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { listMember, objectMember, present, textMember } from './members.ts';
import type { OcdsForm } from './ocds.ts';
import { ocdsShape } from './ocds-shape.ts';
import { problemList } from './problem-list.ts';
import { testShape } from './shape.ts';

type Group = { readonly [key: string]: Json };

/** Processes that are listed as facts. */
const most = 200;

/** Reads contracting data: each process by its newest release. */
export const readContracting = (root: Group, form: OcdsForm): Reading => {
  const version = textMember(root, 'version') ?? (form.endsWith('package') ? '1.0' : '1.1');
  const problems = problemList();
  testShape(ocdsShape(form, version), root, problems, form.replace('-', ' '));
  const placed = releasesOf(root, form);
  for (const [list, keys] of [
    ['releases', ['ocid', 'id']],
    ['records', ['ocid']],
  ] as const) {
    const seen = new Set<string>();
    for (const [index, each] of listMember(root, list).entries()) {
      const ids = keys.flatMap((key) => textMember(each, key) ?? []);
      if (ids.length < keys.length) continue;
      if (seen.has(ids.join(' ')))
        problems.add(`The ${keys.at(-1)} ${ids.at(-1)} stands twice${keys.length > 1 ? ` in ${ids[0]}` : ''}.`, {
          pointer: `/${list}/${index}`,
        });
      seen.add(ids.join(' '));
    }
  }
  const newest = new Map<string, { readonly release: Group; readonly pointer: string }>();
  for (const each of placed) {
    const ocid = textMember(each.release, 'ocid') ?? '';
    const before = newest.get(ocid);
    if (before === undefined || (textMember(before.release, 'date') ?? '') <= (textMember(each.release, 'date') ?? ''))
      newest.set(ocid, each);
  }
  const listed = [...newest].slice(0, most);
  const spots: Record<string, Spot> = Object.fromEntries(
    listed.map(([, { pointer }], index) => [`/processes/${index}`, { pointer }]),
  );
  const facts: Facts = {
    form,
    version,
    ...present({
      publisher: textMember(objectMember(root, 'publisher'), 'name'),
      published: textMember(root, 'publishedDate'),
      licence: textMember(root, 'license'),
      uri: textMember(root, 'uri'),
    }),
    extensions: listMember(root, 'extensions').filter((each) => typeof each === 'string'),
    releases: placed.length,
    processes: listed.map(([, { release }]) => processOf(release)),
    processCount: newest.size,
  };
  return { state: 'read', facts, spots, problems: problems.list(), valid: !problems.any() };
};

const releasesOf = (root: Group, form: OcdsForm): readonly { readonly release: Group; readonly pointer: string }[] => {
  const of = (list: readonly Json[], at: string) =>
    list.flatMap((release, index) => (isObject(release) ? [{ release, pointer: `${at}/${index}` }] : []));
  if (form === 'release') return [{ release: root, pointer: '' }];
  if (form === 'release-package') return of(listMember(root, 'releases'), '/releases');
  const records = form === 'record' ? [{ release: root, pointer: '' }] : of(listMember(root, 'records'), '/records');
  return records.flatMap(({ release: record, pointer }) =>
    isObject(record.compiledRelease)
      ? [{ release: record.compiledRelease, pointer: `${pointer}/compiledRelease` }]
      : of(listMember(record, 'releases'), `${pointer}/releases`).map(({ release, pointer: at }) => ({
          release: { ocid: record.ocid ?? '', ...release },
          pointer: at,
        })),
  );
};

const processOf = (release: Group): Facts => {
  const tender = objectMember(release, 'tender');
  const roles = (role: string) =>
    listMember(release, 'parties')
      .filter((party) => listMember(party, 'roles').includes(role))
      .flatMap((party) => textMember(party, 'name') ?? []);
  const value = objectMember(tender, 'value');
  const period = objectMember(tender, 'tenderPeriod');
  return {
    ...present({
      ocid: textMember(release, 'ocid'),
      date: textMember(release, 'date'),
      title: textMember(tender, 'title') ?? textMember(tender, 'description')?.slice(0, 300),
      buyer:
        textMember(objectMember(release, 'buyer'), 'name') ??
        roles('buyer')[0] ??
        textMember(objectMember(tender, 'procuringEntity'), 'name'),
      status: textMember(tender, 'status'),
      method: textMember(tender, 'procurementMethod'),
      opens: textMember(period, 'startDate'),
      deadline: textMember(period, 'endDate'),
      currency: textMember(value, 'currency'),
    }),
    ...(typeof value?.amount === 'number' && { value: value.amount }),
    tags: listMember(release, 'tag').filter((each) => typeof each === 'string'),
    items: listMember(tender, 'items')
      .flatMap(
        (item) =>
          textMember(objectMember(item, 'classification'), 'description') ?? textMember(item, 'description') ?? [],
      )
      .slice(0, 50),
    suppliers: [
      ...new Set([
        ...listMember(release, 'awards').flatMap((award) =>
          listMember(award, 'suppliers').flatMap((each) => textMember(each, 'name') ?? []),
        ),
        ...roles('supplier'),
      ]),
    ],
    awards: listMember(release, 'awards').length,
    contracts: listMember(release, 'contracts').length,
  };
};
