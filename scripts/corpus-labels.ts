import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** Where the corpus of real files lies, relative to the repository. */
export const corpusFolder = '../shared/corpus';

/** Whether the corpus is there. */
export const hasCorpus = existsSync(`${corpusFolder}/index.json`);

/** One file of the corpus with its label; `size` in bytes. */
export type Labelled = {
  readonly kind: string;
  readonly format: string | null;
  readonly file: string;
  readonly label: 'valid' | 'invalid' | 'unknown';
  readonly label_strength: 'test-suite' | 'official-example' | 'none';
  readonly size: number;
};

/** A line of corpus-kinds.yaml: which kinds of ours a labelled file is expected to be, or why it counts apart. */
type Line = {
  readonly kind: string;
  readonly format?: string;
  readonly file?: string;
  readonly without?: string;
  readonly is: string | readonly string[];
  readonly apart?: string;
  readonly labelOn?: string;
  readonly case?: string;
};

/** A labelled file with what the table expects of it: one of these kinds stands among its kinds. */
export type Expected = Labelled & {
  readonly is: readonly string[];
  readonly apart?: string;
  /** What the label judges, where that is not the rules of the kind; then it is no label of validity. */
  readonly labelOn?: string;
  /** The file that stands for the test case to which this one belongs, where the label is that of the case. */
  readonly case?: string;
};

/** The files of the corpus with what is expected of each, in the order of the index. Throws where no line of the table speaks of a file. */
export const expectations = (): readonly Expected[] => {
  const lines = parse(readFileSync('scripts/corpus-kinds.yaml', 'utf8')) as readonly Line[];
  const index = JSON.parse(readFileSync(`${corpusFolder}/index.json`, 'utf8')) as readonly Labelled[];
  return index.map((labelled) => {
    const line = lines.find((each) => speaksOf(each, labelled));
    if (line === undefined) throw new Error(`No line of scripts/corpus-kinds.yaml speaks of ${labelled.file}.`);
    return {
      ...labelled,
      is: [line.is].flat(),
      ...(line.apart !== undefined && { apart: line.apart }),
      ...(line.labelOn !== undefined && { labelOn: line.labelOn }),
      ...(line.case !== undefined && { case: line.case }),
    };
  });
};

/** A line speaks of the files of its kind, of its format where it names one, of paths that hold its `file`, and of JSON whose root has no member `without`. */
const speaksOf = (line: Line, { kind, format, file }: Labelled): boolean =>
  line.kind === kind &&
  (line.format === undefined || line.format === (format ?? 'none')) &&
  (line.file === undefined || file.includes(line.file)) &&
  (line.without === undefined || lacks(file, line.without));

const lacks = (file: string, member: string): boolean => {
  try {
    return !Object.hasOwn(JSON.parse(readFileSync(`${corpusFolder}/${file}`, 'utf8')) as object, member);
  } catch {
    return false;
  }
};

/** Our explanation of each disagreement, by file or by the beginning of its path. */
export const explanations = (): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(
      (parse(readFileSync('scripts/corpus-explanations.yaml', 'utf8')) as Record<string, string> | null) ?? {},
    ),
  );
