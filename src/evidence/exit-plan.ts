import type { Facts, Kind, Passage, Reading, Spot } from '../model/evidence.ts';
import { isObject, type Json, pointerOf } from '../source/pointer.ts';
import { present, textMember } from './members.ts';
import { findPlaceholders, isPlaceholder } from './placeholders.ts';

type Group = { readonly [key: string]: Json };

/** What a plan for leaving tells, and the names that its members bear for it (without case and signs). */
const parts: Readonly<Record<string, RegExp>> = {
  triggers: /^(triggers?|triggerevents|events|reasons|when)$/,
  steps: /^(steps?|phases?|timeline|sequence|procedure|stages?|milestones|stappen|etapes|schritte|pasos)$/,
  roles: /^(roles?|contacts?|responsibilit(y|ies)|owners?|parties|team|rollen)$/,
  inventory: /^(inventory|data|datacategories|categories|assets|digitalassets|scope|exports?)$/,
  formats: /^(formats?|exportformats?|dataformats?)$/,
  transfer: /^(transfer|transfermethods?|delivery|channels?|throughput|overdracht)$/,
  continuity: /^(continuity|parallelrun|risks?)$/,
  security: /^(security|encryption|keyhandover|keys)$/,
  assistance: /^(assistance|support|knowledgetransfer|help)$/,
  costs: /^(costs?|prices?|charges?|fees?|kosten)$/,
  verification: /^(verification|checks?|completeness|acceptance|reconciliation|controle)$/,
  retrieval: /^(retrieval|retrievalperiod|retrievalwindow|window|transition|transitionperiod|noticeperiod|notice)$/,
  erasure: /^(erasure|deletion|destruction|erase|sanitization|sanitisation)$/,
  tests: /^(tests?|testing|tested|lasttested|rehearsals?|drills?)$/,
};

const plain = (key: string): string => key.toLowerCase().replace(/[^a-z]/g, '');

/** A plan for leaving the service as data: YAML or JSON. A plan in prose is a document. */
export const exitPlan: Kind = {
  name: 'exit-plan',
  title: 'exit plan',
  recognisedBy:
    'YAML or JSON that calls itself an exit, transition, switching or leaving plan, or has at least four parts of one, erasure or retrieval among them.',
  recognise: ({ root, format }) => (format === 'json' || format === 'yaml') && isObject(root) && isPlan(root),
  read: ({ root }) => (isObject(root) ? readPlan(root) : { state: 'invalid', why: 'is no mapping' }),
};

const isPlan = (root: Group): boolean => {
  const { plan, keys } = planIn(root);
  const found = partsOf(plan);
  const called =
    keys.length > 0 ||
    ['title', 'name', 'kind', 'type', 'document', 'plan'].some((key) =>
      /\b(exit|transition|switching|leaving|off-?boarding|migration)[ _-]*(plan|strategy)\b|\bplan (for|of) leaving\b|\bexitplan\b/i.test(
        textMember(root, key) ?? '',
      ),
    );
  const leaving = Object.hasOwn(found, 'erasure') || Object.hasOwn(found, 'retrieval');
  const count = Object.keys(found).length;
  return (called && count >= 1) || (leaving && count >= 4 && (found.steps ?? found.formats) !== undefined);
};

/** The plan itself: the document, or what stands under `exitPlan`. */
const planIn = (root: Group): { readonly plan: Group; readonly keys: readonly string[] } => {
  for (const [key, below] of Object.entries(root))
    if (/^(exitplan|exitstrategy|transitionplan|switchingplan|leaving|exit)$/.test(plain(key)) && isObject(below))
      return { plan: below, keys: [key] };
  return { plan: root, keys: [] };
};

const partsOf = (plan: Group): Readonly<Record<string, string>> => {
  const found: Record<string, string> = {};
  for (const key of Object.keys(plan))
    for (const [part, names] of Object.entries(parts)) if (names.test(plain(key))) found[part] ??= key;
  return found;
};

const readPlan = (root: Group): Reading => {
  const { plan, keys } = planIn(root);
  const found = partsOf(plan);
  const filled = Object.entries(found).filter(([, key]) => isFilled(plan[key]));
  const passages = passagesOf(plan, keys);
  const words = passages.map(({ text }) => text).join('\n');
  const placeholders = passages.flatMap(({ text, spot }) => findPlaceholders(text).map(() => spot));
  const tested = found.tests === undefined ? undefined : dateIn(plan[found.tests]);
  const facts: Facts = {
    ...present({ title: textMember(root, 'title') ?? textMember(plan, 'title') ?? textMember(root, 'name') }),
    ...present({ version: textMember(root, 'version') ?? textMember(plan, 'version') }),
    parts: filled.map(([part]) => part),
    missingParts: Object.keys(parts).filter((part) => !filled.some(([each]) => each === part)),
    steps: found.steps === undefined ? [] : stepsOf(plan[found.steps] ?? null),
    formats: found.formats === undefined ? [] : leavesOf(plan[found.formats] ?? null).slice(0, 100),
    ...present({ lastTested: tested }),
    words: words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0,
    placeholders: placeholders.length,
  };
  const spots: Record<string, Spot> = {};
  for (const [part, key] of filled)
    spots[`/parts/${filled.findIndex(([each]) => each === part)}`] = { pointer: pointerOf([...keys, key]) };
  for (const [fact, key] of [
    ['steps', found.steps],
    ['formats', found.formats],
    ['lastTested', tested === undefined ? undefined : found.tests],
  ] as const)
    if (key !== undefined) spots[`/${fact}`] = { pointer: pointerOf([...keys, key]) };
  if (placeholders[0] !== undefined) spots['/placeholders'] = placeholders[0];
  return { state: 'read', facts, spots, problems: [], valid: undefined, passages };
};

const isFilled = (value: Json | undefined): boolean => leavesOf(value ?? null).some((leaf) => !isPlaceholder(leaf));

/** The texts and numbers below a value, in their order. */
const leavesOf = (value: Json, depth = 0): readonly string[] => {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  if (depth > 20 || typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((below) => leavesOf(below as Json, depth + 1));
};

const dateIn = (value: Json | undefined): string | undefined =>
  leavesOf(value ?? null)
    .flatMap((leaf) => /^\d{4}-\d{2}(-\d{2})?/.exec(leaf)?.[0] ?? [])
    .toSorted()
    .at(-1);

const stepsOf = (value: Json): Facts[string] => {
  const list = Array.isArray(value) ? (value as readonly Json[]) : isObject(value) ? Object.values(value) : [value];
  return list.slice(0, 200).map((step) => {
    const text = (...names: readonly string[]) => names.flatMap((name) => textMember(step, name) ?? [])[0];
    const time = isObject(step)
      ? Object.entries(step).flatMap(([key, below]) =>
          /^(time|when|days?|duration|weeks?|from|start|by|until|deadline|dates?)$/.test(plain(key))
            ? leavesOf(below)
            : [],
        )
      : [];
    return present({
      step: text('title', 'name', 'step', 'description', 'what', 'action', 'task') ?? leavesOf(step)[0] ?? '',
      who: text('who', 'role', 'owner', 'responsible', 'by', 'party'),
      time: time.length === 0 ? undefined : time.join(' – '),
    });
  });
};

/** Every text of the plan, in its order, with its own name the first time it occurs, so that words can be looked up. */
const passagesOf = (plan: Group, keys: readonly string[]): readonly Passage[] => {
  const passages: Passage[] = [];
  const told = new Set<string>();
  const walk = (value: Json, path: readonly (string | number)[]): void => {
    if (passages.length >= 5_000 || path.length > 20) return;
    if (typeof value === 'object' && value !== null) {
      for (const [key, below] of Array.isArray(value)
        ? (value as readonly Json[]).map((each, index) => [index, each] as const)
        : Object.entries(value))
        walk(below, [...path, key]);
      return;
    }
    const [leaf] = leavesOf(value);
    if (leaf === undefined) return;
    const name = path
      .slice(keys.length)
      .filter((key) => typeof key === 'string')
      .join(' ');
    passages.push({
      text: told.has(name) || name === '' ? leaf : `${name}: ${leaf}`,
      spot: { pointer: pointerOf(path) },
    });
    told.add(name);
  };
  walk(plan, keys);
  return passages;
};
