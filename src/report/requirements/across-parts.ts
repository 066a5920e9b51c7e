import type { Language } from '../../i18n/language.ts';
import type { Part } from '../office/part.ts';
import type { Across } from './across.ts';
import { acrossTable } from './tables.ts';

/** The requirements over several bids, as parts of a paper; nothing where there is one bid, or none that could be judged. */
export const acrossParts = (compared: Across, language: Language): Part[] => {
  const { say } = language;
  if (compared.names.length < 2 || compared.rows().length === 0) return [];
  const table = acrossTable(compared, language);
  return [
    { kind: 'heading', level: 1, line: say.tableAcross },
    { kind: 'paragraph', line: table.counted ? say.tableAcrossCounts : say.tableAcrossText },
    table.part,
  ];
};
