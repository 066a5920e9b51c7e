import type { BidReport, ReportRequirement, Run } from '../../generated/report.ts';
import type { Language } from '../../i18n/language.ts';
import { type Line, type PaperFact, type Part, strong } from '../office/part.ts';
import { plainPlace } from '../view/plain-place.ts';
import { requirementWords } from '../view/rule-words.ts';
import { levelWord } from '../view/standing.ts';
import { type Asked, type AskedPoint, askedOf } from './ask.ts';

/** Places under one question; of the others the letter tells the number. */
const mostPlaces = 6;

/**
 * The draft of a letter to one bidder: what is asked of it, requirement by requirement. It holds what the tender asks and what
 * this bid says, and nothing else: no verdict, no count, no other bidder, no path of the machine on which the bid was read.
 */
export const letterParts = (run: Run, bid: BidReport, language: Language, newPage: boolean): Part[] => {
  const { say } = language;
  const asked = askedOf(bid, language);
  return [
    { kind: 'heading', level: 1, line: say.letterFor({ bid: addressee(bid) }), newPage },
    { kind: 'paragraph', line: [strong(`${say.letterDraft}.`, 'bad'), { text: ` ${say.letterDrafted}` }] },
    { kind: 'facts', facts: headFacts(run, bid, language) },
    ...(bid.verdict === undefined
      ? [
          paragraph(say.letterNotJudged),
          { kind: 'list' as const, items: bid.faults.map((fault) => faultLine(fault, bid, language)) },
        ]
      : asked.length === 0
        ? [paragraph(say.letterNothing)]
        : [paragraph(say.letterIntro), ...questionParts(asked, language)]),
  ];
};

const paragraph = (line: Line): Part => ({ kind: 'paragraph', line });

/** Whom the letter is for: the vendor, else the manifest by its own name. */
const addressee = (bid: BidReport): string => bid.vendor ?? plainPlace({ file: bid.file }, bid);

const headFacts = (run: Run, bid: BidReport, { say }: Language): PaperFact[] => {
  const { reference, title, screening } = run.tender;
  const product = [bid.system, bid.version].filter((part) => part !== undefined).join(' ');
  return [
    { label: say.letterTo, line: addressee(bid) },
    ...(screening
      ? []
      : [{ label: say.letterAbout, line: [reference, ...(title === undefined ? [] : [title])].join(say.comma) }]),
    ...(product === '' ? [] : [{ label: say.letterBid, line: product }]),
    ...(bid.lot === undefined ? [] : [{ label: say.letterLot, line: bid.lot }]),
    ...(bid.asOf === undefined ? [] : [{ label: say.letterAsOf, line: bid.asOf.date }]),
    { label: say.letterAnswerBy, line: say.letterAnswerByBlank },
  ];
};

/** The questions, numbered through, under the requirement that each concerns first. */
const questionParts = (asked: readonly Asked[], language: Language): Part[] => {
  const { say } = language;
  let under: string | undefined;
  return asked.flatMap((each, index): Part[] => {
    const requirement = each.points[0]?.requirement;
    const number = requirement?.number ?? '';
    const heading = number === under ? [] : requirementParts(requirement, language);
    under = number;
    return [
      ...heading,
      { kind: 'heading', level: 3, line: say.letterQuestion({ number: String(index + 1) }) },
      { kind: 'facts', facts: questionFacts(each, number, language) },
    ];
  });
};

const requirementParts = (requirement: ReportRequirement | undefined, language: Language): Part[] => {
  const { say } = language;
  if (requirement === undefined) return [{ kind: 'heading', level: 2, line: say.letterNoRequirement }];
  return [
    { kind: 'heading', level: 2, line: say.letterRequirement({ number: requirement.number }) },
    paragraph(requirementWords(requirement, language)),
  ];
};

const questionFacts = (
  { points, noted, where, question, why }: Asked,
  number: string,
  language: Language,
): PaperFact[] => {
  const { say } = language;
  const rest = where.length - mostPlaces;
  const places = [...where.slice(0, mostPlaces), ...(rest > 0 ? [say.morePlaces({ count: rest })] : [])];
  return [
    ...points.map((point) => ({ label: say.letterPoint, line: pointLine(point, number, language) })),
    ...noted.map((line) => ({ label: say.letterNoted, line })),
    ...(places.length === 0 ? [] : [{ label: say.letterWhere, line: places.join(say.semicolon) }]),
    ...(why === undefined ? [] : [{ label: say.letterWhyWeAsk, line: why }]),
    { label: say.letterAsk, line: [strong(question)] },
  ];
};

const pointLine = ({ requirement, level, title }: AskedPoint, number: string, language: Language): string => {
  const own = requirement?.number ?? '';
  return `${own === number || own === '' ? '' : `${own}: `}${title} (${levelWord(level, language)})`;
};

const faultLine = (
  { message, hint: _, ...place }: BidReport['faults'][number],
  bid: BidReport,
  language: Language,
): string => `${plainPlace(place, bid, language)}: ${message}`;
