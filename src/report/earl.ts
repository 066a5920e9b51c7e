import type { BidReport, Result, Run } from '../generated/report.ts';
import { earlContext, earlOutcome, earlPointer, ruleIri } from './machine/earl-terms.ts';
import { bidName, headline, verdictLines, verdictWord, weightWord } from './machine/headlines.ts';
import { itemsLines, ruleLines } from './machine/item-lines.ts';
import { itemsOf } from './machine/items.ts';
import { jsonLines, jsonText } from './machine/json-text.ts';
import { readingDate } from './machine/reading-date.ts';
import { uuidOf } from './machine/uuid.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { prose } from './view/words.ts';

const verdictTest = 'urn:bidlint:verdict';

/**
 * EARL 1.0 (W3C) as JSON-LD with its context inside, so that nothing is fetched: an assertion for every rule of every bid,
 * and one for the verdict. Outcomes: pass is passed, fail is failed, notApplicable is inapplicable; review and error are
 * cantTell, as is the verdict of a bid that is incomplete or could not be judged. The same report gives the same ids.
 */
export const earl: Reporter = {
  name: 'earl',
  about: 'EARL 1.0 as JSON-LD for those who exchange assessments: an assertion for every rule.',
  binary: false,
  write: earlChunks,
};

async function* earlChunks(run: Run, bids: AsyncIterable<BidReport>, options: ReportOptions): AsyncGenerator<string> {
  const told = new Set<string>();
  const tool = `urn:uuid:${uuidOf('tool', run.tool.name, run.tool.version)}`;
  yield `{\n  "@context": ${jsonText(earlContext, 1)},\n  "@graph": [\n    ${jsonText(toolNode(run, tool), 2)},\n    ${jsonText(verdictNode(run), 2)}`;
  for await (const bid of bids) {
    const subject = `urn:uuid:${uuidOf('bid', bid.file, bid.sha256 ?? '')}`;
    const rules = bid.results.filter(({ rule }) => !told.has(rule));
    for (const { rule } of rules) told.add(rule);
    const nodes = [subjectNode(bid, subject), ...rules.map(ruleNode), ...assertions(run, bid, subject, tool, options)];
    yield nodes.map((node) => `,\n    ${jsonText(node, 2)}`).join('');
  }
  yield '\n  ]\n}\n';
}

const toolNode = ({ tool }: Run, id: string) => ({
  '@id': id,
  '@type': 'earl:Software',
  'dct:title': tool.name,
  'dct:hasVersion': tool.version,
});

const verdictNode = ({ tender }: Run) => ({
  '@id': verdictTest,
  '@type': 'earl:TestRequirement',
  'dct:title': tender.screening
    ? "All mandatory rules of bidlint's default tender, a screening"
    : `All mandatory rules of tender ${tender.reference}`,
  'dct:description': `${tender.file}, sha256 ${tender.sha256}`,
});

const subjectNode = (bid: BidReport, id: string) => ({
  '@id': id,
  '@type': 'earl:TestSubject',
  'dct:title': bidName(bid),
  'dct:description': `${bid.file}${bid.sha256 === undefined ? '' : `, sha256 ${bid.sha256}`}`,
});

const ruleNode = ({ rule, pack, title, failTitle }: Result) => ({
  '@id': ruleIri(rule),
  '@type': 'earl:TestCase',
  'dct:identifier': rule,
  'dct:title': prose(title),
  'dct:description': `When it fails: ${prose(failTitle)}`,
  'dct:isPartOf': `pack ${pack}`,
});

const assertions = (run: Run, bid: BidReport, subject: string, tool: string, options: ReportOptions) => {
  const date = readingDate(run, bid);
  const assertion = (test: string, result: object) => ({
    '@id': `urn:uuid:${uuidOf('assertion', subject, test)}`,
    '@type': 'earl:Assertion',
    'earl:assertedBy': { '@id': tool },
    'earl:subject': { '@id': subject },
    'earl:test': { '@id': test },
    'earl:mode': { '@id': 'earl:automatic' },
    'earl:result': { '@type': 'earl:TestResult', ...result, 'dct:date': { '@type': 'xsd:date', '@value': date } },
  });
  return [
    assertion(verdictTest, {
      'earl:outcome': {
        '@id': bid.verdict === 'pass' ? 'earl:passed' : bid.verdict === 'fail' ? 'earl:failed' : 'earl:cantTell',
      },
      'dct:title': `Verdict: ${verdictWord(bid)}`,
      'earl:info': jsonLines(verdictLines(run, bid)),
    }),
    ...bid.results.map((result) => {
      const items = itemsOf(result);
      const pointers = items.flatMap(({ places }) => places.map((place) => earlPointer(place, bid)));
      return assertion(ruleIri(result.rule), {
        'earl:outcome': { '@id': earlOutcome[result.outcome] },
        'dct:title': headline(result),
        'dct:description': `${result.outcome}${result.reason === undefined ? '' : `, ${result.reason}`}${result.waived === true ? ', waived by the buyer' : ''}; ${weightWord(result)}`,
        'earl:info': jsonLines([...itemsLines(items), ...ruleLines(result, options)]),
        ...(pointers.length > 0 && { 'earl:pointer': pointers }),
      });
    }),
  ];
};
