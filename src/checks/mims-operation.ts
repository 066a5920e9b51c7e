import type { InputFile, RegisteredCheck } from '../model/check.ts';
import type { Finding, PlaceRef, Question } from '../model/result.ts';
import { compilePattern } from '../source/pattern.ts';
import { filesOfKind } from './files-of-kind.ts';
import { anyUnread } from './unread-files.ts';

/** An operation that is looked for: method, RE2 patterns for its route and for a field of its answer, and what it can filter by. */
type Wanted = { readonly method: string; readonly route: string; readonly field?: string; readonly filter?: string };

type Parameters = {
  /** What the operation does, as the end of a sentence: "that starts a simulation". */
  readonly what: string;
  /** Operations of a standard: found, they show it. */
  readonly sure: readonly Wanted[];
  /** Operations whose names speak for it: a person looks. */
  readonly maybe: readonly Wanted[];
  /** Standards of OGC whose conformance page shows it. */
  readonly standards?: readonly string[];
  /** Entity set of SensorThings whose place on the root page shows it. */
  readonly entitySet?: string;
};

const wanted = {
  type: 'array',
  items: {
    type: 'object',
    required: ['method', 'route'],
    properties: {
      method: { type: 'string' },
      route: { type: 'string' },
      field: { type: 'string' },
      filter: { enum: ['time', 'place', 'attribute'] },
    },
    additionalProperties: false,
  },
};

/**
 * Some interface of the system has an operation of a certain kind: one of a standard, or one whose name speaks for it, which
 * a person then judges. Takes `description` and `recordings` of all interfaces.
 */
export const mimsOperation: RegisteredCheck<Parameters> = {
  about: 'Looks through all API descriptions for an operation by its method, its route and the fields of its answer.',
  parameters: () => ({
    type: 'object',
    required: ['what', 'sure', 'maybe'],
    properties: {
      what: { type: 'string', minLength: 5 },
      sure: wanted,
      maybe: wanted,
      standards: { type: 'array', items: { type: 'string' } },
      entitySet: { type: 'string' },
    },
    additionalProperties: false,
  }),
  run: (context, { what, sure, maybe, standards = [], entitySet }) => {
    const described = filesOfKind(context.files['description'], 'openapi').filter(
      ({ facts }) => facts.template === null,
    );
    const operations = described.flatMap(({ file, facts }) =>
      facts.operations.map((operation, index) => ({ operation, file, place: file.shown(`/operations/${index}`) })),
    );
    const recordings = context.files['recordings'];
    const pages = [
      ...filesOfKind(recordings, 'ogc-conformance').filter(({ facts }) =>
        facts.standards.some(({ name, class: ending }) => standards.includes(name) && ending === 'core'),
      ),
      ...filesOfKind(recordings, 'sensorthings-root').filter(
        ({ facts }) => entitySet !== undefined && facts.sets.includes(entitySet),
      ),
    ];
    const certain = operations.filter(({ operation }) => sure.some((each) => fits(operation, each)));
    const possible = operations.filter(({ operation }) => maybe.some((each) => fits(operation, each)));
    const examined = [{ count: operations.length + pages.length, unit: 'operations and pages of servers' }];
    const shown = [...certain.map(({ file }) => file), ...pages.map(({ file }) => file)];
    if (shown.length > 0)
      return { findings: [], examined, looked: [...new Set(shown.map(({ attachment }) => attachment.id))] };
    if (possible.length > 0) return { findings: [], examined, looked: [], questions: [asks(what, possible)] };
    if (anyUnread(context.bid, ['/interfaces/*/description'])) return { findings: [], examined, looked: [] };
    const files = described.map(({ file }) => file);
    return { findings: [none(what, files, context.claimed('#/interfaces'))], examined, looked: [] };
  },
};

type Operation = {
  readonly method: string;
  readonly route: string;
  readonly responses: readonly { readonly fields: readonly string[] }[];
  readonly filters: readonly { readonly by: string }[];
};

const fits = ({ method, route, responses, filters }: Operation, want: Wanted): boolean => {
  if (method !== want.method || !compilePattern(`(?i)${want.route}`)(route)) return false;
  if (want.filter !== undefined && !filters.some(({ by }) => by === want.filter)) return false;
  if (want.field === undefined) return true;
  const field = compilePattern(`(?i)${want.field}`);
  return responses.some(({ fields }) => fields.some(field));
};

const asks = (
  what: string,
  found: readonly { readonly operation: Operation; readonly place: PlaceRef }[],
): Question => ({
  question: `Is this an operation ${what}?`,
  why: `Only its name speaks for it: ${found
    .slice(0, 3)
    .map(({ operation }) => `${operation.method} ${operation.route}`)
    .join(', ')}.`,
  places: found.slice(0, 3).map(({ place }) => place),
});

const none = (what: string, files: readonly InputFile[], interfaces: PlaceRef): Finding =>
  files.length > 0
    ? {
        reason: 'unmet',
        message: `No description has an operation ${what}.`,
        expected: `an operation ${what}`,
        places: files.slice(0, 5).map((file) => file.shown('')),
      }
    : {
        reason: 'missing',
        message: `No description of an interface is attached in which an operation ${what} could be found.`,
        expected: `an API description with an operation ${what}`,
        places: [interfaces],
      };
