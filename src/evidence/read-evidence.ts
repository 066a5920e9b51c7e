import type { Kind, Probe, Reading, ReadTools } from '../model/evidence.ts';

/** Reads a file as one kind. A reader that throws yields `unreadable` with the reason in one sentence, never a pass. */
export const readAs = async (kind: Kind, probe: Probe, tools: ReadTools): Promise<Reading> => {
  try {
    return await kind.read(probe, tools);
  } catch (error) {
    const reason = String((error as Error).message ?? error).split('\n')[0] ?? '';
    return { state: 'unreadable', why: `this tool could not read it as ${kind.title} (${reason.slice(0, 200)})` };
  }
};
