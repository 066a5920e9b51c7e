import type { BidReport, ReportFile, Run } from '../../generated/report.ts';
import { english, type Language } from '../../i18n/language.ts';
import type { Block, Fact } from './block.ts';
import { inEnglish } from './spoken.ts';
import { exact, joined, type Words } from './words.ts';

/** How a report begins: what it is, of which bid, against what, as of when, and what was read. */
export const headBlocks = (run: Run, bid: BidReport, language: Language = english): Block[] => [
  { kind: 'opening', ...openingWords(run, language) },
  {
    kind: 'facts',
    facts: [
      subjectFact(bid, language),
      tenderFact(run, language),
      ...dateFacts(run, bid, language),
      ...packFacts(run, language),
      ...readFacts(bid, language),
      ...textsFacts(language),
    ],
  },
];

/** What wrote a report, and what kind of paper it is. */
export const openingWords = (
  { tool }: Run,
  { say }: Language = english,
): { readonly name: string; readonly text: string } => ({
  name: `${tool.name} ${tool.version}`,
  text: say.opening,
});

/** Who made the files: of a bid the bidder, of a system its vendor. Messages say it in the words of their language. */
export type Party = 'bidder' | 'vendor';

/** Who made the files of a bid or of a system. */
export const partyOf = ({ kind }: Pick<BidReport, 'kind'>): Party => (kind === 'system' ? 'vendor' : 'bidder');

/** The name of a bid: vendor, system and version, lot; where it could not be read, its file. */
export const nameOf = ({ vendor, system, version, lot, file }: BidReport, { say }: Language = english): Words => {
  const product = [system, version].filter((part) => part !== undefined).join(' ');
  const parts = [vendor, product || undefined, lot === undefined ? undefined : say.lot({ lot })].filter(
    (part) => part !== undefined,
  );
  return parts.length > 0 ? parts.join(say.comma) : [exact(file)];
};

const subjectFact = (bid: BidReport, language: Language): Fact => ({
  label: bid.kind === 'system' ? language.say.labelSystem : language.say.labelBid,
  text: nameOf(bid, language),
});

/** The tender that was judged against, or that it was a screening against the default. */
export const tenderFact = ({ tender }: Run, { say }: Language = english): Fact => {
  const { reference, title, file, published, closes, screening } = tender;
  if (screening) return { label: say.labelTender, text: say.tenderDefault({ digest: [digest(tender.sha256)] }) };
  const parts: Words[] = [reference];
  if (title !== undefined) parts.push(title);
  parts.push([exact(file), ' ', digest(tender.sha256)]);
  if (published !== undefined) parts.push(say.tenderPublished({ date: [exact(published)] }));
  if (closes !== undefined) parts.push(say.tenderCloses({ date: [exact(closes)] }));
  return { label: say.labelTender, text: joined(parts, say.comma) };
};

const digest = (sha256: string) => exact(`(sha256 ${sha256.slice(0, 12)}..)`);

const dateFacts = ({ tender }: Run, { asOf, goLive = tender.goLive, file }: BidReport, { say }: Language): Fact[] => {
  if (asOf === undefined) return [];
  const date = [exact(asOf.date)];
  const basis: Record<typeof asOf.basis, () => Words> = {
    option: () => say.asOfOption({ date }),
    tender: () => say.asOfTender({ date, file: [exact(tender.file)] }),
    bid: () => say.asOfBid({ date, file: [exact(file)] }),
    today: () => say.asOfToday({ date, file: [exact(file)] }),
  };
  return [
    { label: say.labelAsOf, text: basis[asOf.basis]() },
    {
      label: say.labelGoLive,
      text:
        goLive === undefined ? say.goLiveNone : say.goLiveFrom({ date: [exact(goLive)], file: [exact(tender.file)] }),
    },
  ];
};

const packFacts = ({ packs, leftOut = [] }: Run, { say, list }: Language): Fact[] => {
  const [version, ...others] = [...new Set(packs.map((pack) => pack.version))];
  const alike = packs.length > 1 && version !== undefined && others.length === 0;
  const names = joined(
    packs.map((pack) => [exact(alike ? pack.id : `${pack.id} ${pack.version}`)]),
    say.comma,
  );
  return [
    { label: say.labelPacks, text: alike ? say.packsAlike({ packs: names, version }) : names },
    ...(leftOut.length === 0 ? [] : [{ label: say.labelLeftOut, text: say.leftOut({ packs: list(leftOut) }) }]),
  ];
};

const readFacts = (bid: BidReport, language: Language): Fact[] => {
  const { say } = language;
  const { file, sha256, files } = bid;
  if (bid.verdict === undefined) return [];
  const unread = files.filter(({ state }) => state !== 'read');
  const manifest = [exact(file), ...(sha256 === undefined ? [] : [' ', digest(sha256)])];
  const read =
    files.length === 0
      ? say.readAlone({ file: manifest })
      : say.readFiles({ file: manifest, read: files.length - unread.length, all: files.length });
  return [
    { label: say.labelRead, text: read },
    ...unread.map((each): Fact => ({ label: say.labelNotRead, text: whyUnread(each, language) })),
    { label: say.labelNote, text: say.supplied({ party: partyOf(bid) }) },
  ];
};

/** What is wrong with a file follows its name as the rest of a sentence; why it was not read follows a colon. */
const whyUnread = ({ file, state, why }: ReportFile, language: Language): Words =>
  why === undefined
    ? [exact(file), `: ${language.say[stateWords[state]]}`]
    : [exact(file), state === 'invalid' || state === 'wrong-kind' ? ' ' : ': ', inEnglish(why, language)];

const stateWords = {
  read: 'fileRead',
  invalid: 'fileInvalid',
  unreadable: 'fileUnreadable',
  'wrong-kind': 'fileWrongKind',
  missing: 'fileMissing',
} as const satisfies Readonly<Record<ReportFile['state'], string>>;

/** Where a report is in another language: that the texts it quotes are in English. */
const textsFacts = ({ tag, say }: Language): Fact[] =>
  tag === english.tag ? [] : [{ label: say.labelNote, text: say.textsLanguage }];
