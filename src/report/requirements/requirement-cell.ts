import type { ReportRequirement } from '../../generated/report.ts';
import type { Language } from '../../i18n/language.ts';
import { prose } from '../view/words.ts';

/** The buyer's words, with the document and the page where they stand; or that no requirement is named. */
export const requirementCell = (requirement: ReportRequirement | undefined, { say }: Language): string => {
  if (requirement === undefined) return say.tableNoNumber;
  const { text, document, page } = requirement;
  const where = [document, page === undefined ? undefined : say.page({ page: String(page) })].filter(
    (part) => part !== undefined,
  );
  return `${prose(text)}${where.length === 0 ? '' : ` (${where.join(say.comma)})`}`;
};
