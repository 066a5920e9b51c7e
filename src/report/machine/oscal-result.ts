import type { BidReport, Run } from '../../generated/report.ts';
import type { ReportOptions } from '../reporter.ts';
import { bidName, faultLine, verdictLines, verdictWord } from './headlines.ts';
import { markdownParagraphs, markdownText } from './markdown-text.ts';
import { finding, notJudged } from './oscal-finding.ts';
import { observation } from './oscal-observation.ts';
import { oscalProps } from './oscal-parts.ts';
import { readingDate } from './reading-date.ts';
import { uuidOf } from './uuid.ts';

/**
 * The result of one bid (OSCAL assembly `result`): the offered system as a component; an observation for every rule, with
 * the files as relevant evidence; a finding for every rule that was judged. A rule that does not apply has its observation
 * and no finding, since OSCAL knows only satisfied and not-satisfied, and it is neither. A bid that could not be judged
 * has a finding that is not satisfied.
 */
export const oscalResult = (run: Run, bid: BidReport, options: ReportOptions): object => {
  const seed = [bid.file, bid.sha256 ?? ''];
  const start = `${readingDate(run, bid)}T00:00:00Z`;
  const system = uuidOf('system', ...seed);
  const { totals } = bid;
  const faults = bid.faults.map((fault, index) => ({
    uuid: uuidOf('fault', ...seed, String(index)),
    title: 'This bid could not be judged',
    description: markdownText(faultLine(fault)),
    methods: ['EXAMINE'],
    subjects: [{ 'subject-uuid': system, type: 'component' }],
    collected: start,
  }));
  const observations = [
    ...bid.results.map((result) => observation(result, bid, seed, system, start, options)),
    ...faults,
  ];
  const findings = [
    ...bid.results.filter(({ outcome }) => outcome !== 'notApplicable').map((result) => finding(result, seed)),
    ...(bid.verdict === undefined
      ? [
          notJudged(
            seed,
            faults.map(({ uuid }) => uuid),
          ),
        ]
      : []),
  ];
  return {
    uuid: uuidOf('result', ...seed),
    title: markdownText(`${verdictWord(bid)}: ${bidName(bid)}`),
    description: markdownParagraphs(verdictLines(run, bid)),
    start,
    ...oscalProps({
      verdict: verdictWord(bid),
      'exit-code': bid.exitCode,
      manifest: bid.file,
      'manifest-sha256': bid.sha256,
      'as-of': bid.asOf?.date,
      'as-of-basis': bid.asOf?.basis,
      ...Object.fromEntries(Object.entries(totals?.all ?? {}).map(([name, count]) => [`rules.${name}`, count])),
      ...Object.fromEntries(
        Object.entries(totals?.mandatory ?? {}).map(([name, count]) => [`mandatory.${name}`, count]),
      ),
    }),
    'local-definitions': {
      components: [
        {
          uuid: system,
          type: bid.kind === 'system' ? 'this-system' : 'system',
          title: markdownText(bidName(bid)),
          description: markdownText(`As described in ${bid.file}`),
          status: { state: bid.kind === 'system' ? 'operational' : 'other' },
        },
      ],
    },
    'reviewed-controls': { 'control-selections': [{ 'include-all': {} }] },
    ...(observations.length > 0 && { observations }),
    ...(findings.length > 0 && { findings }),
  };
};
