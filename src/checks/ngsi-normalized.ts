import type { CheckContext, InputFile, RegisteredCheck } from '../model/check.ts';
import type { Finding, PlaceRef } from '../model/result.ts';
import { type FileOfKind, filesOfKind } from './files-of-kind.ts';
import { interfaceOf } from './mims-data-item.ts';

/**
 * What an interface calls NGSI-LD is NGSI-LD: at least one recorded entity whose attributes say what they are (normalized
 * or concise), none that departs from the standard (ETSI GS CIM 009), and no NGSIv2. Takes `sample`.
 */
export const ngsiNormalized: RegisteredCheck<{ readonly [key: string]: never }> = {
  about: 'Tells NGSI-LD from NGSIv2 and from bare names and values, and looks at every attribute.',
  parameters: () => ({ type: 'object', maxProperties: 0 }),
  every: 'parts',
  run: (context) => {
    const entities = filesOfKind(context.files['sample'], 'ngsi-ld-entity');
    const withoutContext = filesOfKind(context.files['sample'], 'ngsi-v2-entity');
    // Names and values alone are written alike in both; only what NGSIv2 has and NGSI-LD has not contradicts.
    const older = withoutContext.filter(({ facts }) => facts.signs.length > 0);
    const typed = entities.filter(({ facts }) =>
      facts.entities.some(
        ({ representation, attributes }) =>
          (representation === 'normalized' || representation === 'concise') && attributes.length > 0,
      ),
    );
    const findings = [...older.map((each) => isOlder(context, each)), ...entities.flatMap(malformed)];
    return {
      findings: findings.length > 0 || typed.length > 0 ? findings : [bare(context, [...entities, ...withoutContext])],
      examined: [
        {
          count: [...entities, ...withoutContext].reduce((sum, { facts }) => sum + facts.entities.length, 0),
          unit: 'entities',
        },
      ],
      looked: [...typed, ...older].map(({ file }) => file.attachment.id),
    };
  },
};

const claimOf = (context: CheckContext): PlaceRef => {
  const standards = interfaceOf(context.subject.value)?.standards ?? [];
  const index = standards.findIndex((name) => name.startsWith('ngsi-ld'));
  return context.claimed(index < 0 ? '/standards' : `/standards/${index}`);
};

const isOlder = (context: CheckContext, { file, facts }: FileOfKind<'ngsi-v2-entity'>): Finding => ({
  reason: 'contradicted',
  message: `The bid says NGSI-LD; the recording holds NGSIv2 (${facts.signs.slice(0, 3).join(', ') || facts.representation}).`,
  expected: 'NGSI-LD in normalized form',
  found: 'NGSIv2, its forerunner',
  places: [claimOf(context), file.shown('/entities/0')],
});

const malformed = ({ file, facts }: FileOfKind<'ngsi-ld-entity'>): Finding[] => {
  const wrong = facts.entities.flatMap((entity, at) =>
    entity.attributes.flatMap((attribute, index) =>
      attribute.problem === undefined
        ? []
        : [{ id: entity.id, problem: attribute.problem, place: file.shown(`/entities/${at}/attributes/${index}`) }],
    ),
  );
  const [first] = wrong;
  if (first === undefined) return otherDepartures(file, facts);
  const more = wrong.length > 1 ? ` ${wrong.length - 1} more attributes of the file depart from the standard.` : '';
  return [
    {
      reason: 'invalid',
      message: `${first.problem}${more}`,
      expected: 'attributes as the standard writes them: a type, and the value under the key that belongs to the type',
      found: first.id,
      places: wrong.slice(0, 5).map(({ place }) => place),
    },
  ];
};

/**
 * What is wrong with a file although the entities that were looked at in full are well-formed: entries that are no entities,
 * entities beyond those. Identifiers are another rule's, and names and values alone show nothing rather than a fault.
 */
const otherDepartures = (file: InputFile, { representation }: FileOfKind<'ngsi-ld-entity'>['facts']): Finding[] => {
  const { valid, problems } = file.attachment;
  if (valid !== false || representation === 'key-values' || representation === 'json-ld') return [];
  const others = problems.filter(({ spot }) => !/\/id$/.test(spot?.pointer ?? ''));
  const [problem] = others;
  if (problem === undefined) return [];
  return [
    {
      reason: 'invalid',
      message: `${problem.message}${others.length > 1 ? ` ${others.length - 1} more places of the file depart from the standard.` : ''}`,
      expected: 'entities of NGSI-LD, each of them well-formed',
      places: [
        file.attachment.part === undefined && problem.spot !== undefined
          ? { ...file.shown(''), spot: problem.spot }
          : file.shown(''),
      ],
    },
  ];
};

const bare = (
  context: CheckContext,
  entities: readonly FileOfKind<'ngsi-ld-entity' | 'ngsi-v2-entity'>[],
): Finding => ({
  reason: 'unproven',
  message:
    entities.length > 0
      ? 'The recordings hold names and values alone, or no attribute, so NGSI-LD cannot be told from them.'
      : 'No recording holds an NGSI-LD entity.',
  expected: 'a recording of the normal answer, without options such as keyValues',
  ...(entities.length > 0 && { found: 'key-values' }),
  cause: `interface ${interfaceOf(context.subject.value)?.id ?? ''} shows no ngsi-ld`,
  places: [claimOf(context), ...entities.slice(0, 3).map(({ file }) => file.shown('/entities/0'))],
});
