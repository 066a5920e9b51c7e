import { factShares } from '../../generated/fact-shares.ts';
import type { Inspected, InspectedPart, InspectedProblem } from '../../model/inspected.ts';
import { factLines } from '../layout/facts.ts';
import { noPaint } from '../layout/paint.ts';
import type { Fact } from '../view/block.ts';
import { exact, type Words } from '../view/words.ts';
import { factOutline } from './fact-outline.ts';

/** Problems that are printed; the rest is told as a number. */
const mostProblems = 20;

/** Parts of an archive or a recording that are printed. */
const mostParts = 20;

/** What a file is, whether it keeps the rules of its kind, what is wrong with it and what it holds: lines of `width` columns, and an empty line at the end. */
export const inspectionText = (inspected: Inspected, width: number): string => {
  const { file, problems, parts = [], valid, why } = inspected;
  const label = valid === null && why === undefined ? 'Reason' : 'Problem';
  const head: Fact[] = [
    { label: 'File', text: [exact(file)] },
    { label: 'Kind', text: kindWords(inspected) },
    validity(inspected),
    ...problems.slice(0, mostProblems).map((problem) => ({ label, text: problemWords(problem) })),
    ...more(problems.length - mostProblems, 'problems'),
    ...parts.slice(0, mostParts).map((part) => ({ label: 'Holds', text: partWords(part) })),
    ...more(parts.length - mostParts, 'documents'),
  ];
  return `${[...factLines(head, width, noPaint), ...factOutline(inspected.facts, width, factShares[inspected.kind ?? ''])].join('\n')}\n\n`;
};

const more = (count: number, what: string): Fact[] =>
  count > 0 ? [{ label: '', text: `and ${count} more ${what}, all with --format json` }] : [];

/** Kinds that tell only in which form a text is written, which goes without saying where a better one is known. */
const forms: readonly string[] = ['json', 'yaml', 'ndjson', 'document'];

const kindWords = ({ kind, title, kinds }: Inspected): string => {
  if (kind === null) return 'not recognised';
  const others = kinds.slice(1).filter((name) => !forms.includes(name));
  return `${title ?? kind} (${kind})${others.length > 0 ? `, which is also ${others.join(', ')}` : ''}`;
};

const validity = ({ kind, valid, why, problems }: Inspected): Fact => {
  /* What is wrong with a file follows its name and begins with the verb; what keeps this tool from reading it does not. */
  const reason = valid === false ? `it ${why}` : why;
  if (valid === false && kind !== null) return { label: 'Valid', text: why === undefined ? 'no' : `no: ${reason}` };
  if (why !== undefined) return { label: 'Read', text: `no: ${reason}` };
  if (valid) return { label: 'Valid', text: problems.length > 0 ? 'yes, with remarks' : 'yes' };
  return { label: 'Valid', text: 'not judged' };
};

const problemWords = ({ message, line, column, page, pointer }: InspectedProblem): Words => {
  const place = line === undefined ? (page === undefined ? pointer : `page ${page}`) : `line ${line}:${column ?? 1}`;
  return place === undefined || place === '' ? message : [exact(place), `: ${message}`];
};

const partWords = ({ name, kind, valid }: InspectedPart): Words => [
  name,
  `: ${kind ?? 'not recognised'}${valid === undefined ? '' : valid ? ', valid' : ', not valid'}`,
];
