import type { BidReport, ReportFile, Run } from '../../generated/report.ts';
import type { Block, Fact } from './block.ts';
import { exact, grouped, joined, listed, piecesOf, type Words } from './words.ts';

/** How a report begins: what it is, of which bid, against what, as of when, and what was read. */
export const headBlocks = (run: Run, bid: BidReport): Block[] => [
  { kind: 'opening', ...openingWords(run) },
  {
    kind: 'facts',
    facts: [subjectFact(bid), tenderFact(run), ...dateFacts(run, bid), ...packFacts(run), ...readFacts(bid)],
  },
];

/** What wrote a report, and what kind of paper it is. */
export const openingWords = ({ tool }: Run): { readonly name: string; readonly text: string } => ({
  name: `${tool.name} ${tool.version}`,
  text: 'Screening report. It states findings; it decides nothing.',
});

/** Who made the files of a bid or of a system. */
export const partyOf = ({ kind }: Pick<BidReport, 'kind'>): string => (kind === 'system' ? 'vendor' : 'bidder');

/** The name of a bid: vendor, system and version, lot; where it could not be read, its file. */
export const nameOf = ({ vendor, system, version, lot, file }: BidReport): Words => {
  const product = [system, version].filter((part) => part !== undefined).join(' ');
  const parts = [vendor, product || undefined, lot === undefined ? undefined : `lot ${lot}`].filter(
    (part) => part !== undefined,
  );
  return parts.length > 0 ? parts.join(', ') : [exact(file)];
};

const subjectFact = (bid: BidReport): Fact => ({ label: bid.kind === 'system' ? 'System' : 'Bid', text: nameOf(bid) });

/** The tender that was judged against, or that it was a screening against the default. */
export const tenderFact = ({ tender }: Run): Fact => {
  const { reference, title, file, published, closes, screening } = tender;
  if (screening)
    return {
      label: 'Tender',
      text: [
        "none given: this is a screening against bidlint's default tender ",
        digest(tender.sha256),
        ', not against a tender of yours',
      ],
    };
  const parts: Words[] = [reference];
  if (title !== undefined) parts.push(title);
  parts.push([exact(file), ' ', digest(tender.sha256)]);
  if (published !== undefined) parts.push(['published ', exact(published)]);
  if (closes !== undefined) parts.push(['closes ', exact(closes)]);
  return { label: 'Tender', text: joined(parts, ', ') };
};

const digest = (sha256: string) => exact(`(sha256 ${sha256.slice(0, 12)}..)`);

const dateFacts = ({ tender }: Run, { asOf, goLive = tender.goLive, file }: BidReport): Fact[] => {
  if (asOf === undefined) return [];
  const basis: Record<typeof asOf.basis, Words> = {
    option: 'the date given with --as-of',
    tender: ['the closing date in ', exact(tender.file)],
    bid: ['the date in ', exact(file), '; the tender gives no closing date'],
    today: ['today; neither the tender nor ', exact(file), ' gives a date'],
  };
  const asOfText: Words = [exact(asOf.date), ', ', ...piecesOf(basis[asOf.basis])];
  return [
    { label: 'As of', text: asOfText },
    { label: 'Go-live', text: goLive === undefined ? 'no date given' : [exact(goLive), ', from ', exact(tender.file)] },
  ];
};

const packFacts = ({ packs, leftOut = [] }: Run): Fact[] => {
  const [version, ...others] = [...new Set(packs.map((pack) => pack.version))];
  const alike = packs.length > 1 && version !== undefined && others.length === 0;
  const names = packs.map((pack) => [exact(alike ? pack.id : `${pack.id} ${pack.version}`)]);
  return [
    { label: 'Packs', text: [...piecesOf(joined(names, ', ')), alike ? `: all in version ${version}` : ''] },
    ...(leftOut.length === 0
      ? []
      : [
          {
            label: 'Left out',
            text: `${listed(leftOut)}: the tender asks for rules of these packs too; they are not judged in this run`,
          },
        ]),
  ];
};

const readFacts = (bid: BidReport): Fact[] => {
  const { file, sha256, files } = bid;
  if (bid.verdict === undefined) return [];
  const unread = files.filter(({ state }) => state !== 'read');
  const named =
    files.length === 0
      ? '; it names no other file'
      : ` and ${grouped(files.length - unread.length)} of ${grouped(files.length)} files`;
  return [
    { label: 'Read', text: [exact(file), ...(sha256 === undefined ? [] : [' ', digest(sha256)]), named] },
    ...unread.map((each): Fact => ({ label: 'Not read', text: whyUnread(each) })),
    { label: 'Note', text: `No network. Every file was supplied by the ${partyOf(bid)}.` },
  ];
};

/** A reason that tells what the file is follows its name; one that tells something else follows a colon. */
const whyUnread = ({ file, state, why }: ReportFile): Words =>
  why === undefined
    ? [exact(file), `: ${stateWords[state]}`]
    : [exact(file), /^(is|cannot) /.test(why) ? ' ' : ': ', why];

const stateWords: Readonly<Record<ReportFile['state'], string>> = {
  read: 'read',
  invalid: 'it is not what it gives itself out to be',
  unreadable: 'this tool cannot read it',
  'wrong-kind': 'its place takes files of another kind',
  missing: 'there is no such file',
};
