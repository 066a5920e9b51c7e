import type { BidReport, Run } from '../generated/report.ts';
import { english } from '../i18n/language.ts';
import { letterFront } from './clarification/front.ts';
import { letterParts } from './clarification/letter.ts';
import { paperDay } from './office/day.ts';
import { footOf } from './office/foot.ts';
import type { Part } from './office/part.ts';
import { wordDocument } from './office/word.ts';
import type { Reporter, ReportOptions } from './reporter.ts';

/** The same drafts as a document, each bidder's on pages of its own, so that an officer can finish them. */
export const clarificationDocx: Reporter = {
  name: 'clarification-docx',
  about: 'The same drafts of questions to each bidder as a document (DOCX).',
  binary: true,
  write: clarificationDocxChunks,
};

/** Parts of drafts that a document holds, since it is held in memory until it is written. */
const mostParts = 20_000;

async function* clarificationDocxChunks(
  run: Run,
  bids: AsyncIterable<BidReport>,
  options: ReportOptions,
): AsyncGenerator<Uint8Array> {
  const { language = english } = options;
  const { say } = language;
  const drafts: Part[] = [];
  const dated: Pick<BidReport, 'asOf'>[] = [];
  let told = 0;
  for await (const bid of bids) {
    const parts = letterParts(run, bid, language, true);
    if (told === dated.length && (drafts.length + parts.length <= mostParts || told === 0)) {
      told += 1;
      drafts.push(...parts);
    }
    dated.push(bid.asOf === undefined ? {} : { asOf: bid.asOf });
  }
  const tooMany: Part[] =
    told === dated.length ? [] : [{ kind: 'paragraph', line: say.letterTooMany({ told, all: dated.length }) }];
  const front = dated.length === 1 ? [] : [...letterFront(language), ...tooMany];
  yield wordDocument([...front, ...drafts], {
    title: say.letterTitle,
    creator: `${run.tool.name} ${run.tool.version}`,
    language,
    day: paperDay(run, dated),
    foot: footOf(run, dated),
    banner: say.letterDraft,
    apart: true,
  });
}
