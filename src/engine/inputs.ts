import type { InputFile } from '../model/check.ts';
import type { Attachment } from '../model/evidence.ts';
import type { Rule } from '../model/pack.ts';
import { evidenceOf, isAttachment } from '../model/resolved.ts';
import type { Finding, PlaceRef, Question } from '../model/result.ts';
import { keysOf, matches } from '../source/pointer.ts';
import type { CompiledRule } from './compile-rule.ts';
import { type Context, once } from './context.ts';
import { claimed, claimedAt, shown } from './places.ts';
import type { Subject } from './subjects.ts';

type Take = NonNullable<Rule['check']['take']>[string];

/** The files of one subject that a rule can read, and what stands in the way of the others. */
export type Inputs = {
  readonly files: { readonly [take: string]: readonly InputFile[] };
  /** What this tool cannot read, by the name of the take. */
  readonly unread: { readonly [take: string]: readonly Attachment[] };
  /** Files whose parts the take may be, and of which this tool looked at some parts and not at all, by the name of the take. */
  readonly partly: { readonly [take: string]: readonly Attachment[] };
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
};

type Taken = { readonly attachment: Attachment; readonly place: PlaceRef };

/** Takes the files of a subject. What is absent or no such file becomes a finding; what we cannot read goes to a person. */
export const inputsOf = ({ rule, takes }: CompiledRule, subject: Subject, context: Context): Inputs => {
  const files: Record<string, InputFile[]> = {};
  const beyond: Record<string, readonly Attachment[]> = {};
  const partly: Record<string, readonly Attachment[]> = {};
  const findings: Finding[] = [];
  const questions: Question[] = [];
  for (const { name, take, key } of takes) {
    const taken = takenBy(take, key, subject, context);
    if (taken.length === 0) {
      files[name] = [];
      if (take.absent !== 'skip') findings.push(absentFinding(take, subject, context));
      continue;
    }
    const usable = taken.flatMap(({ attachment }) => readable(attachment, take, context));
    files[name] = usable;
    beyond[name] = taken.flatMap(({ attachment }) => (attachment.state === 'unreadable' ? [attachment] : []));
    partly[name] = taken.flatMap(({ attachment }) =>
      (attachment.unlooked ?? 0) > 0 && take.kinds.some((kind) => kind !== attachment.kind) ? [attachment] : [],
    );
    for (const each of taken) findings.push(...faultOf(each));
    for (const each of taken) questions.push(...unread(each, rule));
    const read = taken.filter(({ attachment }) => attachment.state === 'read');
    if (usable.length > 0 || read.length === 0 || take.absent === 'skip') continue;
    if (take.other === 'unproven' || read.every(({ attachment }) => attachment.holdsParts))
      findings.push(notShownBy(read, take));
    else questions.push(otherKind(read, take, rule));
  }
  return { files, unread: beyond, partly, findings, questions };
};

const takenBy = (take: Take, key: string, subject: Subject, context: Context): readonly Taken[] => {
  const kept = once(context, key, () => new Map<string, readonly Taken[]>());
  const taken = kept.get(subject.pointer) ?? filesAt([take.from].flat(), subject, context);
  kept.set(subject.pointer, taken);
  return taken;
};

const filesAt = (places: readonly string[], subject: Subject, context: Context): Taken[] =>
  places.flatMap((from) => {
    const fromRoot = from.startsWith('#');
    const [root, keys] = fromRoot ? [context.bid.root, []] : [subject.value, subject.keys];
    return matches(root, keysOf(fromRoot ? from.slice(1) : from), keys).flatMap((match) =>
      [match.value]
        .flat()
        .filter(isAttachment)
        .map((attachment) => ({ attachment, place: claimed(context.bid, match.keys) })),
    );
  });

const readable = (attachment: Attachment, take: Take, context: Context): InputFile[] => {
  const own = attachment.state === 'read' && attachment.kind !== undefined && take.kinds.includes(attachment.kind);
  const parts = attachment.parts.flatMap((part) => readable(part, take, context));
  const evidence = evidenceOf(context.bid, attachment);
  if (!own || evidence === undefined) return parts;
  const facts = attachment.facts ?? {};
  return [{ attachment, facts, evidence, shown: (pointer) => shown(context.bid, attachment, pointer) }, ...parts];
};

const absentFinding = (take: Take, subject: Subject, context: Context): Finding => ({
  reason: take.absent === 'unproven' ? 'unproven' : 'missing',
  message: `${subject.label} names no file that is ${take.what}.`,
  expected: take.what,
  places: [claimedAt(context.bid, subject.pointer)],
  cause: `no ${Array.isArray(take.from) ? take.from.join(' ') : take.from} of ${subject.keys.join('.')}`,
});

/** Files that were read and hold nothing of the kind: a recording without such a body, or a form that shows nothing here. */
const notShownBy = (read: readonly Taken[], take: Take): Finding => ({
  reason: 'unproven',
  message: `${read.map(({ attachment }) => attachment.file).join(', ')} ${read.length === 1 ? 'holds' : 'hold'} nothing that is ${take.what}.`,
  expected: take.what,
  places: read.map(({ place }) => place),
  cause: `${read.map(({ attachment }) => attachment.file).join(' ')} without ${take.kinds.join(' ')}`,
});

/** The finding that a file as such gives: it is not there, not what its place asks for, or broken. */
const faultOf = ({ attachment, place }: Taken): Finding[] => {
  const { state, file, why } = attachment;
  if (state === 'read' || state === 'unreadable') return [];
  const cause = `${file} ${state}`;
  if (state === 'missing')
    return [
      {
        reason: 'unproven',
        message: `${file} is named, but ${why ?? 'there is no such file'}.`,
        places: [place],
        cause,
      },
    ];
  return [
    {
      reason: 'invalid',
      message: `${file} ${why ?? 'is not what its place asks for'}.`,
      places: [place, { role: 'shown', file, spot: {} }],
      cause,
    },
  ];
};

const unread = ({ attachment, place }: Taken, rule: Rule): Question[] =>
  attachment.state === 'unreadable'
    ? [
        {
          question: questionOf(rule),
          why: `${attachment.file}: ${attachment.why ?? 'this tool cannot read it'}.`,
          places: [place],
          cause: `${attachment.file} unreadable`,
        },
      ]
    : [];

const otherKind = (read: readonly Taken[], take: Take, rule: Rule): Question => ({
  question: questionOf(rule),
  why: `This rule reads ${take.what} of the kind ${take.kinds.join(' or ')}; ${read.map(({ attachment }) => `${attachment.file} is of the kind ${attachment.kind ?? 'unknown'}`).join(', ')}.`,
  places: read.map(({ place }) => place),
  cause: `${read.map(({ attachment }) => `${attachment.file} ${attachment.kind}`).join(' ')} is not ${take.kinds.join(' ')}`,
});

/** The question that a person answers in place of the rule. */
export const questionOf = (rule: Rule): string => rule.check.ask?.question ?? `Is this shown: ${rule.title}?`;
