import { isObject, type Json } from '../source/pointer.ts';
import { listMember, objectMember, textMember } from './members.ts';
import type { VexStatement } from './vex-statements.ts';

type Advisory = { readonly [key: string]: Json };

/** The products of an advisory: what people call each, by its identifier. Nested branches are followed 100 deep at most. */
export const csafProducts = (root: Advisory): ReadonlyMap<string, string> => {
  const tree = objectMember(root, 'product_tree');
  const names = new Map<string, string>();
  const add = (product: Json | undefined): void => {
    const id = textMember(product, 'product_id');
    if (id !== undefined)
      names.set(
        id,
        textMember(objectMember(product, 'product_identification_helper'), 'purl') ?? textMember(product, 'name') ?? id,
      );
  };
  const walk = (branches: readonly Json[], depth: number): void => {
    for (const branch of branches) {
      add(objectMember(branch, 'product'));
      if (depth < 100) walk(listMember(branch, 'branches'), depth + 1);
    }
  };
  walk(listMember(tree, 'branches'), 0);
  for (const product of listMember(tree, 'full_product_names')) add(product);
  for (const relationship of [...listMember(tree, 'relationships'), ...listMember(tree, 'product_paths')])
    add(objectMember(relationship, 'full_product_name'));
  return names;
};

/** What the states of CSAF mean among the four of VEX. Those that say nothing of it (recommended) are left out. */
const statuses: Readonly<Record<string, string>> = {
  known_not_affected: 'not_affected',
  known_affected: 'affected',
  first_affected: 'affected',
  last_affected: 'affected',
  fixed: 'fixed',
  first_fixed: 'fixed',
  under_investigation: 'under_investigation',
};

/** The statements of an advisory: one for each vulnerability and state, products by the names that people know. */
export const csafStatements = (root: Advisory, names: ReadonlyMap<string, string>): readonly VexStatement[] =>
  listMember(root, 'vulnerabilities').flatMap((vulnerability, index) => {
    const [firstId] = listMember(vulnerability, 'ids');
    const name =
      textMember(vulnerability, 'cve') ?? textMember(firstId, 'text') ?? textMember(vulnerability, 'title') ?? '';
    const states = objectMember(vulnerability, 'product_status') ?? {};
    return Object.entries(states).flatMap(([state, ids]): readonly VexStatement[] => {
      const status = statuses[state];
      if (status === undefined || !Array.isArray(ids)) return [];
      const concerned = (ids as readonly Json[]).filter((id) => typeof id === 'string');
      const about = (entry: Json) => {
        const own = listMember(entry, 'product_ids');
        return (
          (own.length === 0 && listMember(entry, 'group_ids').length > 0) ||
          own.some((id) => concerned.includes(id as string))
        );
      };
      const flag = listMember(vulnerability, 'flags').find(about);
      const threat = listMember(vulnerability, 'threats').find(
        (each) =>
          isObject(each) && each.category === 'impact' && (about(each) || listMember(each, 'product_ids').length === 0),
      );
      const remedy = listMember(vulnerability, 'remediations').find((each) => about(each));
      return [
        {
          pointer: `/vulnerabilities/${index}/product_status/${state}`,
          vulnerability: name,
          status,
          products: concerned.map((id) => names.get(id) ?? id),
          justification: textMember(flag, 'label'),
          impact: textMember(threat, 'details'),
          action: textMember(remedy, 'details'),
          date: undefined,
        },
      ];
    });
  });
