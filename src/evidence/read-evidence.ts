import type { Kind, Probe, Reading, ReadTools } from '../model/evidence.ts';

/**
 * Reads a file as one kind. A reader that throws yields `unreadable` with the reason in one sentence, never a pass. Where nobody
 * can call a file valid or not, a problem says why; without one of the reader's own, that its kind has no rules.
 */
export const readAs = async (kind: Kind, probe: Probe, tools: ReadTools): Promise<Reading> => {
  try {
    const reading = await kind.read(probe, tools);
    return reading.state === 'read' && reading.valid === undefined && reading.problems.length === 0
      ? {
          ...reading,
          problems: [{ message: `No rules are known by which a file of the kind "${kind.title}" is valid.` }],
        }
      : reading;
  } catch (error) {
    const reason = String((error as Error).message ?? error).split('\n')[0] ?? '';
    return { state: 'unreadable', why: `this tool could not read it as ${kind.title} (${reason.slice(0, 200)})` };
  }
};
