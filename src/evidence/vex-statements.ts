import type { Facts, Spot } from '../model/evidence.ts';
import { present } from './members.ts';

/** The four states that a statement on a vulnerability can give (VEX); other words are kept as written. */
export const vexStatuses = ['not_affected', 'affected', 'fixed', 'under_investigation'] as const;

/** One statement: what a vulnerability means for some products; `pointer` leads to it. */
export type VexStatement = {
  readonly pointer: string;
  readonly vulnerability: string;
  readonly status: string;
  readonly products: readonly string[];
  readonly justification?: string | undefined;
  readonly impact?: string | undefined;
  readonly action?: string | undefined;
  readonly date?: string | undefined;
};

/** Statements and products that are listed as facts. */
const most = 2_000;

/** The facts that OpenVEX, CSAF and CycloneDX share on vulnerabilities, under the same names, and the spots of the statements. */
export const vexFacts = (
  statements: readonly VexStatement[],
): { readonly facts: Facts; readonly spots: Record<string, Spot> } => {
  const listed = statements.slice(0, most);
  return {
    facts: {
      statements: listed.map(({ pointer: _, vulnerability, status, products, ...rest }) => ({
        vulnerability,
        status,
        products: products.slice(0, 100),
        ...present(rest),
      })),
      statementCount: statements.length,
      statuses: Object.fromEntries(
        vexStatuses.map((status) => [status, statements.filter((each) => each.status === status).length]),
      ),
      unreasoned: statements.filter(
        ({ status, justification, impact }) =>
          status === 'not_affected' && justification === undefined && impact === undefined,
      ).length,
      withoutAction: statements.filter(({ status, action }) => status === 'affected' && action === undefined).length,
      withoutProducts: statements.filter(({ products }) => products.length === 0).length,
      contradictions: contradictionsOf(statements),
      products: [...new Set(statements.flatMap(({ products }) => products))].slice(0, most),
    },
    spots: Object.fromEntries(listed.map(({ pointer }, index) => [`/statements/${index}`, { pointer }])),
  };
};

/** Pairs of vulnerability and product of which undated statements, or those of the same time, say different things. */
const contradictionsOf = (statements: readonly VexStatement[]): number => {
  const said = new Map<string, Set<string>>();
  for (const { vulnerability, products, status, date } of statements)
    for (const product of products) {
      const key = `${vulnerability}\n${product}\n${date ?? ''}`;
      said.set(key, (said.get(key) ?? new Set()).add(status));
    }
  return [...said.values()].filter((each) => each.size > 1).length;
};
