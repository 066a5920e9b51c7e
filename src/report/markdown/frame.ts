import type { Run } from '../../generated/report.ts';
import { english, type Language } from '../../i18n/language.ts';
import type { ReportOptions } from '../reporter.ts';
import { closingBlocks } from '../view/closing.ts';
import { openingWords, tenderFact } from '../view/head.ts';
import { facts, heading, paragraph, table } from './layout.ts';
import type { Tally } from './tally.ts';
import { plain, strong } from './text.ts';

/** How a report begins: what it is about, what wrote it, what kind of paper it is, and against what it was judged. */
export const openingText = (run: Run, language: Language): string => {
  const { name, text } = openingWords(run, language);
  return `${heading(1, plain(run.tender.title ?? run.tender.reference))}${strong(name)} ${paragraph(text)}${facts([tenderFact(run, language)])}`;
};

/** What sums up several bids: the counts in a sentence, and a table of all of them or of the first. */
export const summaryText = ({ rows, summary }: Tally, options: ReportOptions, listed = rows.length): string =>
  `${heading(2, plain((options.language ?? english).say.pageSummary))}${closingBlocks(rows, summary, options)
    .map((block) => {
      if (block.kind === 'section') return block.text === undefined ? '' : paragraph(block.text);
      return block.kind === 'table' ? table({ ...block, rows: block.rows.slice(0, listed) }) : '';
    })
    .join('')}`;

/** How a run ends: where to read on, and the exit code in words. */
export const endingText = ({ rows, summary }: Tally, options: ReportOptions): string =>
  `---\n\n${closingBlocks(rows, summary, options)
    .map((block) => {
      if (block.kind === 'text') return paragraph(block.text);
      return block.kind === 'facts' ? facts(block.facts) : '';
    })
    .join('')
    .trimEnd()}\n`;
