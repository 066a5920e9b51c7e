import type { Run, Summary } from '../../generated/report.ts';
import type { Language } from '../../i18n/language.ts';
import { openingWords, tenderFact } from '../view/head.ts';
import { runProvenance } from '../view/provenance.ts';
import { textOf } from '../view/words.ts';
import type { SheetCell, SheetHead } from './sheet.ts';

/** The sheet that tells what the workbook is and by what the bids were judged. */
export const aboutHead = ({ say }: Language): SheetHead => ({
  name: say.sheetAbout,
  columns: [
    { title: say.columnWhat, width: 24 },
    { title: say.columnSays, width: 110 },
  ],
});

/** Its rows. `notes`: what else a reader must know. The numbers of bids add up. */
export const aboutRows = (
  run: Run,
  { pass, fail, incomplete, unrunnable }: Summary,
  notes: readonly string[],
  language: Language,
): readonly (readonly SheetCell[])[] => {
  const { say } = language;
  const { text } = openingWords(run, language);
  const parts = [
    say.bidsPass({ count: pass }),
    say.bidsFail({ count: fail }),
    say.bidsIncomplete({ count: incomplete }),
    say.bidsNotJudged({ count: unrunnable }),
  ];
  const { label, text: tender } = tenderFact(run, language);
  return [
    [say.labelReport, text],
    [label, textOf(tender)],
    ...(run.leftOut === undefined ? [] : [[say.labelLeftOut, say.leftOut({ packs: language.list([...run.leftOut]) })]]),
    ...notes.map((note) => [say.labelNote, note]),
    [say.columnBids, language.list(parts)],
    ...runProvenance(run, language).map((fact) => [fact.label, textOf(fact.text)]),
  ];
};
