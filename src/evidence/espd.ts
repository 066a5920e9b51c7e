import type { Facts, Kind, Probe, Reading, Spot } from '../model/evidence.ts';
import type { SourceText } from '../source/text.ts';
import { present } from './members.ts';
import { allAt, allBelow, firstAt, textAtPath } from './xml-search.ts';
import { xmlTree } from './xml-tree.ts';

const roots = /^(QualificationApplicationRequest|QualificationApplicationResponse|ESPDRequest|ESPDResponse)$/;

/** The European Single Procurement Document: what the buyer asks of bidders, or what a bidder declares of itself. */
export const espd: Kind = {
  name: 'espd',
  title: 'European Single Procurement Document',
  recognisedBy:
    'XML whose root is QualificationApplicationRequest or -Response (2.0 and later) or ESPDRequest or -Response (1.0).',
  recognise: ({ format, element }: Probe) => format === 'xml' && roots.test(element?.name ?? ''),
  read: async ({ source }): Promise<Reading> =>
    source === undefined ? { state: 'invalid', why: 'holds no text' } : readEspd(source),
};

const readEspd = async (source: SourceText): Promise<Reading> => {
  const root = await xmlTree(source);
  const criteria =
    allAt(root, 'TenderingCriterion').length > 0 ? allAt(root, 'TenderingCriterion') : allAt(root, 'Criterion');
  const buyer = firstAt(root, 'ContractingParty', 'Party');
  const bidder = firstAt(root, 'EconomicOperatorParty', 'Party');
  const typeOf = (code: string | undefined) => /^(CRITERION\.)?([A-Z]+)/.exec(code ?? '')?.[2] ?? 'OTHER';
  const types: Record<string, number> = {};
  for (const criterion of criteria) {
    const type = typeOf(textAtPath(criterion, 'CriterionTypeCode') ?? textAtPath(criterion, 'TypeCode'));
    types[type] = (types[type] ?? 0) + 1;
  }
  const spots: Record<string, Spot> = { '/criteria': { line: criteria[0]?.line ?? root.line } };
  for (const [fact, path] of [
    ['id', ['ID']],
    ['issued', ['IssueDate']],
    ['title', ['ProcurementProject']],
    ['buyer', ['ContractingParty']],
    ['bidder', ['EconomicOperatorParty']],
    ['procedure', ['ContractFolderID']],
  ] as const) {
    const element = firstAt(root, ...path);
    if (element !== undefined) spots[`/${fact}`] = { line: element.line };
  }
  const facts: Facts = {
    form: /Response$/.test(root.name) ? 'response' : 'request',
    ...present({
      version: textAtPath(root, 'VersionID') ?? textAtPath(root, 'CustomizationID'),
      id: textAtPath(root, 'ID'),
      procedure: textAtPath(root, 'ContractFolderID'),
      issued: /^\d{4}-\d{2}-\d{2}/.exec(textAtPath(root, 'IssueDate') ?? '')?.[0],
      title:
        textAtPath(root, 'ProcurementProject', 'Name') ??
        textAtPath(root, 'ProcurementProjectLot', 'ProcurementProject', 'Name'),
      buyer: textAtPath(buyer, 'PartyName', 'Name'),
      bidder: textAtPath(bidder, 'PartyName', 'Name'),
      bidderIdentifier: textAtPath(bidder, 'PartyIdentification', 'ID'),
      country: textAtPath(buyer, 'PostalAddress', 'Country', 'IdentificationCode'),
    }),
    lots: allAt(root, 'ProcurementProjectLot').length,
    criteria: criteria.length,
    criteriaByType: types,
    answers: allBelow(root, 'TenderingCriterionResponse').length + allBelow(root, 'Response').length,
    evidence: allAt(root, 'Evidence').length + allAt(root, 'AdditionalDocumentReference').length,
  };
  return { state: 'read', facts, spots, problems: [], valid: undefined };
};
