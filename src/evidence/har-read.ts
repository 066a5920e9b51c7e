import type { Part, Reading, Spot } from '../model/evidence.ts';
import { isObject, type Json, member } from '../source/pointer.ts';
import { cutOf } from './cut.ts';
import { harBodies } from './har-body.ts';
import { entryFacts, headersOf } from './har-entry.ts';
import { mockOf } from './har-mock.ts';
import { listMember, present, textMember } from './members.ts';
import { problemList } from './problem-list.ts';

const mostEntries = 500;

/** Reads the exchanges of a recording; the bodies of the answers become parts, which are recognised and read like files. */
export const readHar = (root: Json): Reading => {
  const log = member(root, 'log');
  const entries = listMember(log, 'entries');
  const problems = problemList();
  const bodies = harBodies();
  const parts: Part[] = [];
  const answered = new Map<string, string>();
  const spots: Record<string, Spot> = { '': { pointer: '/log' }, '/count': { pointer: '/log/entries' } };
  checkLog(log, problems.add);
  const facts = entries.slice(0, mostEntries).map((entry, index) => {
    const pointer = `/log/entries/${index}`;
    checkEntry(entry, pointer, problems.add);
    const read = entryFacts(entry);
    const content = member(member(entry, 'response'), 'content') as Json | undefined;
    const body = bodies.take(content);
    const text = body === undefined ? '' : Buffer.from(body).toString('utf8');
    if (text !== '' && isData(String(read.mime ?? ''))) answered.set(read.url, text);
    if (body !== undefined)
      parts.push({
        name: `response ${index + 1}, ${read.method} ${read.path.slice(0, 120)}`,
        spot: { pointer: `${pointer}/response/content/text` },
        bytes: body,
      });
    spots[`/entries/${index}`] = { pointer };
    for (const [fact, place] of Object.entries(places))
      spots[`/entries/${index}/${fact}`] = { pointer: pointer + place };
    listMember(member(entry, 'response'), 'headers')
      .slice(0, 200)
      .forEach((header, place) => {
        const name = textMember(header, 'name')?.toLowerCase() ?? '';
        if (Object.hasOwn(read.headers, name))
          spots[`/entries/${index}/headers/${name}`] ??= { pointer: `${pointer}/response/headers/${place}` };
      });
    return {
      ...read,
      size: body?.length ?? sizeOf(content),
      mock: mockOf(read.host, headersOf(member(entry, 'response')), text.slice(0, 2_000)) ?? null,
      part: body === undefined ? null : parts.length - 1,
    };
  });
  const dates = facts.flatMap((entry) => ('date' in entry && typeof entry.date === 'string' ? [entry.date] : []));
  const ordered = dates
    .filter((date) => !Number.isNaN(Date.parse(date)))
    .sort((left, right) => Date.parse(left) - Date.parse(right));
  const unlooked = bodies.left() + Math.max(0, entries.length - mostEntries);
  if (unlooked > 0)
    problems.untried(
      `The recording holds ${entries.length} exchanges. The bodies of ${parts.length} answers were looked at; a person must look at ${unlooked} more exchanges.`,
    );
  return {
    state: 'read',
    facts: {
      ...present({
        creator: creatorOf(log),
        comment: textMember(log, 'comment'),
        from: ordered[0],
        until: ordered.at(-1),
      }),
      count: entries.length,
      entries: facts,
      hosts: [...new Set(facts.map(({ host }) => host))].filter((host) => host !== ''),
      identicalBodies: answered.size > 2 && new Set(answered.values()).size === 1,
      mock: facts.find(({ mock }) => mock !== null)?.mock ?? null,
    },
    spots,
    problems: problems.list(),
    valid: problems.valid(),
    parts,
    unlooked,
    ...cutOf({ '/entries': entries.length - mostEntries }),
  };
};

/** Where the facts of an entry stand below it. */
const places: { readonly [fact: string]: string } = {
  method: '/request/method',
  url: '/request/url',
  host: '/request/url',
  path: '/request/url',
  query: '/request/url',
  secretInUrl: '/request/url',
  scheme: '/request/url',
  authorization: '/request/headers',
  status: '/response/status',
  date: '/startedDateTime',
  mime: '/response/content/mimeType',
  headers: '/response/headers',
  mock: '/response/headers',
  part: '/response/content',
};

const isData = (mime: string): boolean => /json|xml|csv/.test(mime);

const sizeOf = (content: unknown): number => {
  const size = member(content, 'size');
  return typeof size === 'number' && Number.isInteger(size) && size > 0 ? size : 0;
};

const creatorOf = (log: unknown): string | undefined => {
  const creator = member(log, 'creator');
  const name = textMember(creator, 'name');
  return name === undefined ? undefined : `${name} ${textMember(creator, 'version') ?? ''}`.trim();
};

type Add = (message: string, spot?: Spot) => void;

/** HTTP Archive 1.2: version, creator and entries are demanded of the log. */
const checkLog = (log: unknown, add: Add): void => {
  const version = textMember(log, 'version');
  if (version === undefined) add('The log needs the member version (1.2).', { pointer: '/log' });
  if (!isObject(member(log, 'creator')))
    add('The log needs the member creator, which names the program.', { pointer: '/log' });
};

const checkEntry = (entry: unknown, pointer: string, add: Add): void => {
  const date = textMember(entry, 'startedDateTime');
  if (date === undefined || Number.isNaN(Date.parse(date)))
    add('An exchange needs startedDateTime, the date and time of its request.', { pointer });
  if (!/^[a-z][a-z\d+.-]*:/i.test(textMember(member(entry, 'request'), 'url') ?? ''))
    add('An exchange needs a request with a full address.', { pointer: `${pointer}/request` });
  if (textMember(member(entry, 'request'), 'method') === undefined)
    add('An exchange needs a request with a method.', { pointer: `${pointer}/request` });
  if (typeof member(member(entry, 'response'), 'status') !== 'number')
    add('An exchange needs a response with a status.', { pointer: `${pointer}/response` });
};
