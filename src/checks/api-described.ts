import type { CheckContext, CheckResult, RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { member } from '../source/pointer.ts';
import { describesNothing } from './description-of-nothing.ts';
import { interfaceOf, type ResolvedInterface, standardNames } from './mims-data-item.ts';
import { filesOfInterface } from './mims-interface-files.ts';
import { type ShownBy, shownBySchema, standardsShown } from './mims-standard-shown.ts';

type Parameters = { readonly shownBy: ShownBy };

/**
 * Every interface of the bid has a machine-readable description, or speaks a standard that fixes every operation and that a
 * recording shows. A system without any interface does not meet it. The subject is the bid; takes `description` and `recordings`.
 */
export const apiDescribed: RegisteredCheck<Parameters> = {
  about:
    'Looks for a machine-readable description of each interface, or for a recording of a standard that fixes every operation.',
  parameters: () => ({
    type: 'object',
    required: ['shownBy'],
    properties: {
      shownBy: shownBySchema,
    },
    additionalProperties: false,
  }),
  run: (context, { shownBy }) => {
    const stated = member(context.bid.root, 'interfaces');
    if (stated === 'none' || member(stated, 'is') === 'none') return only(noInterface(context));
    if (!Array.isArray(stated))
      return only(
        {
          reason: 'missing',
          message: 'The bid does not say which interfaces the system has.',
          places: [context.claimed('')],
        },
        0,
      );
    const judged = stated.map((value, index) => {
      const self = interfaceOf(value);
      return self === undefined ? { findings: [], looked: [] } : judge(context, self, index, shownBy);
    });
    return {
      findings: judged.flatMap(({ findings }) => findings),
      looked: judged.flatMap(({ looked }) => looked),
      examined: [{ count: stated.length, unit: 'interfaces' }],
    };
  },
};

const only = (finding: Finding, count = 1): CheckResult => ({
  findings: [finding],
  looked: [],
  examined: [{ count, unit: 'statements' }],
});

const noInterface = (context: CheckContext): Finding => ({
  reason: 'unmet',
  message: "By the bidder's own statement the system has no interface, so no other system can reach what it holds.",
  expected: 'at least one interface',
  found: 'none',
  places: [context.claimed('/interfaces')],
});

type Judged = { readonly findings: readonly Finding[]; readonly looked: readonly string[] };

const judge = (context: CheckContext, self: ResolvedInterface, index: number, shownBy: ShownBy): Judged => {
  const description = filesOfInterface({ ...self, recordings: [] }, context.files['description']);
  const recordings = filesOfInterface({ ...self, description: [] }, context.files['recordings']);
  if (description.length > 0) {
    const claimed = context.claimed(`/interfaces/${index}/description`);
    const findings = description.flatMap((file) => describesNothing(file, claimed));
    return { findings, looked: description.map(({ attachment }) => attachment.id) };
  }
  /* A named file that is no description, or that cannot be read, is told where the files are taken. */
  if (self.description.length > 0) return { findings: [], looked: [] };
  const names = standardNames(self.standards);
  const fixed = names.filter((name) => Object.hasOwn(shownBy, name));
  const shown = standardsShown(names, recordings, shownBy);
  const open = names.filter((name) => !Object.hasOwn(shownBy, name));
  if (names.length > 0 && open.length === 0 && shown.length === names.length)
    return { findings: [], looked: shown.map(({ file }) => file.attachment.id) };
  return {
    findings: [lacking(context, self, index, { fixed, open, shown: shown.map(({ standard }) => standard) })],
    looked: [],
  };
};

type Standards = {
  readonly fixed: readonly string[];
  readonly open: readonly string[];
  readonly shown: readonly string[];
};

const lacking = (context: CheckContext, self: ResolvedInterface, index: number, standards: Standards): Finding => {
  const unseen = standards.fixed.filter((name) => !standards.shown.includes(name));
  const label = `The interface "${self.id || index + 1}"`;
  return {
    reason: 'unproven',
    message:
      standards.open.length > 0 || standards.fixed.length === 0
        ? `${label} has no machine-readable description.`
        : `${label} has no description, and no recording shows that it speaks ${unseen.join(' and ')}.`,
    expected:
      standards.open.length > 0 || standards.fixed.length === 0
        ? 'an OpenAPI or AsyncAPI file, a GraphQL schema or a WSDL file, exported from the offered version'
        : 'a description, or a recording in which the standard can be told',
    places: [context.claimed(`/interfaces/${index}`)],
    cause: `interface ${self.id} not described`,
  };
};
