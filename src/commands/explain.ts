import { distance } from 'fastest-levenshtein';
import { ruleText } from '../catalogue/rule-text.ts';
import type { Io } from '../io.ts';
import { cataloguePacks } from '../load/builtin-packs.ts';
import { type ExitCode, exitCodes } from '../model/words.ts';
import { UsageError } from '../source/errors.ts';

/** Tells all about one rule. Throws UsageError for a rule that there is not, with the nearest ones. */
export const explain = async (id: string, { format }: { readonly format: string }, io: Io): Promise<ExitCode> => {
  const packs = await cataloguePacks();
  const pack = packs.find(({ rules }) => rules.some((rule) => rule.id === id));
  const rule = pack?.rules.find((each) => each.id === id);
  if (pack === undefined || rule === undefined)
    throw new UsageError(
      `There is no rule "${id}".`,
      nearest(
        id,
        packs.flatMap(({ rules }) => rules.map((each) => each.id)),
      ),
    );
  const { examples, ...told } = rule;
  if (format === 'json')
    await io.out(
      `${JSON.stringify({ ...told, pack: { id: pack.id, title: pack.title, version: pack.version }, examples }, null, 2)}\n`,
    );
  else await io.out(ruleText(rule, pack, Math.min(io.columns ?? 80, 100)));
  return exitCodes.pass;
};

const nearest = (id: string, known: readonly string[]): string => {
  const [, name = id] = id.split('/');
  const near = [...known].sort(
    (left, right) =>
      Math.min(distance(id, left), distance(name, left.split('/')[1] ?? '')) -
      Math.min(distance(id, right), distance(name, right.split('/')[1] ?? '')),
  );
  return `Nearest: ${near.slice(0, 3).join(', ')}. All of them: bidlint rules`;
};
