import type { BidReport, Place, Result } from '../../generated/report.ts';
import type { ReportOptions } from '../reporter.ts';
import { headline } from './headlines.ts';
import { itemsLines, placeLine, ruleLines } from './item-lines.ts';
import { itemsOf } from './items.ts';
import { markdownParagraphs, markdownText } from './markdown-text.ts';
import { oscalProps } from './oscal-parts.ts';
import { pathOf, uriOf } from './place-path.ts';
import { uuidOf } from './uuid.ts';

/** The id of the observation of a rule. `seed` tells the bid. */
export const observationUuid = ({ rule }: Result, seed: readonly string[]): string =>
  uuidOf('observation', ...seed, rule);

/** What was looked at for one rule and what was found, with the files as relevant evidence. `system` is the id of the offered system. */
export const observation = (
  result: Result,
  bid: BidReport,
  seed: readonly string[],
  system: string,
  collected: string,
  options: ReportOptions,
): object => {
  const items = itemsOf(result);
  const evidence = items.flatMap(({ places }) => places.map((place) => relevantEvidence(place, bid)));
  return {
    uuid: observationUuid(result, seed),
    title: markdownText(headline(result)),
    description: markdownParagraphs([
      ...itemsLines(items.map((item) => ({ ...item, places: [] }))),
      ...ruleLines(result, options),
    ]),
    ...oscalProps({
      rule: result.rule,
      pack: result.pack,
      level: result.level,
      asked: result.asked,
      outcome: result.outcome,
      reason: result.reason,
      waived: result.waived,
      assurance: result.assurance,
      signal: result.signal,
      'own-statement': result.ownStatement,
    }),
    methods: ['EXAMINE'],
    types: ['control-objective'],
    subjects: [{ 'subject-uuid': system, type: 'component' }],
    ...(evidence.length > 0 && { 'relevant-evidence': evidence }),
    collected,
  };
};

const relevantEvidence = (place: Place, bid: BidReport): object => ({
  href: uriOf(pathOf(place, bid)),
  description: markdownText(placeLine(place)),
  ...oscalProps({
    role: place.role,
    line: place.line,
    column: place.column,
    page: place.page,
    part: place.part,
    pointer: place.pointer,
  }),
});
