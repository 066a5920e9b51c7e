import type { Accepted } from '../../src/load/attach.ts';
import type { BidFolder } from '../../src/load/bid-folder.ts';
import type { LookedAt } from '../../src/load/look-at.ts';

type Look = (folder: BidFolder, file: string, accepts: Accepted) => Promise<LookedAt>;
type Remembered = { readonly opened: ReadonlyMap<string, Uint8Array | undefined>; readonly look: LookedAt };

/**
 * A look at files that is taken once for the same content: what was seen of a file stands as long as this file, and every
 * file that was opened for it (a schema that it refers to), holds the same bytes. Contents are compared by identity.
 */
export const remembering = (look: Look): Look => {
  const seen = new Map<string, Remembered[]>();
  return async (folder, file, accepts) => {
    const key = `${file}\n${[accepts].flat().join()}`;
    const known = seen.get(key) ?? [];
    for (const before of known) if (await holds(before, folder)) return before.look;
    const opened = new Map<string, Uint8Array | undefined>();
    const watched: BidFolder = {
      list: folder.list,
      open: async (path) => {
        const result = await folder.open(path);
        opened.set(path, result.state === 'read' ? result.bytes : undefined);
        return result;
      },
    };
    const fresh = { opened, look: await look(watched, file, accepts) };
    /* The unbroken file, which nearly all bids share, and the last broken one. */
    seen.set(key, [...known.slice(0, 1), fresh]);
    return fresh.look;
  };
};

const holds = async ({ opened }: Remembered, folder: BidFolder): Promise<boolean> => {
  for (const [path, bytes] of opened) {
    const now = await folder.open(path);
    if ((now.state === 'read' ? now.bytes : undefined) !== bytes) return false;
  }
  return true;
};
