import { posix } from 'node:path';
import type { Attachment, Kind, Part, Probe, Reading, ReadTools, Sibling } from '../model/evidence.ts';
import type { Evidence } from '../model/resolved.ts';
import { sha256 } from '../source/digest.ts';
import { limits } from '../source/limits.ts';
import type { SourceText } from '../source/text.ts';
import type { BidFolder } from './bid-folder.ts';

/** What one look at a file gave. */
export type LookedAt = {
  readonly attachment: Attachment;
  /** What is kept of the file and of its parts, by id. */
  readonly evidence: ReadonlyMap<string, Evidence>;
  readonly source?: SourceText;
  readonly sha256?: string;
  readonly bytes?: number;
};

/** Looks at one file in the folder of a bid: confined, bounded, recognised by content, read as the kind that its place accepts. */
export const lookAt = async (folder: BidFolder, file: string, accepts: readonly string[]): Promise<LookedAt> => {
  const opened = await folder.open(file);
  if (opened.state !== 'read')
    return {
      attachment: { id: file, file, state: opened.state, why: opened.why, kinds: [], problems: [], parts: [] },
      evidence: new Map(),
    };
  const { probeBytes } = await import('../evidence/probe.ts');
  const probe = probeBytes(file, opened.bytes);
  const evidence = new Map<string, Evidence>();
  const attachment = await attach(probe, accepts, siblings(folder, file), evidence, { id: file });
  return {
    attachment,
    evidence,
    sha256: sha256(opened.bytes),
    bytes: opened.bytes.length,
    ...(probe.source && { source: probe.source }),
  };
};

type Name = { readonly id: string; readonly part?: string };

const attach = async (
  probe: Probe,
  accepts: readonly string[],
  tools: ReadTools,
  evidence: Map<string, Evidence>,
  name: Name,
): Promise<Attachment> => {
  const { recognise } = await import('../evidence/registry.ts');
  const { readAs } = await import('../evidence/read-evidence.ts');
  const found = recognise(probe);
  const fitting = found.find((kind) => accepts.includes(kind.name));
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
  if (kind === undefined) return { ...base, state: 'invalid', why: unknownFile(probe, accepts) };
  const reading = await readAs(kind, probe, tools);
  const wrongKind = async (): Promise<Attachment> => ({
    ...base,
    kind: kind.name,
    state: 'wrong-kind',
    why: `is ${articled(kind.title)}; its place takes ${await titlesOf(accepts)}`,
  });
  if (reading.state !== 'read')
    return fitting === undefined ? wrongKind() : { ...base, kind: kind.name, state: reading.state, why: reading.why };
  const parts = await attachParts(reading.parts ?? [], probe.file, name.id, tools, evidence, accepts);
  if (
    fitting === undefined &&
    !parts.some((part) => part.state === 'read' && part.kind !== undefined && accepts.includes(part.kind))
  )
    return wrongKind();
  evidence.set(name.id, kept(probe, reading, name));
  return {
    ...base,
    kind: kind.name,
    state: 'read',
    facts: reading.facts,
    problems: reading.problems,
    ...(reading.valid !== undefined && { valid: reading.valid }),
    parts,
  };
};

const kept = (probe: Probe, reading: Extract<Reading, { state: 'read' }>, name: Name): Evidence => ({
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
  accepts: readonly string[],
): Promise<Attachment[]> => {
  const { probeBytes } = await import('../evidence/probe.ts');
  const attached: Attachment[] = [];
  for (const [index, part] of parts.slice(0, limits.filesPerPath).entries()) {
    const name = { id: `${id}#${index}`, part: part.name };
    const below = await attach(probeBytes(file, part.bytes), [...accepts, 'json'], tools, evidence, name);
    const known = evidence.get(name.id);
    if (known)
      evidence.set(name.id, {
        ...known,
        spots: Object.fromEntries(Object.keys(known.spots).map((pointer) => [pointer, part.spot])),
      });
    if (below.state === 'read') attached.push(below);
  }
  return attached;
};

const articled = (title: string): string => `${/^[AEIO]/i.test(title) ? 'an' : 'a'} ${title}`;

const titlesOf = async (accepts: readonly string[]): Promise<string> => {
  const { kinds } = await import('../evidence/registry.ts');
  const titles = accepts.map((name) => kinds.find((kind: Kind) => kind.name === name)?.title ?? name);
  return titles.length > 3
    ? `${titles.slice(0, 3).join(', ')} or ${titles.length - 3} more kinds`
    : titles.join(' or ');
};

const unknownFile = (probe: Probe, accepts: readonly string[]): string =>
  probe.problem === undefined
    ? `is of no kind that this tool knows (${probe.format}); its place takes ${accepts.join(', ')}`
    : `cannot be read as ${probe.format}: ${probe.problem.replace(/\.$/, '')}`;

const siblings = (folder: BidFolder, file: string): ReadTools => ({
  sibling: async (reference): Promise<Sibling> => {
    const path = posix.normalize(posix.join(posix.dirname(file), reference));
    const opened = await folder.open(path);
    if (opened.state !== 'read') return { problem: opened.why };
    const { probeBytes } = await import('../evidence/probe.ts');
    return { file: path, probe: probeBytes(path, opened.bytes) };
  },
});
