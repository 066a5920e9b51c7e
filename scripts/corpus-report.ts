import type { Look } from './corpus-look.ts';

/** Lines for people, and how many of them no explanation stands for. */
export type Listed = { readonly lines: readonly string[]; readonly unexplained: number };

type Tally = {
  readonly whole: number;
  readonly recognised: number;
  readonly suite: number;
  readonly agreed: number;
  readonly judged: number;
  readonly apart: number;
  readonly ours: number;
  readonly plain: number;
};

/** The figures of some files: those that count apart are counted and nothing else. */
export const tally = (looks: readonly Look[]): Tally => {
  const whole = looks.filter(({ apart }) => apart === undefined);
  const suite = whole.filter(
    ({ label, label_strength, labelOn }) =>
      label !== 'unknown' && label_strength === 'test-suite' && labelOn === undefined,
  );
  return {
    whole: whole.length,
    recognised: whole.filter(({ recognised }) => recognised).length,
    suite: suite.length,
    judged: suite.filter(({ verdict }) => verdict !== 'none').length,
    agreed: suite.filter(({ label, verdict }) => label === verdict).length,
    apart: looks.length - whole.length,
    ours: looks.reduce((sum, { ours }) => sum + ours, 0),
    plain: looks.reduce((sum, { plain }) => sum + plain, 0),
  };
};

/** The table: one line a kind of the corpus, and the sum. */
export const kindLines = (looks: readonly Look[]): readonly string[] => {
  const kinds = [...new Set(looks.map(({ kind }) => kind))].sort();
  const line = (name: string, each: readonly Look[]): string => {
    const { whole, recognised, suite, agreed, judged, apart, ours, plain } = tally(each);
    const share = (part: number, of: number) =>
      of === 0 ? ''.padEnd(16) : `${part}/${of} ${((100 * part) / of).toFixed(1)} %`.padEnd(16);
    return [
      name.padEnd(18),
      share(recognised, whole),
      share(agreed, suite),
      String(suite - judged).padStart(8),
      String(apart).padStart(6),
      `${ours.toFixed(0)} ms`.padStart(10),
      `${plain.toFixed(0)} ms`.padStart(8),
    ].join('  ');
  };
  return [
    `${'kind of the corpus'.padEnd(18)}  ${'recognised'.padEnd(16)}  ${'verdicts agree'.padEnd(16)}  ${'unjudged'.padStart(8)}  ${'apart'.padStart(6)}  ${'ours'.padStart(10)}  ${'plain'.padStart(8)}`,
    ...kinds.map((kind) =>
      line(
        kind,
        looks.filter((look) => look.kind === kind),
      ),
    ),
    line('all', looks),
  ];
};

/** Files that none of the expected kinds recognised, those that count apart, and those whose labels do. */
export const unrecognised = (looks: readonly Look[], known: ReadonlyMap<string, string>): Listed => {
  const missed = looks.filter(({ recognised, apart }) => !recognised && apart === undefined);
  const counted = (reasonOf: (look: Look) => string | undefined): readonly string[] =>
    [...new Set(looks.flatMap((look) => reasonOf(look) ?? []))].map((why) => {
      const each = looks.filter((look) => reasonOf(look) === why);
      return `  ${each.length} ${why} (${[...new Set(each.map(({ kind }) => kind))].join(', ')})`;
    });
  return {
    lines: [
      `\nNot recognised (${missed.length}):`,
      ...missed.map(
        (look) =>
          `  ${look.file}\n      expected ${look.is.join(' or ')}, is ${look.kinds.join(', ') || `nothing known: ${look.why ?? ''}`}. ${explained(look, known)}`,
      ),
      '\nCounted apart:',
      ...counted(({ apart }) => apart),
      '\nRecognised, with labels that judge something else:',
      ...counted(({ labelOn }) => labelOn),
    ],
    unexplained: missed.filter((look) => explanationOf(look, known) === undefined).length,
  };
};

/** Files of which we say otherwise than their label. Where only the publisher presents a file as correct, we may know better; those are listed too. */
export const disagreements = (looks: readonly Look[], known: ReadonlyMap<string, string>): Listed => {
  const differing = looks.filter(
    ({ label, labelOn, verdict, apart, recognised }) =>
      apart === undefined &&
      labelOn === undefined &&
      recognised &&
      label !== 'unknown' &&
      verdict !== 'none' &&
      verdict !== label,
  );
  return listed('Verdicts other than the label', differing, known);
};

/** Files with a label of a test suite on which we say neither valid nor invalid; they count as not agreeing. */
export const unjudged = (looks: readonly Look[], known: ReadonlyMap<string, string>): Listed => {
  const silent = looks.filter(
    ({ label, labelOn, label_strength, verdict, apart, recognised }) =>
      apart === undefined &&
      labelOn === undefined &&
      recognised &&
      label !== 'unknown' &&
      label_strength === 'test-suite' &&
      verdict === 'none',
  );
  return listed('Labelled by a test suite and not judged', silent, known);
};

const listed = (title: string, looks: readonly Look[], known: ReadonlyMap<string, string>): Listed => ({
  lines: [
    `\n${title} (${looks.length}):`,
    ...looks.map(
      (look) =>
        `  ${look.file}\n      ${look.label_strength} says ${look.label}, we say ${look.verdict === 'none' ? 'nothing' : look.verdict}${look.problem === undefined ? '' : ` (${look.problem})`}${look.why === undefined ? '' : ` (${look.why})`}. ${explained(look, known)}`,
    ),
  ],
  unexplained: looks.filter((look) => explanationOf(look, known) === undefined).length,
});

const explained = (look: Look, known: ReadonlyMap<string, string>): string =>
  explanationOf(look, known) ?? 'NO EXPLANATION YET: add one to scripts/corpus-explanations.yaml, or mend the reader.';

const explanationOf = ({ file }: Look, known: ReadonlyMap<string, string>): string | undefined =>
  known.get(file) ?? [...known].find(([key]) => key.endsWith('*') && file.startsWith(key.slice(0, -1)))?.[1];
