import type { Facts, Kind, Reading, Spot } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { aiaLevel, aiaScore } from './aia-score.ts';
import { isBroken, readBroken } from './broken-file.ts';
import { objectMember, present, textMember } from './members.ts';
import { findPlaceholders, isPlaceholder } from './placeholders.ts';
import { problemList } from './problem-list.ts';

type Saved = { readonly [key: string]: Json };

/** The saved answers of Canada's Algorithmic Impact Assessment; its score is computed again from the weights in the answers. */
export const aiaResult: Kind = {
  name: 'aia-result',
  title: 'result of an Algorithmic Impact Assessment',
  recognisedBy:
    "JSON with version and data, whose members are questions of Canada's Algorithmic Impact Assessment (riskProfile, impact, aboutAlgorithm, …).",
  recognise: (probe) =>
    isBroken(probe, ['"riskProfile1"', '"businessDrivers1"']) ||
    (isObject(probe.root) && isObject(probe.root.data) && questionsOf(probe.root.data).length >= 5),
  read: (probe) =>
    isObject(probe.root) && isObject(probe.root.data)
      ? readResult(probe.root, probe.root.data)
      : readBroken(probe, aiaResult.title),
};

const question =
  /^(businessDrivers|riskProfile|projectAuthority|aboutSystem|aboutAlgorithm|decisionSector|impact|aboutDataSource|aboutDataType|consultation(Design|Implementation)?|dataQuality(Design|Implementation)?|fairness(Design|Implementation)?|privacy(Design|Implementation)?)\d+/;

const questionsOf = (data: Saved): readonly string[] => Object.keys(data).filter((key) => question.test(key));

const readResult = (root: Saved, data: Saved): Reading => {
  const version = (textMember(root, 'version') ?? '').replace(/^v/i, '');
  const problems = problemList();
  if (version === '') problems.add('The result does not name the version of the tool.', { pointer: '' });
  const answers = Object.entries(data);
  for (const [name, value] of answers) {
    if (!question.test(name)) continue;
    const weights = [value]
      .flat()
      .flatMap((each) => (typeof each === 'string' && /^item\d+-/.test(each) ? [each] : []));
    for (const each of weights)
      if (!/^item\d+-\d+$/.test(each))
        problems.add(`The answer ${JSON.stringify(each)} has no weight that can be read.`, {
          pointer: `/data/${name}`,
        });
  }
  const score = aiaScore(data);
  const level = aiaLevel(version, score);
  const texts = answers.flatMap(([name, value]) =>
    typeof value === 'string' && !/^item\d+(-\d+)?$/.test(value) ? [{ name, text: value }] : [],
  );
  const placeholders = texts.filter(({ text }) => isPlaceholder(text) || findPlaceholders(text, 1).length > 0);
  const stated = statedOf(root);
  const facts: Facts = {
    ...present({
      version: version || undefined,
      title: textMember(data, 'projectDetailsTitle'),
      respondent: textMember(data, 'projectDetailsRespondent'),
      phase: phases[textMember(data, 'projectDetailsPhase') ?? ''],
      system: textMember(data, 'projectDetailsProgram'),
    }),
    answered: questionsOf(data).length,
    scored: score.questions,
    raw: score.raw,
    mitigation: score.mitigation,
    ...(level !== undefined && {
      maximumRaw: level.maximumRaw,
      maximumMitigation: level.maximumMitigation,
      reduced: level.reduced,
      total: level.total,
      level: level.level,
    }),
    sections: score.sections,
    stated,
    agrees:
      level === undefined ||
      ((stated.level === undefined || stated.level === level.level) &&
        (stated.total === undefined || stated.total === level.total)),
    texts: texts.length,
    placeholders: placeholders.map(({ name }) => name),
  };
  const spots: Record<string, Spot> = {
    '/raw': { pointer: '/data' },
    '/level': { pointer: '/data' },
    '/version': { pointer: '/version' },
  };
  for (const [fact, key] of [
    ['title', 'projectDetailsTitle'],
    ['respondent', 'projectDetailsRespondent'],
    ['phase', 'projectDetailsPhase'],
    ['system', 'projectDetailsProgram'],
  ] as const)
    if (data[key] !== undefined) spots[`/${fact}`] = { pointer: `/data/${key}` };
  placeholders.forEach(({ name }, index) => {
    spots[`/placeholders/${index}`] = { pointer: `/data/${name}` };
  });
  return { state: 'read', facts, spots, problems: problems.list(), valid: !problems.any() };
};

const phases: Readonly<Record<string, string>> = { item1: 'design', item2: 'implementation' };

/** A score or level that was written beside the answers; the tool itself does not save one. */
const statedOf = (root: Saved): { readonly level?: number; readonly total?: number } => {
  const holders = [root, objectMember(root, 'result'), objectMember(root, 'results'), objectMember(root, 'score')];
  const number = (...names: readonly string[]): number | undefined => {
    for (const holder of holders)
      for (const name of names) {
        const written = textMember(holder, name);
        const value =
          written === undefined
            ? undefined
            : (romans[written.replace(/^level\s*/i, '')] ?? Number(written.replace(/^level\s*/i, '')));
        if (value !== undefined && !Number.isNaN(value)) return value;
      }
    return undefined;
  };
  const [level, total] = [
    number('level', 'impactLevel', 'impact_level'),
    number('total', 'currentScore', 'totalScore', 'current_score'),
  ];
  return { ...(level !== undefined && { level }), ...(total !== undefined && { total }) };
};

const romans: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4 };
