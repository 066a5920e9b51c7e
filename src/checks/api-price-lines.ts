import type { PriceTableFacts } from '../generated/facts.ts';
import type { CheckContext, InputFile, RegisteredCheck } from '../model/check.ts';
import type { Finding, Question } from '../model/result.ts';
import { matches, member } from '../source/pointer.ts';
import { filesOfKind } from './files-of-kind.ts';

type Parameters = { readonly types: readonly string[]; readonly words: readonly string[] };
type Line = PriceTableFacts['lines'][number];

/**
 * The price table charges nothing for an interface: no line above zero is of such a type. A line that only speaks of
 * interfaces may be ordinary work, so a person looks at it. The subject is the bid; takes `prices`.
 */
export const apiPriceLines: RegisteredCheck<Parameters> = {
  about: 'Looks for lines of the price table that charge for the use of an interface.',
  parameters: () => ({
    type: 'object',
    required: ['types', 'words'],
    properties: {
      types: { type: 'array', minItems: 1, items: { type: 'string' } },
      words: { type: 'array', items: { type: 'string' } },
    },
    additionalProperties: false,
  }),
  run: (context, { types, words }) => {
    const files = filesOfKind(context.files['prices'], 'price-table');
    const lines = files.flatMap(({ file, facts }) => facts.lines.map((line, index) => ({ file, line, index })));
    const paid = lines.filter(({ line }) => line.amount !== 0);
    const typed = paid.filter(({ line }) => types.includes(plain(line.type)));
    const spoken = paid.filter(
      ({ line }) => !types.includes(plain(line.type)) && words.some((word) => speaksOf(line.what, word)),
    );
    return {
      examined: [{ count: lines.length, unit: 'price lines' }],
      looked: files.map(({ file }) => file.attachment.id),
      findings: typed.map((each) => charge(context, each)),
      questions: spoken.slice(0, 5).map((each) => doubt(context, each)),
    };
  },
};

const plain = (type: string | undefined): string =>
  (type ?? '')
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');

const speaksOf = (what: string | undefined, word: string): boolean =>
  ` ${(what ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${word} `);

type Located = { readonly file: InputFile; readonly line: Line; readonly index: number };

const nameOf = ({ what, type, amountRaw, amount }: Line): string =>
  `${what ?? type ?? 'a line without a name'}: ${amountRaw ?? amount ?? 'no amount'}`;

/** The statements of the bid that a charge speaks against. */
const claims = (context: CheckContext) =>
  matches(context.bid.root, ['interfaces', '*', 'barriers'])
    .filter(({ value }) => !(Array.isArray(value) && value.includes('fee')))
    .map(({ keys, value }) => context.claimed(`#/${keys.join('/')}${member(value, 'is') === undefined ? '' : '/is'}`));

const charge = (context: CheckContext, { file, line, index }: Located): Finding => {
  const places = claims(context).slice(0, 1);
  return {
    reason: places.length > 0 ? 'contradicted' : 'unmet',
    message: `The price table charges for an interface (${nameOf(line)}).`,
    expected: 'no charge for the use of an interface',
    found: line.amountRaw ?? String(line.amount ?? 'an amount'),
    places: [...places, file.shown(`/lines/${index}`)],
  };
};

const doubt = (context: CheckContext, { file, line, index }: Located): Question => ({
  question: `Is this a charge for using an interface, or for work that the buyer orders: ${nameOf(line)}?`,
  why: 'The line speaks of an interface and is of another type.',
  places: [file.shown(`/lines/${index}`), ...claims(context).slice(0, 1)],
});
