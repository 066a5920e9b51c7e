import type { CheckContext, InputFile } from '../model/check.ts';
import type { Question } from '../model/result.ts';
import { matches, member, valueAt } from '../source/pointer.ts';

/** The question whose paper it is that names neither the vendor nor the system, nor a partner or a product that the bid names; none where it names one, or the bid names nothing. */
export const strangePaper = (context: CheckContext, file: InputFile): Question[] => {
  const names = namesOf(context);
  return names.length === 0 || namesAny(file, names) ? [] : [whose(context, file)];
};

const whose = (context: CheckContext, file: InputFile): Question => ({
  question: `Is ${file.attachment.file} a paper of this bid?`,
  why: 'It names neither the vendor nor the system, nor a partner or a product that the bid names.',
  places: [context.claimed('#/vendor'), file.shown('')],
});

/** The names under which the offer is known: of vendor, partners, system and what it is built on, each without the form of the company. */
const namesOf = ({ bid: { root } }: CheckContext): readonly string[] => {
  const listed = [['vendor'], ['system'], ['partners', '*'], ['system', 'builtOn', '*']]
    .flatMap((keys) => matches(root, keys))
    .flatMap(({ value }) => member(value, 'name') ?? []);
  const domains = [valueAt(root, '/vendor/domains')].flat();
  return [...listed, ...domains]
    .filter((name): name is string => typeof name === 'string')
    .map((name) =>
      plain(name).replace(
        / (b ?v( ?b ?a)?|n ?v|v ?o ?f|u ?a|gmbh( co kg)?|ag|kg|se|inc|ltd|limited|plc|llc|s ?a( ?[su])?|s ?a ?r ?l|s ?r ?l|s ?p ?a|s ?l ?u?|lda|oy|ab|a ?[sb]|aps)$/,
        '',
      ),
    )
    .filter((name) => name.length > 2);
};

/** A text in plain words: lower case, no accents, single spaces. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ');

/** The text of a paper. */
export const textOf = ({ evidence }: InputFile): string => evidence.passages.map(({ text }) => text).join('\n');

const namesAny = (file: InputFile, wanted: readonly string[]): boolean => {
  const text = ` ${plain(textOf(file))} `;
  return wanted.some((name) => text.includes(` ${name} `));
};
