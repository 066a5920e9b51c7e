import type { RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { isObject, type Json, keysOf, member, valueAt } from '../source/pointer.ts';
import { type FileOfKind, filesOfKind } from './files-of-kind.ts';

/**
 * A model that builds on another one extends it and does not change it (MIMs Plus 9.0, MIM2 R4.1 and R4.2): no property of the
 * base has another type in the profile. The base must be in the bid to be compared. Takes `model`.
 */
export const modelProfile: RegisteredCheck<{ readonly [key: string]: never }> = {
  about: 'Compares the properties of a profile with those of the schemas that it builds on.',
  parameters: () => ({ type: 'object', maxProperties: 0 }),
  run: (context) => {
    const profiles = filesOfKind(context.files['model'], 'json-schema').filter(
      ({ facts }) => facts.buildsOn.length > 0,
    );
    const judged = profiles.map((profile) => ({
      profile,
      bases: profile.facts.buildsOn.map((ref) => ({ ref, schema: baseOf(profile, ref) })),
    }));
    const known = judged.filter(({ bases }) => bases.some(({ schema }) => schema !== undefined));
    const absent = judged.filter(({ bases }) => bases.every(({ schema }) => schema === undefined));
    return {
      findings: [
        ...absent.map(
          ({ profile }): Finding => ({
            reason: 'unproven',
            message: `The model builds on ${profile.facts.buildsOn.slice(0, 2).join(', ')}, which is not in the bid, so the two cannot be compared.`,
            expected: 'the schema of the base beside the profile',
            places: [profile.file.shown('/buildsOn')],
          }),
        ),
        ...known.flatMap(({ profile, bases }) => bases.flatMap(({ ref, schema }) => changed(profile, ref, schema))),
      ],
      examined: [{ count: profiles.length, unit: 'profiles' }],
      looked: known.map(({ profile }) => profile.file.attachment.id),
    };
  },
};

/** The schema that a reference names: inside the profile, or in a file of the bid. */
const baseOf = ({ facts }: FileOfKind<'json-schema'>, ref: string): Json | undefined => {
  const [file = '', fragment = ''] = ref.split('#', 2);
  const root = file === '' ? facts.schema : member(facts.related ?? {}, file);
  if (root === undefined || keysOf(fragment).length > 20) return undefined;
  return (fragment === '' ? root : valueAt(root, fragment)) as Json | undefined;
};

const changed = (profile: FileOfKind<'json-schema'>, ref: string, base: Json | undefined): Finding[] => {
  const own = member(profile.facts.schema, 'properties');
  const basic = member(base, 'properties');
  if (!isObject(own) || !isObject(basic)) return [];
  return Object.keys(own).flatMap((name): Finding[] => {
    const [before, after] = [typesOf(basic[name]), typesOf(own[name])];
    if (before.length === 0 || after.length === 0 || after.every((type) => allows(before, type))) return [];
    return [
      {
        reason: 'contradicted',
        message: `The profile gives ${name} another type than the model ${ref} that it builds on.`,
        expected: before.join(' or '),
        found: after.join(' or '),
        places: [
          profile.file.shown('/buildsOn'),
          profile.file.shown(`/schema/properties/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`),
        ],
      },
    ];
  });
};

const allows = (types: readonly string[], type: string): boolean =>
  types.includes(type) || (type === 'integer' && types.includes('number'));

const typesOf = (property: unknown): readonly string[] =>
  [member(property, 'type') ?? []].flat().filter((type): type is string => typeof type === 'string');
