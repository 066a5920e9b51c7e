import type { CheckContext, RegisteredCheck } from '../model/check.ts';
import type { Attachment } from '../model/evidence.ts';
import { isAttachment } from '../model/resolved.ts';
import type { Finding } from '../model/result.ts';
import { isObject, pointerOf, valueAt } from '../source/pointer.ts';
import { liesAhead } from './lies-ahead.ts';

/** Where the facts of a kind say on which day the file, or what it records, was made. */
type Parameters = { readonly made: { readonly [kind: string]: string } };

/**
 * Every file that the bid names is there and is what its place asks for. Files that this tool cannot read, and files that
 * stay closed, are left out: that is no fault of the bid. With none that could be opened a person looks. No file says that it
 * was made after the day of the judgement.
 */
export const mimsNamedFiles: RegisteredCheck<Parameters> = {
  about:
    'Goes through all files that the bid names: each must be there, be of a kind that its place takes, and not be dated ahead.',
  parameters: () => ({
    type: 'object',
    required: ['made'],
    properties: { made: { type: 'object', additionalProperties: { type: 'string' } } },
    additionalProperties: false,
  }),
  run: (context, { made }) => {
    const named = attachmentsIn(context.bid.root);
    const opened = named.filter(({ attachment }) => attachment.state === 'read');
    const closed = named.filter(({ attachment }) => attachment.state === 'unreadable');
    const findings = named.flatMap(({ attachment, keys }): Finding[] => {
      if (attachment.state === 'read') return ahead(context, attachment, keys, made);
      if (attachment.state === 'unreadable') return [];
      const place = context.claimed(`#${pointerOf(keys)}`);
      const cause = `${attachment.file} ${attachment.state}`;
      return attachment.state === 'missing'
        ? [
            {
              reason: 'unproven',
              message: `${attachment.file} is named, but ${attachment.why ?? 'there is no such file'}.`,
              places: [place],
              cause,
            },
          ]
        : [
            {
              reason: 'invalid',
              message: `${attachment.file} ${attachment.why ?? 'is not what its place asks for'}.`,
              places: [place, { role: 'shown', file: attachment.file, spot: {} }],
              cause,
            },
          ];
    });
    return {
      findings,
      questions:
        opened.length === 0 && findings.length === 0 && closed.length > 0
          ? [
              {
                question: 'Are these files what their places in the bid ask for?',
                why: `This tool can read none of the ${closed.length} files that the bid names.`,
                places: closed.slice(0, 5).map(({ keys }) => context.claimed(`#${pointerOf(keys)}`)),
              },
            ]
          : [],
      examined: [{ count: opened.length + (opened.length === 0 ? closed.length : 0), unit: 'files', of: named.length }],
      looked: opened.map(({ attachment }) => attachment.id),
    };
  },
};

/** A file that says that it was made on a day to come. */
const ahead = (
  context: CheckContext,
  { file, kind = '', facts }: Attachment,
  keys: readonly string[],
  made: Parameters['made'],
): Finding[] => {
  const pointer = Object.hasOwn(made, kind) ? made[kind] : undefined;
  const day: unknown = pointer === undefined ? undefined : valueAt(facts, pointer);
  if (typeof day !== 'string' || !/^\d{4}-\d{2}-\d{2}/.test(day)) return [];
  if (!liesAhead(day, context.dates.asOf)) return [];
  return [
    {
      reason: 'invalid',
      message: `${file} says that it was made on ${day.slice(0, 10)}, which is after the day of this judgement.`,
      expected: `not after ${context.dates.asOf}`,
      found: day,
      places: [context.claimed(`#${pointerOf(keys)}`), { role: 'shown', file, spot: {} }],
    },
  ];
};

type Named = { readonly attachment: Attachment; readonly keys: readonly string[] };

/** All files of the resolved bid, each at the first place that names it; what a place takes over from another is not gone through twice. */
const attachmentsIn = (root: unknown): readonly Named[] => {
  const found: Named[] = [];
  const seen = new Set<unknown>();
  const walk = (value: unknown, keys: readonly string[]): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    if (isAttachment(value)) found.push({ attachment: value, keys });
    else if (Array.isArray(value)) for (const [index, item] of value.entries()) walk(item, [...keys, String(index)]);
    else if (isObject(value)) for (const [key, item] of Object.entries(value)) walk(item, [...keys, key]);
  };
  walk(root, []);
  return found;
};
