import { Script } from 'node:vm';
import { overLimit } from './over-limit.ts';

const call = new Script('run()');

/**
 * Runs a synchronous function of ours over data of a bid, and gives up after so many milliseconds:
 * a small schema can make its own test run for years. Throws a limit of ours (over-limit.ts) when the time is over.
 */
export const withinTime = <T>(milliseconds: number, run: () => T): T => {
  const results: T[] = [];
  try {
    call.runInNewContext({ run: () => void results.push(run()) }, { timeout: milliseconds });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
      throw overLimit(`it takes longer than ${milliseconds / 1_000} seconds`);
    throw error;
  }
  return results[0] as T;
};
