import type { Run } from '../../generated/report.ts';
import { english } from '../../i18n/language.ts';
import type { ReportOptions } from '../reporter.ts';
import { closingBlocks } from '../view/closing.ts';
import { tenderFact } from '../view/head.ts';
import { factsPart, tableParts } from './blocks.ts';
import type { Collected } from './collect.ts';
import type { Part } from './part.ts';
import { lineOf } from './words-line.ts';

/** How a paper begins: what it is, against which tender; of several bids the table that sums them up, and how many it tells in full. */
export const frontParts = (run: Run, { full, rows, summary }: Collected, options: ReportOptions): Part[] => {
  const { language = english } = options;
  const { say } = language;
  const several = closingBlocks(rows, summary, options).flatMap((block): Part[] =>
    block.kind === 'section' && block.text !== undefined
      ? [{ kind: 'paragraph', line: lineOf(block.text) }]
      : tableParts(block, say.pageSummaryCaption),
  );
  return [
    { kind: 'title', text: say.paperTitle },
    { kind: 'paragraph', line: say.paperNature },
    factsPart([tenderFact(run, language)]),
    ...(several.length === 0
      ? []
      : [{ kind: 'heading' as const, level: 1 as const, line: say.pageSummary }, ...several]),
    ...(full.length === rows.length
      ? []
      : [{ kind: 'paragraph' as const, line: say.paperTooMany({ told: full.length, all: rows.length }) }]),
  ];
};
