import type { Facts, Reading, Spot } from '../model/evidence.ts';
import type { SourceText } from '../source/text.ts';
import { present } from './members.ts';
import { type ProblemList, problemList } from './problem-list.ts';
import { allAt, allBelow, firstAt, textAtPath } from './xml-search.ts';
import { type XmlElement, xmlTree } from './xml-tree.ts';

/** Lots that are listed as facts. */
const most = 200;

/** Reads a notice: its type and dates, the buyer, what is bought, and the lots with their deadlines. */
export const readNotice = async (source: SourceText): Promise<Reading> => {
  const root = await xmlTree(source);
  const problems = problemList();
  const extension = allBelow(root, 'EformsExtension')[0];
  const organisations = new Map(
    (extension === undefined ? [] : allAt(extension, 'Organizations', 'Organization', 'Company')).flatMap((company) => {
      const id = textAtPath(company, 'PartyIdentification', 'ID');
      return id === undefined
        ? []
        : [
            [
              id,
              {
                name: textAtPath(company, 'PartyName', 'Name'),
                country: textAtPath(company, 'PostalAddress', 'Country', 'IdentificationCode'),
              },
            ] as const,
          ];
    }),
  );
  findFaults(root, organisations, problems);
  const buyers = allAt(root, 'ContractingParty', 'Party').flatMap((party) => {
    const id = textAtPath(party, 'PartyIdentification', 'ID');
    return organisations.get(id ?? '')?.name ?? textAtPath(party, 'PartyName', 'Name') ?? id ?? [];
  });
  const project = firstAt(root, 'ProcurementProject');
  const lots = allAt(root, 'ProcurementProjectLot');
  const deadlines = lots.flatMap((lot) => deadlineOf(lot) ?? []);
  const spots: Record<string, Spot> = {};
  const mark = (fact: string, element: XmlElement | undefined): void => {
    if (element !== undefined) spots[`/${fact}`] = { line: element.line };
  };
  mark('title', firstAt(project, 'Name'));
  mark('id', firstAt(root, 'ID'));
  mark('issued', firstAt(root, 'IssueDate'));
  mark('buyers', firstAt(root, 'ContractingParty'));
  mark('noticeType', firstAt(root, 'NoticeTypeCode'));
  lots.slice(0, most).forEach((lot, index) => {
    spots[`/lots/${index}`] = { line: lot.line };
  });
  const value = firstAt(project, 'RequestedTenderTotal', 'EstimatedOverallContractAmount');
  const facts: Facts = {
    form: root.name,
    ...present({
      sdk: textAtPath(root, 'CustomizationID'),
      id: textAtPath(root, 'ID'),
      procedure: textAtPath(root, 'ContractFolderID'),
      noticeType: textAtPath(root, 'NoticeTypeCode'),
      subtype: textAtPath(extension, 'NoticeSubType', 'SubTypeCode'),
      issued: dayOf(textAtPath(root, 'IssueDate')),
      language: textAtPath(root, 'NoticeLanguageCode'),
      law: textAtPath(root, 'RegulatoryDomain'),
      title: textAtPath(project, 'Name'),
      description: textAtPath(project, 'Description')?.slice(0, 1_000),
      reference: textAtPath(project, 'ID'),
      nature: textAtPath(project, 'ProcurementTypeCode'),
      procedureType: textAtPath(root, 'TenderingProcess', 'ProcedureCode'),
      currency: value?.attributes.currencyID,
      deadline: deadlines.sort()[0],
    }),
    ...(value !== undefined &&
      Number.isFinite(Number(value.text)) &&
      value.text.trim() !== '' && { value: Number(value.text) }),
    buyers: [...new Set(buyers)],
    countries: [...new Set([...organisations.values()].flatMap(({ country }) => country ?? []))],
    cpv: cpvOf(project),
    lots: lots.slice(0, most).map((lot) => ({
      ...present({
        id: textAtPath(lot, 'ID'),
        title: textAtPath(lot, 'ProcurementProject', 'Name'),
        deadline: deadlineOf(lot),
      }),
      cpv: cpvOf(firstAt(lot, 'ProcurementProject')),
    })),
    lotCount: lots.length,
  };
  return { state: 'read', facts, spots, problems: problems.list(), valid: !problems.any() };
};

/** A date of UBL has an offset behind it: 2019-11-21+01:00. */
const dayOf = (written: string | undefined): string | undefined => /^\d{4}-\d{2}-\d{2}/.exec(written ?? '')?.[0];

const deadlineOf = (lot: XmlElement): string | undefined => {
  const period =
    firstAt(lot, 'TenderingProcess', 'TenderSubmissionDeadlinePeriod') ??
    firstAt(lot, 'TenderingProcess', 'ParticipationRequestReceptionPeriod');
  const day = dayOf(textAtPath(period, 'EndDate'));
  if (day === undefined) return undefined;
  const time = textAtPath(period, 'EndTime');
  return time === undefined ? day : `${day}T${time}`;
};

const cpvOf = (project: XmlElement | undefined): readonly string[] => [
  ...new Set(
    [
      ...allAt(project, 'MainCommodityClassification', 'ItemClassificationCode'),
      ...allAt(project, 'AdditionalCommodityClassification', 'ItemClassificationCode'),
    ]
      .map(({ text }) => text.trim())
      .filter((code) => code !== ''),
  ),
];

/** What every notice of eForms must hold, told by the elements alone; the hundreds of rules between fields are not tried. */
const findFaults = (root: XmlElement, organisations: ReadonlyMap<string, unknown>, problems: ProblemList): void => {
  const spot = { line: root.line };
  for (const [name, path] of [
    ['the version of the SDK (CustomizationID)', ['CustomizationID']],
    ['its identifier (ID)', ['ID']],
    ['the date of dispatch (IssueDate)', ['IssueDate']],
    ['its type (NoticeTypeCode)', ['NoticeTypeCode']],
    ['its language (NoticeLanguageCode)', ['NoticeLanguageCode']],
  ] as const)
    if (textAtPath(root, ...path) === undefined) problems.add(`The notice does not tell ${name}.`, spot);
  const blank: XmlElement[] = [];
  const open: XmlElement[] = [root];
  for (let next = open.pop(); next !== undefined && blank.length < 20; next = open.pop()) {
    if (next.children.length === 0 && next.text.trim() === '') blank.push(next);
    for (const child of next.children.toReversed()) open.push(child);
  }
  for (const { name, line } of blank) problems.add(`The element ${name} is empty.`, { line });
  for (const party of allAt(root, 'ContractingParty', 'Party')) {
    const id = textAtPath(party, 'PartyIdentification', 'ID');
    if (id !== undefined && /^ORG-/.test(id) && !organisations.has(id))
      problems.add(`The buyer ${id} is not among the organisations of the notice.`, { line: party.line });
  }
  if (root.name === 'ContractNotice')
    for (const lot of allAt(root, 'ProcurementProjectLot')) {
      const id = textAtPath(lot, 'ID');
      if (id !== undefined && !/^(LOT|PAR|GLO)-\d{4}$/.test(id))
        problems.add(`${id} is no identifier of a lot (LOT-0001).`, { line: lot.line });
      if (textAtPath(lot, 'ProcurementProject', 'Name') === undefined)
        problems.add(`The lot ${id ?? ''} has no title.`, { line: lot.line });
    }
};
