import { createHash } from 'node:crypto';
import type { BidReport, Run } from '../generated/report.ts';
import { jsonText } from './machine/json-text.ts';
import { markdownText } from './machine/markdown-text.ts';
import { oscalProps, oscalString } from './machine/oscal-parts.ts';
import { oscalResult } from './machine/oscal-result.ts';
import { uriOf } from './machine/place-path.ts';
import { readingDate } from './machine/reading-date.ts';
import { uuidOf } from './machine/uuid.ts';
import type { Reporter, ReportOptions } from './reporter.ts';

/**
 * OSCAL assessment-results (NIST, version 1.0.6 of the model, which later versions read): a result for each bid. pass is
 * satisfied; fail is not-satisfied for the reason fail; review, error and a bid that could not be judged are not-satisfied
 * for the reason other; what does not apply has no finding. The tender stands for the assessment plan, with its digest.
 * Dates are the days as of which the bids are judged: reports know no clock. Texts are Markdown in OSCAL and are escaped.
 */
export const oscal: Reporter = {
  name: 'oscal',
  about: 'OSCAL assessment-results as JSON for those who exchange assessments.',
  binary: false,
  write: oscalChunks,
};

async function* oscalChunks(run: Run, bids: AsyncIterable<BidReport>, options: ReportOptions): AsyncGenerator<string> {
  const digest = createHash('sha256').update(JSON.stringify(run));
  let latest = '';
  let any = false;
  yield '{\n  "assessment-results": {\n    "results": [';
  for await (const bid of bids) {
    const text = jsonText(oscalResult(run, bid, options), 3);
    digest.update(text);
    const date = readingDate(run, bid);
    if (date > latest) latest = date;
    yield `${any ? ',' : ''}\n      ${text}`;
    any = true;
  }
  if (!any) yield `\n      ${jsonText(nothingJudged(run), 3)}`;
  const plan = uuidOf('tender', run.tender.file, run.tender.sha256);
  const rest = {
    uuid: uuidOf('assessment-results', digest.digest('hex')),
    metadata: metadata(run, latest === '' ? readingDate(run) : latest),
    'import-ap': { href: `#${plan}`, remarks: 'The tender stands for the assessment plan.' },
    'back-matter': { resources: [tenderResource(run, plan)] },
  };
  yield `\n    ],\n${Object.entries(rest)
    .map(([name, value]) => `    "${name}": ${jsonText(value, 2)}`)
    .join(',\n')}\n  }\n}\n`;
}

const metadata = ({ tool, tender, packs, leftOut = [] }: Run, date: string) => ({
  title: markdownText(`Screening report of ${tool.name} for ${tender.reference}`),
  'last-modified': `${date}T00:00:00Z`,
  version: oscalString(`${tool.name} ${tool.version}`),
  'oscal-version': '1.0.6',
  ...oscalProps({
    screening: tender.screening,
    'not-shown': tender.notShown,
    ...Object.fromEntries(packs.map(({ id, version, sha256 }) => [`pack.${id}`, `${version}, sha256 ${sha256}`])),
    'left-out': leftOut.length === 0 ? undefined : leftOut.join(', '),
  }),
  remarks: 'It states findings; it decides nothing.',
});

const tenderResource = ({ tender }: Run, uuid: string) => ({
  uuid,
  title: markdownText(tender.title ?? tender.reference),
  description: markdownText(
    tender.screening ? 'The default tender of bidlint: a screening, not a judgement against a tender.' : tender.file,
  ),
  rlinks: [{ href: uriOf(tender.file), hashes: [{ algorithm: 'SHA-256', value: tender.sha256 }] }],
});

/** OSCAL wants at least one result. */
const nothingJudged = (run: Run) => ({
  uuid: uuidOf('result', 'nothing judged'),
  title: 'No bid was judged',
  description: 'The run had no bid.',
  start: `${readingDate(run)}T00:00:00Z`,
  'reviewed-controls': { 'control-selections': [{ 'include-all': {} }] },
});
