import type { Kind, Reading, Spot } from '../model/evidence.ts';
import { isObject, type Json, member } from '../source/pointer.ts';
import { isBroken, readBroken } from './broken-file.ts';
import { listMember, objectMember, present, textMember } from './members.ts';
import { problemList } from './problem-list.ts';
import { anything, either, group, listOf, mapOf, oneOf, type Shape, testShape, text, textLike } from './shape.ts';

type Group = { readonly [key: string]: Json };

const specs = ['gtfs', 'gtfs-rt', 'gbfs', 'mds'];

/** A record in the Distributed Mobility Feed Registry: where the feeds of operators of transport are published, and under which licence. */
export const dmfr: Kind = {
  name: 'dmfr',
  title: 'mobility feed registry record',
  recognisedBy:
    'A JSON object whose $schema is that of the Distributed Mobility Feed Registry, or whose feeds each have an id and are of gtfs, gtfs-rt, gbfs or mds.',
  recognise: (probe) => (probe.root === undefined ? isBroken(probe, ['dmfr.schema', '"feeds"']) : isRecord(probe.root)),
  read: (probe) => (isObject(probe.root) ? readRecord(probe.root) : readBroken(probe, dmfr.title)),
};

const isRecord = (root: Json): boolean => {
  if (!isObject(root)) return false;
  if (/dmfr[\w.-]*schema/.test(textMember(root, '$schema') ?? '')) return true;
  const feeds = listMember(root, 'feeds');
  return (
    feeds.length > 0 &&
    feeds.every((feed) => specs.includes(String(member(feed, 'spec'))) && isObject(member(feed, 'urls')))
  );
};

const address = textLike('a web address', /^(https?|ftp|s3):\/\/\S+$/i);
const feedId = textLike('an identifier that begins with f-', /^f-[^\s-]+/);
const operator: Shape = group(
  { onestop_id: textLike('an identifier that begins with o-', /^o-[^\s-]+/) },
  { name: text, associated_feeds: listOf(anything) },
);
const shape: Shape = group(
  {},
  {
    feeds: listOf(
      group(
        { id: feedId, spec: oneOf(specs) },
        {
          urls: mapOf(either(address, listOf(address))),
          operators: listOf(operator),
          license: group({}, { url: text }),
        },
      ),
    ),
    operators: listOf(operator),
  },
);

const readRecord = (root: Group): Reading => {
  const problems = problemList();
  testShape(shape, root, problems);
  const feeds = listMember(root, 'feeds');
  const operators = [...listMember(root, 'operators'), ...feeds.flatMap((feed) => listMember(feed, 'operators'))];
  if (feeds.length === 0 && operators.length === 0) problems.add('The record names no feed and no operator.');
  const spots: Record<string, Spot> = { '': { pointer: '' } };
  for (const index of feeds.slice(0, 200).keys()) spots[`/feeds/${index}`] = { pointer: `/feeds/${index}` };
  return {
    state: 'read',
    facts: {
      ...present({ schema: textMember(root, '$schema') }),
      feeds: feeds.slice(0, 200).map((feed) => ({
        id: textMember(feed, 'id') ?? '',
        spec: textMember(feed, 'spec') ?? '',
        urls: Object.entries(objectMember(feed, 'urls') ?? {}).flatMap(([, url]) =>
          [url].flat().filter((each): each is string => typeof each === 'string'),
        ),
        ...present({
          licence: textMember(member(feed, 'license'), 'spdx_identifier') ?? textMember(member(feed, 'license'), 'url'),
        }),
      })),
      operators: operators.flatMap((each) => textMember(each, 'name') ?? textMember(each, 'onestop_id') ?? []),
    },
    spots,
    problems: problems.list(),
    valid: !problems.any(),
  };
};
