import type { CheckContext, InputFile, RegisteredCheck } from '../model/check.ts';
import type { Finding, Question } from '../model/result.ts';
import { member, pointerOf, valueAt } from '../source/pointer.ts';
import { attachmentsAt, readByOf, standardNames } from './mims-data-item.ts';
import { type ShownBy, standardsShown } from './mims-standard-shown.ts';
import { anyUnread } from './unread-files.ts';

type Parameters = {
  /** Standards of interfaces that fix the model of their data, with the kinds of file that show them. */
  readonly fixedBy: ShownBy;
  /** Beginnings of the names of standards that fix the model too, and that this tool cannot tell from a recording. */
  readonly untold: readonly string[];
  /** Kinds of export whose format fixes the model. */
  readonly fixedIn: readonly string[];
};

/**
 * A category of data names the model that its records follow, and the model is in the bid (MIMs Plus 9.0, MIM2 R.1): a schema
 * or a description of columns; or a standard that fixes the model, which a file shows. Takes `model`, `dictionary`,
 * `recordings`.
 */
export const modelNamed: RegisteredCheck<Parameters> = {
  about: 'Looks for the data model of a category: a file, or a standard that fixes it and that a file shows.',
  parameters: () => ({
    type: 'object',
    required: ['fixedBy', 'fixedIn', 'untold'],
    properties: {
      fixedBy: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' }, minItems: 1 } },
      fixedIn: { type: 'array', items: { type: 'string' } },
      untold: { type: 'array', items: { type: 'string' } },
    },
    additionalProperties: false,
  }),
  run: (context, { fixedBy, fixedIn, untold }) => {
    const item = context.subject.value;
    const models = [...(context.files['model'] ?? []), ...(context.files['dictionary'] ?? [])].filter(isModel);
    const read = readByOf(item);
    const standards = read !== undefined && 'by' in read ? standardNames(read.by.standards) : [];
    const shown = standardsShown(standards, context.files['recordings'] ?? [], fixedBy).map(({ file }) => file);
    const exported = attachmentsAt(item, 'export').filter(
      ({ state, kind }) => state === 'read' && fixedIn.includes(kind ?? ''),
    );
    const at = pointerOf(context.subject.keys);
    const places = [`${at}/model`, `${at}/dictionary`, `${at}/export`, `${at}/read/by/recordings`];
    const looked = [...[...models, ...shown].map(({ attachment }) => attachment), ...exported].map(({ id }) => id);
    const fixing = standards.filter((name) => untold.some((start) => name.startsWith(start)));
    const recorded = read !== undefined && 'by' in read && read.by.recordings.some(({ state }) => state === 'read');
    if (looked.length === 0 && fixing.length > 0 && recorded) return { ...nothing, questions: [asks(context, fixing)] };
    return {
      findings:
        looked.length > 0 || anyUnread(context.bid, places)
          ? []
          : [
              lacking(
                context,
                standards.filter((name) => Object.hasOwn(fixedBy, name)),
              ),
            ],
      examined: [{ count: 1, unit: 'categories of data' }],
      looked,
    };
  },
};

/** XML is a model where it is an XML Schema that describes something. */
const isModel = ({ attachment, facts }: InputFile): boolean =>
  attachment.kind !== 'xml' || ['elements', 'types'].some((key) => listLength(valueAt(facts, `/schema/${key}`)) > 0);

const listLength = (value: unknown): number => (Array.isArray(value) ? value.length : 0);

const nothing = { findings: [], examined: [{ count: 1, unit: 'categories of data' }], looked: [] };

const asks = (context: CheckContext, standards: readonly string[]): Question => ({
  question: `Do the recordings show the model that ${standards.join(' or ')} fixes?`,
  why: 'The standard fixes the model of its data, and this tool cannot tell it from a recording.',
  places: [context.claimed('/read')],
});

const lacking = (context: CheckContext, fixed: readonly string[]): Finding => {
  const model = member(context.subject.value, 'model');
  const { label } = context.subject;
  if (typeof model === 'string')
    return {
      reason: 'unproven',
      message: `${label} names its model by an address alone; nothing is fetched, so the model cannot be looked at.`,
      expected: 'the file of the schema, with the address in its $id',
      found: model,
      places: [context.claimed('/model')],
    };
  return fixed.length > 0
    ? {
        reason: 'unproven',
        message: `${label} follows the model of ${fixed.join(' or ')}, and no recording shows it.`,
        expected: 'a recording of that interface',
        places: [context.claimed('/read')],
      }
    : {
        reason: 'missing',
        message: `${label} names no data model.`,
        expected: 'model: the schema that its records follow',
        places: [context.claimed('')],
      };
};
