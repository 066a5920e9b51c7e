import { defaultTenderText } from '../generated/default-tender.ts';
import type { Io } from '../io.ts';
import { type ExitCode, exitCodes } from '../model/words.ts';

/** Prints the built-in default tender, byte for byte the file that is in force without --tender. */
export const tenderDefault = async (io: Io): Promise<ExitCode> => {
  await io.out(defaultTenderText);
  return exitCodes.pass;
};
