import type { Options } from 'ajv';
import type { Problem } from '../model/evidence.ts';
import { isObject, type Json, valueAt } from '../source/pointer.ts';
import { findExtensionFaults } from './csaf-extensions.ts';
import { findCategoryFault, inEarlierWords, inOwnWords, underProfile } from './csaf-later-draft.ts';
import { findProductFaults } from './csaf-later-products.ts';
import { findStatementFaults } from './csaf-later-statements.ts';
import { listMember, objectMember, textMember } from './members.ts';
import { problemList } from './problem-list.ts';
import { unknownEdition } from './unknown-edition.ts';

type Advisory = { readonly [key: string]: Json };
type Tried = {
  readonly isValid: boolean;
  readonly errors?: readonly {
    readonly instancePath: string;
    readonly message?: string;
    readonly params?: { readonly additionalProperty?: string };
  }[];
};
type Test = ((document: unknown) => Tried | Promise<Tried>) & { readonly name: string };

/**
 * Where the schema and the mandatory tests of each edition stand in the library of the format; none of them uses the
 * network. The strict form of the schema, which forbids what the format itself allows, is not loaded.
 */
const modules: Readonly<Record<string, Places>> = {
  '2.0': { schema: 'lib/schemaTests/csaf_2_0.js', tests: 'mandatoryTests.js', ajv: 'lib/shared/csafAjv.js' },
  '2.1': {
    schema: 'csaf_2_1/schemaTests/csaf_2_1.js',
    tests: 'csaf_2_1/mandatoryTests.js',
    ajv: 'csaf_2_1/csafAjv.js',
  },
};
type Places = { readonly schema: string; readonly tests: string; readonly ajv: string };

const loaded = new Map<string, Promise<readonly Test[]>>();

/** Tries the schema and the mandatory tests (section 6.1) of the edition; other editions are not tried. */
export const validateAdvisory = async (
  root: Advisory,
  edition: string,
): Promise<{ readonly valid: boolean | undefined; readonly problems: readonly Problem[] }> => {
  const problems = problemList();
  if (edition === '') problems.add('The document does not state its csaf_version.', { pointer: '/document' });
  const places = modules[edition];
  if (places === undefined) {
    const { message, spot } = unknownEdition('CSAF', edition, '/document/csaf_version');
    problems.untried(message, spot);
    return { valid: problems.valid(), problems: problems.list() };
  }
  let pending = loaded.get(edition);
  if (pending === undefined) {
    pending = load(places);
    loaded.set(edition, pending);
  }
  const later = edition === '2.1';
  const document = orderedHistory(later ? inEarlierWords(root) : root);
  for (const test of await pending) {
    if (later && test.name === 'mandatoryTest_6_1_26') continue;
    const tried = await tryTest(test, later ? underProfile(document, test.name) : document, problems.any());
    if (tried === undefined) continue;
    const { isValid, errors = [] } = tried;
    if (isValid) continue;
    for (const { instancePath, message, params } of errors.length > 0
      ? errors
      : [{ instancePath: '', message: 'does not hold' }]) {
      const pointer = later ? inOwnWords(instancePath, root) : instancePath;
      if (test.name === 'mandatoryTest_6_1_9' && isRefinedScore(root, pointer)) continue;
      problems.add(sentence(test.name, message, params?.additionalProperty), { pointer });
    }
  }
  if (later) {
    findCategoryFault(root, problems);
    findProductFaults(root, problems);
    findStatementFaults(root, problems);
    findExtensionFaults(root, problems);
  }
  return { valid: problems.valid(), problems: problems.list() };
};

/** The tests take a document for granted that keeps the schema; of one that does not, they stumble over the same fault. */
const tryTest = async (test: Test, document: unknown, faulty: boolean): Promise<Tried | undefined> => {
  try {
    return await test(document);
  } catch (error) {
    if (faulty) return undefined;
    throw error;
  }
};

/**
 * The tests of an edition; loading them compiles their schemas, in about a second, once a run. Each test also has its own
 * schema, a JSON Type Definition, checked against that language: the same check seventy times over, which took 7 of 8
 * seconds and tells of the library, not of the advisory. It is left out; nothing else here uses that class.
 */
const load = async ({ schema, tests, ajv }: Places) => {
  const [{ Ajv }, { createRequire }, { pathToFileURL }] = await Promise.all([
    import('ajv/dist/jtd.js'),
    import('node:module'),
    import('node:url'),
  ]);
  const require = createRequire(import.meta.url);
  const library = pathToFileURL(require.resolve('@secvisogram/csaf-validator-lib/package.json'));
  const from = async (path: string): Promise<unknown> => await import(new URL(path, library).href);
  Ajv.prototype.validateSchema = () => true;
  /* Scores are multiples of 0.1; without this, 5.3 is none by the arithmetic of floating point. */
  const { default: shared } = (await from(ajv)) as { readonly default: { readonly opts: Options } };
  shared.opts.multipleOfPrecision = 6;
  const { default: bySchema } = (await from(schema)) as { readonly default: Test };
  const mandatory = (await from(tests)) as { readonly [name: string]: Test };
  return [bySchema, ...Object.values(mandatory)];
};

/** The base score of a CVSS 4.0 vector with threat or environment in it: the one score of CVSS 4.0, of which the library knows only the base. */
const isRefinedScore = (root: Advisory, pointer: string): boolean =>
  /\/cvss_v4\/base(Score|Severity)$/.test(pointer) &&
  /\/(E|CR|IR|AR|M[A-Z]{1,2}):(?!X)/.test(
    String(valueAt(root, pointer.replace(/base(Score|Severity)$/, 'vectorString')) ?? ''),
  );

const sentence = (test: string, message = 'does not hold', extra: string | undefined): string => {
  const clause = /^mandatoryTest_(.*)$/.exec(test)?.[1]?.replaceAll('_', '.');
  const said = `${message.replace(/\.$/, '')}${extra === undefined ? '' : ` (${extra})`}`;
  return clause === undefined ? `By the schema of CSAF, this ${said}.` : `By test ${clause} of CSAF: ${said}.`;
};

/** Entries of the history with the same date, in the order of their numbers: only their date says which is earlier. */
const orderedHistory = (root: Advisory): Json => {
  const document = objectMember(root, 'document');
  const tracking = objectMember(document, 'tracking');
  const history = listMember(tracking, 'revision_history');
  if (document === undefined || tracking === undefined || !history.every(isObject)) return root;
  const number = (entry: Json) => (textMember(entry, 'number') ?? '').split(/[.+-]/).map(Number);
  const earlier = (one: readonly number[], other: readonly number[]): number => {
    for (let index = 0; index < 3; index++) {
      const by = (one[index] ?? 0) - (other[index] ?? 0);
      if (by !== 0 && !Number.isNaN(by)) return by;
    }
    return 0;
  };
  const dates = new Set(history.map((entry) => textMember(entry, 'date')));
  if (dates.size === history.length) return root;
  const sorted = history.toSorted((one, other) =>
    textMember(one, 'date') === textMember(other, 'date') ? earlier(number(one), number(other)) : 0,
  );
  return { ...root, document: { ...document, tracking: { ...tracking, revision_history: sorted } } };
};
