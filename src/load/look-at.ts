import { posix } from 'node:path';
import type { Attachment, ReadTools, Sibling } from '../model/evidence.ts';
import type { Evidence } from '../model/resolved.ts';
import { sha256 } from '../source/digest.ts';
import type { SourceText } from '../source/text.ts';
import type { Accepted } from './attach.ts';
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

/** Looks at one file in the folder of a bid. Never throws for a fault of the file. Readers load when the first file is looked at. */
export const lookAt = async (folder: BidFolder, file: string, accepts: Accepted): Promise<LookedAt> => {
  const opened = await folder.open(file);
  if (opened.state !== 'read') return unopened(file, opened.state, opened.why);
  const { attach } = await import('./attach.ts');
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

/** A file that was not looked at, and why. */
export const unopened = (file: string, state: Attachment['state'], why: string): LookedAt => ({
  attachment: { id: file, file, state, why, kinds: [], problems: [], parts: [] },
  evidence: new Map(),
});

const siblings = (folder: BidFolder, file: string): ReadTools => ({
  sibling: async (reference): Promise<Sibling> => {
    const path = posix.normalize(posix.join(posix.dirname(file), reference));
    const opened = await folder.open(path);
    if (opened.state !== 'read')
      return {
        problem: opened.why,
        ...(opened.state === 'unreadable' && { limited: true as const }),
        ...(opened.outside && { outside: true as const }),
      };
    const { probeBytes } = await import('../evidence/probe.ts');
    return { file: path, probe: probeBytes(path, opened.bytes) };
  },
});
