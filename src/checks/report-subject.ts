import type { CheckContext, InputFile, RegisteredCheck } from '../model/check.ts';
import type { Finding, PlaceRef, Question } from '../model/result.ts';
import { isObject, valueAt } from '../source/pointer.ts';
import { compareNames } from './report-subject-name.ts';
import { compareVersions } from './report-subject-version.ts';

type Parameters = {
  readonly file: string;
  readonly name: string;
  readonly version: string;
  readonly places: number;
  readonly what: string;
};
type Product = {
  readonly name: string;
  readonly version?: string;
  readonly nameAt: PlaceRef;
  readonly place: PlaceRef;
};

/**
 * A file speaks of the offered product and version, or of a product that the offer is built on. Parameters: `file`, the name
 * under take; `name` and `version`, where they stand in its facts; `places`, how many numbers of the version must agree;
 * `what` the file is called in a sentence.
 */
export const reportSubject: RegisteredCheck<Parameters> = {
  about: 'Holds the product and version that a file names against the offer and what it is built on.',
  parameters: () => ({
    type: 'object',
    required: ['file', 'name', 'version', 'places', 'what'],
    properties: {
      file: { type: 'string' },
      name: { type: 'string' },
      version: { type: 'string' },
      places: { type: 'integer', minimum: 1 },
      what: { type: 'string' },
    },
  }),
  run: (context, parameters) => {
    const files = context.files[parameters.file] ?? [];
    const products = productsOf(context);
    const all = files.map((file) => judge(file, products, parameters));
    return {
      findings: all.flatMap(({ findings }) => findings),
      questions: all.flatMap(({ questions }) => questions),
      examined: [{ count: files.length, unit: 'files' }],
      looked: files.map(({ attachment }) => attachment.id),
    };
  },
};

type Judged = { readonly findings: readonly Finding[]; readonly questions: readonly Question[] };

const judge = (file: InputFile, products: readonly Product[], parameters: Parameters): Judged => {
  const { name: nameAt, version: versionAt, what, places } = parameters;
  const name = textAt(file, nameAt);
  const version = textAt(file, versionAt);
  const offered = products[0];
  if (name === undefined || version === undefined)
    return found({
      reason: 'unproven',
      message: `${what} does not say ${name === undefined ? 'of which product' : 'of which version'} it speaks.`,
      expected: offered === undefined ? 'the offered product and version' : printed(offered),
      places: [file.shown(nameAt), ...(offered ? [offered.place] : [])],
    });
  const matched = products.map((product) => ({ product, name: compareNames(product.name, name) }));
  const same = matched.filter((each) => each.name === 'same').map(({ product }) => product);
  const shown = [file.shown(nameAt)];
  if (same.length === 0) {
    const places = [...products.slice(0, 2).map(({ nameAt }) => nameAt), ...shown];
    /* A name that only resembles the offer's, with another version: then it is another product. */
    const alike = matched.filter((each) => each.name === 'perhaps').map(({ product }) => product);
    if (
      alike.some(
        (product) =>
          product.version === undefined || compareVersions(product.version, version, parameters.places) !== 'other',
      )
    )
      return asked(
        `Does ${file.attachment.file} speak of the offered product?`,
        `${what} speaks of "${name}"; the offer is "${offered?.name ?? ''}".`,
        places,
      );
    return found({
      reason: 'contradicted',
      message: `${what} speaks of "${name}" ${version}; the offer is "${offered?.name ?? ''}" ${offered?.version ?? ''}.`,
      expected: products.map(printed).join(', or '),
      found: `${name} ${version}`,
      places,
    });
  }
  const versions = same.map((product) => ({
    product,
    match: product.version === undefined ? 'unreadable' : compareVersions(product.version, version, places),
  }));
  if (versions.some(({ match }) => match === 'same')) return { findings: [], questions: [] };
  const both = [...same.map(({ place }) => place), file.shown(versionAt)];
  const open = versions.find(({ match }) => match !== 'other');
  if (open !== undefined)
    return asked(
      `Does ${file.attachment.file} speak of the offered version?`,
      `${what} speaks of the version "${version}"; the bid names ${open.product.version === undefined ? 'no version' : `"${open.product.version}"`} of ${open.product.name}.`,
      both,
    );
  return found({
    reason: 'contradicted',
    message: `${what} speaks of version ${version} of ${name}; the bid names ${same.map((product) => product.version).join(' and ')}.`,
    expected: same.map(printed).join(', or '),
    found: version,
    places: both,
  });
};

const found = (finding: Finding): Judged => ({ findings: [finding], questions: [] });

const asked = (question: string, why: string, places: readonly PlaceRef[]): Judged => ({
  findings: [],
  questions: [{ question, why, places }],
});

const printed = ({ name, version }: Product): string => (version === undefined ? name : `${name} ${version}`);

const textAt = (file: InputFile, pointer: string): string | undefined => {
  const value = valueAt(file.facts, pointer);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
};

/** The offered system first, then the products that it is built on. */
const productsOf = (context: CheckContext): readonly Product[] => {
  const built = valueAt(context.bid.root, '/system/builtOn');
  const rows: readonly (readonly [unknown, string])[] = [
    [valueAt(context.bid.root, '/system'), '#/system'],
    ...(Array.isArray(built) ? built.map((product, index) => [product, `#/system/builtOn/${index}`] as const) : []),
  ];
  return rows.flatMap(([value, pointer]) => {
    const name = isObject(value) ? value['name'] : undefined;
    const version = isObject(value) ? value['version'] : undefined;
    if (typeof name !== 'string') return [];
    const versioned = typeof version === 'string';
    return [
      {
        name,
        ...(versioned && { version }),
        nameAt: context.claimed(`${pointer}/name`),
        place: context.claimed(versioned ? `${pointer}/version` : `${pointer}/name`),
      },
    ];
  });
};
