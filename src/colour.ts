import type { Io } from './io.ts';

/**
 * Whether to colour the output: the option, else NO_COLOR (not empty: no), else FORCE_COLOR (0 or false: no, else yes),
 * else CLICOLOR=0 or TERM=dumb (no), else what the terminal can.
 */
export const wantsColour = (
  option: boolean | undefined,
  { env, terminal, colours }: Pick<Io, 'env' | 'terminal' | 'colours'>,
): boolean => {
  if (option !== undefined) return option;
  if (env['NO_COLOR']) return false;
  const force = env['FORCE_COLOR'];
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  if (env['CLICOLOR'] === '0' || env['TERM'] === 'dumb') return false;
  return terminal && colours;
};

/** Whether to write for a screen reader or a log: the option, ACCESSIBLE, or a terminal that can do nothing. */
export const wantsPlain = (option: boolean | undefined, { env, terminal }: Pick<Io, 'env' | 'terminal'>): boolean =>
  option ?? (Boolean(env['ACCESSIBLE']) || (terminal && env['TERM'] === 'dumb'));
