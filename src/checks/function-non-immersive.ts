import type { CheckContext, RegisteredCheck } from '../model/check.ts';
import type { Attachment } from '../model/evidence.ts';
import { isAttachment } from '../model/resolved.ts';
import type { Finding, Question } from '../model/result.ts';
import { isObject, valueAt } from '../source/pointer.ts';
import { functionWays } from './function-list.ts';

type Parameters = {
  readonly immersive: readonly string[];
  readonly screens: { readonly [way: string]: readonly string[] };
};

/**
 * Each function that residents can use in virtual or augmented reality has another way, and a file shows that way: a report
 * on the screen, or a saved page. Takes `pages`. Parameters: `immersive` ways; `screens`, the kinds of screens that are a way.
 * A way without a screen (a desk, a letter) goes to a person.
 */
export const functionNonImmersive: RegisteredCheck<Parameters> = {
  about:
    'Holds the ways of each function that residents use in virtual reality against its other ways, and looks for a file that shows one.',
  parameters: () => ({
    type: 'object',
    required: ['immersive', 'screens'],
    properties: {
      immersive: { type: 'array', items: { type: 'string' } },
      screens: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
    },
  }),
  run: (context, { immersive, screens }) => {
    const all = functionWays(context);
    const findings: Finding[] = [];
    const questions: Question[] = [];
    const looked: string[] = [];
    for (const { name, ways, pointer } of all) {
      const others = ways.filter((way) => !immersive.includes(way));
      const places = [context.claimed(pointer)];
      if (others.length === 0)
        findings.push({
          reason: 'unmet',
          message: `The function "${name}" can be used only by way of ${ways.join(' and ')}.`,
          expected: 'a way without virtual or augmented reality',
          found: ways.join(', '),
          places,
        });
      else if (others.length < ways.length) {
        const files = others.flatMap((way) => filesOf(context, screens[way] ?? []));
        looked.push(...files.map(({ id }) => id));
        if (files.length > 0) continue;
        const onScreen = others.filter((way) => screens[way] !== undefined);
        if (onScreen.length > 0)
          findings.push({
            reason: 'unproven',
            message: `The function "${name}" is said to work by ${onScreen.join(' and ')} as well, and no file shows that screen.`,
            expected: 'an accessibility report on that screen, or a saved page of it',
            places,
          });
        else
          questions.push({
            question: `Can residents do "${name}" by ${others.join(' or ')} with the same effect as in virtual reality?`,
            why: 'No file can show a way that is not on a screen.',
            places,
          });
      } else looked.push(...others.flatMap((way) => filesOf(context, screens[way] ?? [])).map(({ id }) => id));
    }
    return { findings, questions, examined: [{ count: all.length, unit: 'functions' }], looked };
  },
};

/** The files that show a kind of screen: a report on it, and for pages in a browser the saved ones. */
const filesOf = (context: CheckContext, kinds: readonly string[]): readonly Attachment[] => {
  const reports = valueAt(context.bid.root, '/accessibility/reports');
  const own = Array.isArray(reports)
    ? reports.filter((entry) => isObject(entry) && kinds.includes(String(entry['of'])))
    : [];
  const pages = kinds.includes('web') ? (context.files['pages'] ?? []).map(({ attachment }) => attachment) : [];
  return [...own.flatMap((entry) => [entry['file']].flat()), ...pages]
    .filter(isAttachment)
    .filter(({ state }) => state === 'read');
};
