import type { BidReport, Place } from '../../generated/report.ts';
import { english, type Language } from '../../i18n/language.ts';

/**
 * A place in the words of people who have the papers before them: `bid.yaml, line 41`, `contract.pdf, page 9`. The manifest
 * is named without the folders in which the run found it, since they mean nothing to others and may name other bidders.
 */
export const plainPlace = (
  { file, line, page, part, pointer }: Omit<Place, 'role' | 'excerpt'>,
  bid: Pick<BidReport, 'file'>,
  { say }: Language = english,
): string =>
  [
    file === bid.file ? lastSegment(file) : file,
    ...(page === undefined ? [] : [say.page({ page: String(page) })]),
    ...(part === undefined ? [] : [part]),
    ...(line === undefined ? [] : [say.linePlace({ line: String(line) })]),
    ...(line === undefined && page === undefined && pointer ? [say.atPointer({ pointer })] : []),
  ].join(say.comma);

const lastSegment = (path: string): string => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
