import type { Json } from '../source/pointer.ts';

/** What the answers add up to. Weights stand at the end of each answer (`item2-3`); several answers of one question add up. */
export type AiaScore = {
  readonly raw: number;
  readonly mitigation: number;
  readonly questions: number;
  readonly sections: Readonly<Record<string, number>>;
};

const rawSections = [
  'businessDrivers',
  'riskProfile',
  'projectAuthority',
  'aboutSystem',
  'aboutAlgorithm',
  'decisionSector',
  'impact',
  'aboutDataSource',
  'aboutDataType',
  'aboutData',
];
const mitigationSections = ['consultation', 'dataQuality', 'fairness', 'privacy'];

/** Adds up the weights of the answers: risk by the questions of nine sections, mitigation by those of four. */
export const aiaScore = (data: { readonly [key: string]: Json }): AiaScore => {
  const sections: Record<string, number> = {};
  let [raw, mitigation, questions] = [0, 0, 0];
  for (const [name, value] of Object.entries(data)) {
    if (/-NS$/.test(name)) continue;
    const section = [...rawSections, ...mitigationSections].find((each) => name.startsWith(each));
    if (section === undefined) continue;
    const weights = [value].flat().flatMap(weightOf);
    if (weights.length === 0) continue;
    questions++;
    const points = weights.reduce((sum, weight) => sum + weight, 0);
    const mitigates = /-MS$/.test(name) || (mitigationSections.includes(section) && !/-RS$/.test(name));
    sections[section] = (sections[section] ?? 0) + points;
    if (mitigates) mitigation += points;
    else raw += points;
  }
  return { raw, mitigation, questions, sections };
};

const weightOf = (answer: unknown): readonly number[] => {
  const weight = typeof answer === 'string' ? /^item\d+-(\d{1,3})$/.exec(answer)?.[1] : undefined;
  return weight === undefined ? [] : [Number(weight)];
};

/**
 * The most that can be reached, by version of the tool, computed from its questionnaires: points of risk, points of
 * mitigation (both phases together; a project answers one of the two).
 */
const maxima: readonly (readonly [version: RegExp, raw: number, mitigation: number])[] = [
  [/^0\.5|^0\.7/, 98, 86],
  [/^0\.8/, 100, 86],
  [/^0\.9/, 107, 90],
  [/^0\.10/, 126, 92],
  [/^1\.0/, 167, 154],
];

/** The total and the level of impact (1 to 4), by the rule of the tool; undefined for versions whose maxima are not known. */
export const aiaLevel = (
  version: string,
  { raw, mitigation }: AiaScore,
):
  | {
      readonly maximumRaw: number;
      readonly maximumMitigation: number;
      readonly reduced: boolean;
      readonly total: number;
      readonly level: number;
    }
  | undefined => {
  const known = maxima.find(([form]) => form.test(version));
  if (known === undefined) return undefined;
  const [, maximumRaw, both] = known;
  const maximumMitigation = both / 2;
  /* 80 % of the mitigation points take 15 % off; levels end at a quarter, a half and three quarters of the points of risk. */
  const reduced = mitigation >= 0.8 * maximumMitigation;
  const total = reduced ? Math.round(0.85 * raw) : raw;
  const level = total <= maximumRaw * 0.25 ? 1 : total <= maximumRaw * 0.5 ? 2 : total <= maximumRaw * 0.75 ? 3 : 4;
  return { maximumRaw, maximumMitigation, reduced, total, level };
};
