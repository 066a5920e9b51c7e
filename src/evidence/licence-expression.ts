import type { Info } from 'spdx-expression-parse';
import { osiLicences } from './osi-licences.ts';

/** A licence as a file names it: whether it is an SPDX expression, the licences in it, and whether software under it is open source. */
export type Licence = {
  readonly expression: boolean;
  readonly identifiers: readonly string[];
  /** Approved by the Open Source Initiative: in a choice (OR) one of them is enough. False also where that cannot be told. */
  readonly openSource: boolean;
};

/** Reads a licence expression (SPDX, annex D). Other words, NOASSERTION and NONE are no expression. */
export const licenceOf = async (written: string): Promise<Licence> => {
  try {
    const { default: parse } = await import('spdx-expression-parse');
    const info = parse(written.trim());
    return { expression: true, identifiers: [...new Set(identifiersOf(info))], openSource: isOpen(info) };
  } catch {
    return { expression: false, identifiers: [], openSource: false };
  }
};

const identifiersOf = (info: Info): readonly string[] =>
  'conjunction' in info ? [...identifiersOf(info.left), ...identifiersOf(info.right)] : [info.license];

const isOpen = (info: Info): boolean => {
  if (!('conjunction' in info)) return osiLicences.has(info.license);
  return info.conjunction === 'or' ? isOpen(info.left) || isOpen(info.right) : isOpen(info.left) && isOpen(info.right);
};
