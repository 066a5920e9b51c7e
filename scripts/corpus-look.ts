import { readFileSync } from 'node:fs';
import { bidFolder } from '../src/load/bid-folder.ts';
import { lookAt } from '../src/load/look-at.ts';
import { corpusFolder, type Expected } from './corpus-labels.ts';

/** What one look at a labelled file showed; times in milliseconds. */
export type Look = Expected & {
  /** All kinds that recognised it. */
  readonly kinds: readonly string[];
  /** Whether one of the expected kinds is among them. */
  readonly recognised: boolean;
  /**
   * What we say of it: valid; invalid, also where it is not what its place takes; or neither (no rule was tried, we cannot
   * read it, or there is no reader for its kind).
   */
  readonly verdict: 'valid' | 'invalid' | 'none';
  readonly state: string;
  readonly why?: string;
  readonly problem?: string;
  readonly ours: number;
  readonly plain: number;
};

/** Looks at a file as a bid would: as the kind that its place expects. The folder of the bid is the folder of its repository. */
export const lookAtLabelled = async (expected: Expected): Promise<Look> => {
  const look = await lookAtOne(expected);
  if (expected.case === undefined || look.verdict === 'invalid') return look;
  const { verdict, problem } = await lookAtOne({ ...expected, file: expected.case });
  return { ...look, verdict, ...(problem !== undefined && { problem }) };
};

const lookAtOne = async (expected: Expected): Promise<Look> => {
  const [kind = '', repository = '', ...rest] = expected.file.split('/');
  const plainFrom = performance.now();
  plainRead(`${corpusFolder}/${expected.file}`);
  const from = performance.now();
  const { attachment } = await lookAt(
    bidFolder(`${corpusFolder}/${kind}/${repository}`),
    rest.join('/'),
    expected.is.length === 0 ? 'any' : expected.is,
  );
  const { kinds, state, valid, why, problems } = attachment;
  return {
    ...expected,
    kinds,
    recognised: expected.is.some((name) => kinds.includes(name)),
    verdict:
      state === 'invalid' || state === 'wrong-kind' || (state === 'read' && valid === false)
        ? 'invalid'
        : state === 'read' && valid
          ? 'valid'
          : 'none',
    state,
    ...(why !== undefined && { why }),
    ...(problems[0] !== undefined && { problem: problems[0].message }),
    ours: performance.now() - from,
    plain: from - plainFrom,
  };
};

/** What the least reader would do: read the file, and parse it where it is JSON. */
const plainRead = (path: string): void => {
  const text = readFileSync(path, 'utf8');
  if (!/^\s*[[{]/.test(text)) return;
  try {
    JSON.parse(text);
  } catch {
    // Not JSON, or broken: reading it was all there is to do.
  }
};
