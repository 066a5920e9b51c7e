import type { OpenacrFacts } from '../generated/facts.ts';
import type { CheckContext, RegisteredCheck } from '../model/check.ts';
import type { Attachment } from '../model/evidence.ts';
import { isAttachment } from '../model/resolved.ts';
import type { Finding, Question } from '../model/result.ts';
import { isObject, valueAt } from '../source/pointer.ts';

type Parameters = { readonly screens: readonly string[] };
type Entry = { readonly of: unknown; readonly files: readonly Attachment[]; readonly pointer: string };

/**
 * Every kind of screen has an accessibility report that can be read as data: `system.screens` held against
 * `accessibility.reports`. A report as a page or a document goes to a person. Parameter `screens`: the kinds that need one.
 */
export const acrCoversScreens: RegisteredCheck<Parameters> = {
  about: 'Holds the screens of the system against the accessibility reports that are attached.',
  parameters: () => ({
    type: 'object',
    required: ['screens'],
    properties: { screens: { type: 'array', items: { type: 'string' } } },
  }),
  run: (context, { screens }) => {
    const named = valueAt(context.bid.root, '/system/screens');
    const entries = entriesOf(context);
    const kinds = Array.isArray(named) ? named.map(String) : [];
    const findings: Finding[] = Array.isArray(named) ? [] : [unanswered(context)];
    const questions: Question[] = [];
    const asked = kinds.map((kind, index) => ({ kind, index })).filter(({ kind }) => screens.includes(kind));
    for (const { kind, index } of asked) {
      const own = entries.filter((entry) => covers(entry, kind));
      const files = own.flatMap((entry) => entry.files);
      const place = context.claimed(`#/system/screens/${index}`);
      if (files.length === 0)
        findings.push({
          reason: 'missing',
          message: `There is no accessibility report for the screens of the kind "${kind}".`,
          expected: `an entry of accessibility.reports with of: ${kind} and a file`,
          places: [place, ...own.map(({ pointer }) => context.claimed(pointer))],
          ...(entries.length === 0 && { cause: 'no accessibility.reports' }),
        });
      if (!files.some(isData)) questions.push(...files.filter(isOther).map((file) => unread(kind, file, place)));
      for (const file of files.filter((each) => isData(each) && rowsOf(each) === 0))
        findings.push(empty(context, file));
    }
    questions.push(
      ...shared(
        context,
        entries,
        asked.map(({ kind }) => kind),
      ),
    );
    if (Array.isArray(named)) questions.push(...ofOthers(context, entries, kinds));
    const looked = entries.flatMap(({ files }) => files.filter(isData).map(({ id }) => id));
    const count = asked.length > 0 ? asked.length : looked.length;
    return { findings, questions, examined: [{ count, unit: 'kinds of screens' }], looked };
  },
};

const entriesOf = (context: CheckContext): readonly Entry[] => {
  const reports = valueAt(context.bid.root, '/accessibility/reports');
  if (!Array.isArray(reports)) return [];
  return reports.filter(isObject).map((entry, index) => ({
    of: entry['of'],
    files: [entry['file'] as unknown].flat().filter(isAttachment),
    pointer: `#/accessibility/reports/${index}`,
  }));
};

/** A report on pages covers a tool for making content as well, where it answers for that component. */
const covers = ({ of, files }: Entry, kind: string): boolean =>
  of === kind ||
  (kind === 'authoring' &&
    files.some(
      (file) =>
        isData(file) &&
        factsOf(file).rows.some(
          (row) => row.component === 'authoring-tool' && row.level !== '' && row.level !== 'not-applicable',
        ),
    ));

const isData = (file: Attachment): boolean => file.state === 'read' && file.kind === 'openacr';
const isOther = (file: Attachment): boolean => file.state === 'read' && file.kind !== 'openacr';
const factsOf = (file: Attachment): OpenacrFacts => file.facts as unknown as OpenacrFacts;
const rowsOf = (file: Attachment): number => factsOf(file).rows.length;

const unanswered = (context: CheckContext): Finding => ({
  reason: 'missing',
  message: 'The bid does not say which screens people see or touch (system.screens).',
  expected: 'a list of kinds of screens, or none',
  places: [context.claimed('#/system')],
});

const unread = (kind: string, file: Attachment, place: Finding['places'][number]): Question => ({
  question: `Is ${file.file} a complete accessibility report for the screens of the kind "${kind}"?`,
  why: `It is ${file.kind === 'html' ? 'a page' : 'a document'}; only a report as data (OpenACR) can be checked by this tool.`,
  places: [place, { role: 'shown', file: file.file, spot: {} }],
});

const empty = (context: CheckContext, file: Attachment): Finding => ({
  reason: 'invalid',
  message: `${file.file} looks like an accessibility report and answers no criterion.`,
  expected: 'an answer for each criterion of its catalogue',
  places: [
    context.claimed('#/accessibility/reports'),
    context.files['report']?.find(({ attachment }) => attachment.id === file.id)?.shown('/chapters') ?? {
      role: 'shown',
      file: file.file,
      spot: {},
    },
  ],
});

/** A report on screens that the bid does not name: either the list of screens has a gap, or the report is of something else. */
const ofOthers = (context: CheckContext, entries: readonly Entry[], kinds: readonly string[]): Question[] =>
  entries
    .filter((entry) => typeof entry.of === 'string' && entry.files.length > 0)
    .filter((entry) => !kinds.some((kind) => covers(entry, kind)))
    .map(({ of, pointer }) => ({
      question: `Which screens does the system have: is "${String(of)}" among them?`,
      why: `A report on the screens of the kind "${String(of)}" is attached, and the bid names ${kinds.join(', ') || 'none'}.`,
      places: [context.claimed('#/system/screens'), context.claimed(pointer)],
    }));

/** One file that stands for several kinds of screens may be right, if the product is the same on all of them. */
const shared = (context: CheckContext, entries: readonly Entry[], kinds: readonly string[]): Question[] => {
  const byFile = new Map<string, Entry[]>();
  for (const entry of entries.filter(({ of }) => kinds.includes(String(of))))
    for (const { file } of entry.files) byFile.set(file, [...(byFile.get(file) ?? []), entry]);
  return [...byFile].flatMap(([file, own]) =>
    new Set(own.map(({ of }) => of)).size < 2
      ? []
      : [
          {
            question: `Does ${file} speak of the screens of each kind: ${own.map(({ of }) => String(of)).join(', ')}?`,
            why: 'One file is named as the report of several kinds of screens.',
            places: own.map(({ pointer }) => context.claimed(pointer)),
          },
        ],
  );
};
