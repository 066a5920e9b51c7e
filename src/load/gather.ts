import type { Attachment } from '../model/evidence.ts';
import type { Evidence } from '../model/resolved.ts';
import { limits } from '../source/limits.ts';
import { pointerOf } from '../source/pointer.ts';
import type { SourceText } from '../source/text.ts';
import type { BidFolder } from './bid-folder.ts';
import { expandPath } from './expand-path.ts';
import { type NamedFile, namedFiles } from './file-slots.ts';
import { type LookedAt, lookAt, unopened } from './look-at.ts';

/** A file that the bid names, as the report lists it. */
export type ReadFile = {
  readonly file: string;
  readonly state: Attachment['state'];
  readonly kind?: string;
  readonly why?: string;
  readonly sha256?: string;
  readonly bytes?: number;
};

/** All evidence of a bid: what stands at each place, what is kept of each file, and the list for the report. */
export type Gathered = {
  /** Attachments by the place that names them (JSON Pointer). */
  readonly bySlot: ReadonlyMap<string, readonly Attachment[]>;
  readonly evidence: ReadonlyMap<string, Evidence>;
  readonly sources: ReadonlyMap<string, SourceText>;
  readonly files: readonly ReadFile[];
};

/** Looks at every file that a manifest names, each once. Never throws for a fault of a file: that is data. Files at a `sealed` place stay closed and go to a person. */
export const gather = async (
  root: unknown,
  folder: BidFolder,
  sealed: (slot: readonly string[]) => boolean = () => false,
): Promise<Gathered> => {
  const bySlot = new Map<string, Attachment[]>();
  const evidence = new Map<string, Evidence>();
  const sources = new Map<string, SourceText>();
  const files = new Map<string, ReadFile>();
  const looks = new Map<string, Promise<LookedAt>>();
  for (const named of namedFiles(root)) {
    const key = pointerOf(named.slot);
    const list = bySlot.get(key) ?? [];
    bySlot.set(key, list);
    for (const look of sealed(named.slot) ? [closed(named.path)] : await looksOf(named, folder, looks)) {
      list.push({ ...look.attachment, ...(named.quote && { quote: named.quote }) });
      for (const [id, kept] of look.evidence) evidence.set(id, kept);
      if (look.source) sources.set(look.attachment.file, look.source);
      const before = files.get(look.attachment.file);
      if (before === undefined || before.state !== 'read') files.set(look.attachment.file, listed(look));
    }
  }
  return {
    bySlot,
    evidence,
    sources,
    files: [...files.values()].sort((left, right) => (left.file < right.file ? -1 : 1)),
  };
};

const closed = (file: string): LookedAt =>
  unopened(file, 'unreadable', 'it stays closed, since the tender does not say that prices may be opened');

const looksOf = async (
  named: NamedFile,
  folder: BidFolder,
  looks: Map<string, Promise<LookedAt>>,
): Promise<LookedAt[]> => {
  const expanded = await expandPath(folder, named.path);
  if ('problem' in expanded) return [unopened(named.path, expanded.limit ? 'unreadable' : 'missing', expanded.problem)];
  const found: LookedAt[] = [];
  for (const file of expanded.files) {
    const key = `${file}\n${named.accepts.join()}`;
    if (!looks.has(key) && looks.size >= limits.filesPerBid) {
      found.push(
        unopened(file, 'unreadable', `the bid names more than ${limits.filesPerBid} files; this one was not opened`),
      );
      continue;
    }
    const look = looks.get(key) ?? lookAt(folder, file, named.accepts);
    looks.set(key, look);
    found.push(await look);
  }
  return found;
};

const listed = ({ attachment, sha256, bytes }: LookedAt): ReadFile => ({
  file: attachment.file,
  state: attachment.state,
  ...(attachment.kind !== undefined && { kind: attachment.kind }),
  ...(attachment.why !== undefined && { why: attachment.why }),
  ...(sha256 !== undefined && { sha256 }),
  ...(bytes !== undefined && { bytes }),
});
