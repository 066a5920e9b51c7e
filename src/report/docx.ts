import type { BidReport, Run } from '../generated/report.ts';
import { english } from '../i18n/language.ts';
import { bidParts } from './office/bid-parts.ts';
import { collect } from './office/collect.ts';
import { paperDay } from './office/day.ts';
import { footOf } from './office/foot.ts';
import { frontParts } from './office/front-parts.ts';
import { wordDocument } from './office/word.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { nameOf } from './view/head.ts';
import { textOf } from './view/words.ts';

/** The report as a document for the file: what is asked, what each bid came to, every rule. */
export const docx: Reporter = {
  name: 'docx',
  about: 'The report as a document (DOCX) for the file: headings, tables, every rule accounted for.',
  binary: true,
  write: docxChunks,
};

/** Rules that a document tells in full. The bids are held in memory, and nobody opens a document of thousands of pages. */
const mostRules = 3_000;

async function* docxChunks(
  run: Run,
  bids: AsyncIterable<BidReport>,
  options: ReportOptions,
): AsyncGenerator<Uint8Array> {
  const { language = english } = options;
  const collected = await collect(bids, mostRules, ({ results }) => results.length, language);
  const { full } = collected;
  const [first] = full;
  const alone = full.length === 1 && first !== undefined;
  yield wordDocument(
    [
      ...frontParts(run, collected, options),
      ...full.flatMap((bid, index) =>
        bidParts(run, bid, options, { prefix: `b${index + 1}-`, newPage: collected.rows.length > 1 }),
      ),
    ],
    {
      title: language.say.paperTitleOf({ bids: alone ? textOf(nameOf(first, language)) : run.tender.reference }),
      creator: `${run.tool.name} ${run.tool.version}`,
      language,
      day: paperDay(run, full),
      foot: footOf(run, full),
    },
  );
}
