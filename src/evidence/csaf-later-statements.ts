import { isObject, type Json } from '../source/pointer.ts';
import { listMember, objectMember, textMember } from './members.ts';
import type { ProblemList } from './problem-list.ts';

type Advisory = { readonly [key: string]: Json };

/** Tests of CSAF 2.1 on the document and its vulnerabilities that the library does not have: 6.1.46 and 6.1.47, 6.1.49, 6.1.51, and 6.1.53 to 6.1.56. */
export const findStatementFaults = (root: Advisory, problems: ProblemList): void => {
  const document = objectMember(root, 'document');
  findLicenceFaults(document, problems);
  const tracking = objectMember(document, 'tracking');
  const newest = Math.max(
    ...listMember(tracking, 'revision_history').map((entry) => timeOf(textMember(entry, 'date'))),
  );
  const settled = ['final', 'interim'].includes(textMember(tracking, 'status') ?? '');
  const vulnerabilities = listMember(root, 'vulnerabilities');
  for (const [index, vulnerability] of vulnerabilities.entries()) {
    const at = `/vulnerabilities/${index}`;
    for (const [place, item] of listMember(vulnerability, 'first_known_exploitation_dates').entries())
      if (timeOf(textMember(item, 'exploitation_date')) > timeOf(textMember(item, 'date')))
        problems.add('By test 6.1.53 of CSAF: an exploitation is dated after the day on which it was known.', {
          pointer: `${at}/first_known_exploitation_dates/${place}/exploitation_date`,
        });
    const known = [
      textMember(vulnerability, 'cve'),
      ...listMember(vulnerability, 'ids').map((id) => textMember(id, 'text')),
      ...(vulnerabilities.length === 1 ? [textMember(tracking, 'id')] : []),
    ];
    for (const [place, metric] of listMember(vulnerability, 'metrics').entries()) {
      const content = objectMember(metric, 'content');
      const below = `${at}/metrics/${place}/content`;
      if (settled && timeOf(textMember(objectMember(content, 'epss'), 'timestamp')) > newest)
        problems.add('By test 6.1.51 of CSAF: the EPSS value is dated after the newest revision.', {
          pointer: `${below}/epss/timestamp`,
        });
      if (settled && timeOf(textMember(objectMember(content, 'ssvc_v2'), 'timestamp')) > newest)
        problems.add('By test 6.1.49 of CSAF: the SSVC decision is dated after the newest revision.', {
          pointer: `${below}/ssvc_v2/timestamp`,
        });
      if (content?.ssvc_v2 !== undefined) findDecisionFaults(content.ssvc_v2, known, `${below}/ssvc_v2`, problems);
    }
    findRatedTwice(vulnerability, at, problems);
  }
};

const findDecisionFaults = (
  decision: Json,
  known: readonly (string | undefined)[],
  pointer: string,
  problems: ProblemList,
): void => {
  if (textMember(decision, 'timestamp') === undefined || listMember(decision, 'selections').length === 0)
    problems.add('By test 6.1.46 of CSAF: an SSVC decision needs its timestamp and its selections.', { pointer });
  for (const [index, target] of listMember(decision, 'target_ids').entries())
    if (typeof target !== 'string' || !known.includes(target))
      problems.add('By test 6.1.47 of CSAF: the SSVC decision is about another vulnerability.', {
        pointer: `${pointer}/target_ids/${index}`,
      });
};

/** A product that one source rates both by CVSS and in a word (6.1.56). */
const findRatedTwice = (vulnerability: Json, pointer: string, problems: ProblemList): void => {
  const metrics = listMember(vulnerability, 'metrics');
  const rated = (holds: (content: Advisory) => boolean) =>
    metrics.flatMap((metric) => {
      const content = objectMember(metric, 'content');
      return content === undefined || !holds(content)
        ? []
        : listMember(metric, 'products').map((product) =>
            JSON.stringify([product, textMember(metric, 'source') ?? '']),
          );
    });
  const scored = new Set(rated((content) => Object.keys(content).some((key) => key.startsWith('cvss_'))));
  if (rated((content) => content.qualitative_severity_rating !== undefined).some((pair) => scored.has(pair)))
    problems.add('By test 6.1.56 of CSAF: one source rates a product both by CVSS and in a word.', {
      pointer: `${pointer}/metrics`,
    });
};

const findLicenceFaults = (document: Advisory | undefined, problems: ProblemList): void => {
  const licence = document?.license_expression;
  if (licence === undefined) return;
  if (typeof licence !== 'string' || !isExpression(licence)) {
    problems.add('By test 6.1.54 of CSAF: the licence must be an SPDX expression without DocumentRef.', {
      pointer: '/document/license_expression',
    });
    return;
  }
  if (!/LicenseRef-/.test(licence) || !/^(en\b|$)/i.test(textMember(document, 'lang') ?? '')) return;
  const notes = listMember(document, 'notes').filter((note) => isObject(note) && note.title === 'License');
  if (notes.length !== 1 || textMember(notes[0], 'category') !== 'legal_disclaimer')
    problems.add(
      'By test 6.1.55 of CSAF: a licence of one’s own needs one note titled License, of the category legal_disclaimer.',
      { pointer: '/document/license_expression' },
    );
};

/** The grammar of SPDX licence expressions (annex B of SPDX 3.0.1), without DocumentRef, which CSAF forbids; identifiers need not be on a list. */
const isExpression = (text: string): boolean => {
  const operand = /^(?:LicenseRef-[\w.-]+|(?!licenseref-)[A-Za-z\d.-]+\+?)$/i;
  const words = text
    .replaceAll(/[()]/g, (mark) => ` ${mark} `)
    .split(/\s+/)
    .filter((word) => word !== '');
  let depth = 0;
  let wants = true;
  for (const word of words) {
    if (word === '(' ? !wants : word === ')' ? wants || depth === 0 : false) return false;
    if (word === '(') depth++;
    else if (word === ')') depth--;
    else if (wants) {
      if (!operand.test(word) || /_/.test(word) || (/^licenseref-/i.test(word) && !word.startsWith('LicenseRef-')))
        return false;
      wants = false;
    } else if (/^(AND|OR|WITH)$/.test(word)) wants = true;
    else return false;
  }
  return depth === 0 && !wants;
};

const timeOf = (text: string | undefined): number => (text === undefined ? Number.NaN : Date.parse(text));
