import type { BidReport, Run } from '../generated/report.ts';
import { english } from '../i18n/language.ts';
import { paperDay } from './office/day.ts';
import { footOf } from './office/foot.ts';
import type { Part } from './office/part.ts';
import { wordDocument } from './office/word.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { across } from './requirements/across.ts';
import { acrossParts } from './requirements/across-parts.ts';
import { tableFront, tableParts } from './requirements/paper.ts';
import { nameOf } from './view/head.ts';
import { textOf } from './view/words.ts';

/** The requirement table as a document for the file: over all bids first, then of each bid. */
export const requirementsDocx: Reporter = {
  name: 'requirements-docx',
  about: "The buyer's requirements with what each bid came to, as a document (DOCX) for the file.",
  binary: true,
  write: requirementsDocxChunks,
};

/** Points that a document tells; the bids are held in memory until it is written. */
const mostPoints = 4_000;

async function* requirementsDocxChunks(
  run: Run,
  bids: AsyncIterable<BidReport>,
  options: ReportOptions,
): AsyncGenerator<Uint8Array> {
  const { language = english } = options;
  const { say } = language;
  const compared = across(language);
  const full: BidReport[] = [];
  let points = 0;
  for await (const bid of bids) {
    compared.add(bid);
    points += bid.results.length;
    if (points <= mostPoints || full.length === 0) full.push(bid);
  }
  const all = compared.names.length;
  const [first] = full;
  const tooMany: Part[] =
    full.length === all ? [] : [{ kind: 'paragraph', line: say.tableTooMany({ told: full.length, all }) }];
  yield wordDocument(
    [
      ...tableFront(run, language),
      ...tooMany,
      ...acrossParts(compared, language),
      ...full.flatMap((bid) => tableParts(run, bid, language, all > 1)),
    ],
    {
      title: say.tableTitleOf({
        bids: all === 1 && first !== undefined ? textOf(nameOf(first, language)) : run.tender.reference,
      }),
      creator: `${run.tool.name} ${run.tool.version}`,
      language,
      day: paperDay(run, full),
      foot: footOf(run, full),
      landscape: true,
    },
  );
}
