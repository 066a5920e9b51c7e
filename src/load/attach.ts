import type { Attachment, Kind, Part, Probe, Reading, ReadTools } from '../model/evidence.ts';
import type { Evidence } from '../model/resolved.ts';
import { withArticle } from '../source/with-article.ts';
import { mayStand, wrongKind } from './wrong-kind.ts';

/** The name under which a file, or a part of one, is kept. */
export type AttachedName = { readonly id: string; readonly part?: string };

/** The kinds that a place of the manifest accepts; `any` where a file is looked at without a place. */
export type Accepted = readonly string[] | 'any';

/** Makes an attachment of a probed file: recognised by content, read as the kind that its place accepts, its parts likewise. What is kept of it goes into `evidence`. */
export const attach = async (
  probe: Probe,
  accepts: Accepted,
  tools: ReadTools,
  evidence: Map<string, Evidence>,
  name: AttachedName,
): Promise<Attachment> => {
  const { kinds, lookByAll } = await import('../evidence/registry.ts');
  const { readAs } = await import('../evidence/read-evidence.ts');
  const { kinds: found, unknown } = lookByAll(probe);
  const fitting = accepts === 'any' ? found[0] : found.find((kind) => accepts.includes(kind.name));
  const kind = fitting ?? found[0];
  const base = {
    id: name.id,
    file: probe.file,
    ...(name.part !== undefined && { part: name.part }),
    kinds: found.map((each) => each.name),
    problems: [],
    parts: [],
  };
  if (probe.format === 'empty') return { ...base, state: 'invalid', why: 'is empty' };
  const broken = unknown.filter((each) => accepts === 'any' || accepts.includes(each.name));
  if (broken.length > 0 && (fitting === undefined || isGeneral(fitting, probe)))
    return { ...base, ...cannotTell(broken.map(({ title }) => withArticle(title))) };
  if (kind === undefined) return { ...base, ...(await unrecognised(probe, accepts, kinds)) };
  const unread = fitting === undefined && isGeneral(kind, probe) ? withoutReader(accepts, kinds) : [];
  if (unread.length > 0) return { ...base, kind: kind.name, ...cannotTell(unread) };
  const reading = await readAs(kind, probe, tools);
  /* What is beyond a limit of ours is told by its beginning alone, and may be of any kind that is written so. */
  const open =
    reading.state === 'unreadable' &&
    (mayStand(kind.mayShow, accepts) || (probe.limited === true && isGeneral(kind, probe)));
  if (fitting === undefined && reading.state !== 'read' && !open)
    return { ...base, kind: kind.name, state: 'wrong-kind', why: wrongKind(kind, accepts, kinds) };
  if (reading.state !== 'read') return { ...base, kind: kind.name, state: reading.state, why: reading.why };
  const below = await attachParts(reading.parts ?? [], probe.file, name.id, tools, evidence, accepts);
  const parts = below.filter(({ state }) => state === 'read');
  const unlooked =
    (reading.unlooked ?? 0) +
    below.reduce((sum, part) => sum + (part.unlooked ?? 0) + (part.state === 'unreadable' ? 1 : 0), 0);
  if (fitting === undefined && !parts.some((part) => part.kind !== undefined && accepts.includes(part.kind)))
    return unlooked > 0
      ? { ...base, kind: kind.name, state: 'unreadable', why: `this tool could not look at ${unlooked} of its parts` }
      : { ...base, kind: kind.name, state: 'wrong-kind', why: wrongKind(kind, accepts, kinds) };
  evidence.set(name.id, kept(probe, reading, name));
  return {
    ...base,
    kind: kind.name,
    state: 'read',
    facts: reading.facts,
    problems: reading.problems,
    ...(reading.valid !== undefined && { valid: reading.valid }),
    parts,
    ...(unlooked > 0 && { unlooked }),
    ...(reading.cut !== undefined && { cut: reading.cut }),
    ...(reading.parts !== undefined && unlooked === 0 && { holdsParts: true as const }),
  };
};

const kept = (probe: Probe, reading: Extract<Reading, { state: 'read' }>, name: AttachedName): Evidence => ({
  file: probe.file,
  ...(name.part !== undefined && { part: name.part }),
  spots: reading.spots,
  passages: reading.passages ?? [],
  ...(probe.root !== undefined && { document: probe.root }),
});

const attachParts = async (
  parts: readonly Part[],
  file: string,
  id: string,
  tools: ReadTools,
  evidence: Map<string, Evidence>,
  accepts: Accepted,
): Promise<Attachment[]> => {
  const { probeBytes } = await import('../evidence/probe.ts');
  const attached: Attachment[] = [];
  for (const [index, part] of parts.entries()) {
    const name = { id: `${id}#${index}`, part: part.name };
    const below = await attach(
      probeBytes(file, part.bytes),
      accepts === 'any' ? accepts : [...accepts, 'json'],
      tools,
      evidence,
      name,
    );
    const own = evidence.get(name.id);
    /* A part has no lines of its own in the file that holds it: its facts stand where the part stands. */
    if (own) evidence.set(name.id, { ...own, spots: { '': part.spot } });
    attached.push(below);
  }
  return attached;
};

/** A file that no reader knows is the file's fault, unless its place takes a kind for which there is no reader: then it is ours. */
const unrecognised = async (
  probe: Probe,
  accepts: Accepted,
  known: readonly Kind[],
): Promise<Pick<Attachment, 'state' | 'why'>> => {
  const unread = withoutReader(accepts, known);
  const { nameBySignature } = await import('../evidence/signature-names.ts');
  const named = nameBySignature(probe.bytes);
  const place = accepts === 'any' ? 'a place' : 'its place';
  if (named !== undefined && mayStand(named.mayShow, accepts))
    return {
      state: 'unreadable',
      why: `it is ${named.name}, which is not read here; attach it in a form that ${place} takes`,
    };
  if (named !== undefined && unread.length === 0)
    return {
      state: 'invalid',
      why: `is ${named.name}, which ${accepts === 'any' ? 'no place of a bid takes' : 'its place does not take'}; attach what it shows in a form that ${place} takes`,
    };
  if (probe.format === 'binary' && probe.problem !== undefined)
    return probe.limited
      ? { state: 'unreadable', why: probe.problem }
      : { state: 'invalid', why: `cannot be read: ${probe.problem}` };
  if (probe.problem !== undefined)
    return { state: 'invalid', why: `cannot be read as ${probe.format}: ${probe.problem.replace(/\.$/, '')}` };
  if (unread.length > 0) return cannotTell(unread);
  return { state: 'invalid', why: `is of no kind that this tool knows (${probe.format})` };
};

/** The kinds that a place takes and for which there is no reader yet. */
const withoutReader = (accepts: Accepted, known: readonly Kind[]): readonly string[] =>
  accepts === 'any' ? [] : accepts.filter((name) => !known.some((kind) => kind.name === name));

/** Whether a kind says so little of a file that it may be of another kind as well, which has no reader. */
const isGeneral = (kind: Kind, probe: Probe): boolean =>
  ['json', 'yaml', 'ndjson', 'csv', 'html'].includes(kind.name) ||
  (kind.name === 'document' && ['text', 'markdown'].includes(probe.format));

const cannotTell = (unread: readonly string[]): Pick<Attachment, 'state' | 'why'> => ({
  state: 'unreadable',
  why: `this tool cannot tell whether it is ${unread.join(' or ')}`,
});
