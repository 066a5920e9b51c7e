import { isObject, type Json } from '../source/pointer.ts';
import { attributesOf, formOf } from './ngsi-attribute.ts';

/** Which of the two NGSI an entity is written in, and how. */
export type EntityForm =
  | { readonly family: 'ld'; readonly representation: 'normalized' | 'concise' | 'key-values' }
  | { readonly family: 'v2'; readonly representation: 'normalized' | 'key-values' };

type Entity = { readonly [key: string]: Json };

/** The entities of a file: the object itself, or the objects of a list; none where it is neither. */
export const entitiesOf = (root: Json | undefined): readonly Json[] =>
  Array.isArray(root) ? (root as readonly Json[]) : isObject(root) ? [root] : [];

/**
 * Tells NGSI-LD from NGSIv2 by the attributes of an entity; undefined where it is neither, or where it cannot be told
 * (names and plain values without an NGSI-LD context look the same in both).
 */
export const entityForm = (entity: Json | undefined): EntityForm | undefined => {
  if (!isObject(entity) || !isEntity(entity)) return undefined;
  const forms = attributesOf(entity).map(([, member]) => formOf(member));
  const count = (form: string) => forms.filter((each) => each === form).length;
  const typed = count('typed');
  const untyped = count('untyped');
  const context = Object.hasOwn(entity, '@context');
  if (count('v2') > typed + untyped && (!context || count('v2') >= forms.length / 2))
    return { family: 'v2', representation: 'normalized' };
  if (typed > 0 && (typed >= forms.length / 2 || untyped === 0)) return { family: 'ld', representation: 'normalized' };
  if (untyped > 0 && (context || typed > 0 || isNgsiId(entity))) return { family: 'ld', representation: 'concise' };
  if (context && (isNgsiId(entity) || isNgsiContext(entity['@context'])))
    return { family: 'ld', representation: forms.length === 0 ? 'normalized' : 'key-values' };
  if (!context && Object.hasOwn(entity, 'TimeInstant')) return { family: 'v2', representation: 'key-values' };
  return undefined;
};

/** Subscriptions, registrations and GeoJSON have an identifier and a type too, and are no entities. */
const isEntity = (entity: Entity): boolean =>
  (typeof entity.id === 'string' || typeof entity.id === 'number') &&
  (typeof entity.type === 'string' || isNames(entity.type)) &&
  !(entity.type === 'Subscription' && isObject(entity.notification)) &&
  !(entity.type === 'ContextSourceRegistration' && Array.isArray(entity.information)) &&
  !/^(Feature|FeatureCollection)$/.test(String(entity.type));

const isNames = (value: Json | undefined): boolean =>
  Array.isArray(value) && value.length > 0 && value.every((name) => typeof name === 'string');

const isNgsiId = ({ id }: Entity): boolean => typeof id === 'string' && /^ur[ni]:ngsi(-ld)?:/i.test(id);

const isNgsiContext = (context: Json | undefined): boolean =>
  [context]
    .flat()
    .some((part) =>
      typeof part === 'string'
        ? /uri\.etsi\.org\/ngsi-ld|smart-?data-?models|fiware|ngsi-?ld/i.test(part)
        : isObject(part) &&
          Object.values(part).some((iri) => typeof iri === 'string' && /ngsi-ld|smartdatamodels/i.test(iri)),
    );

/** The family of a file: that of its first entity, where most of the first entities belong to it. */
export const familyOf = (root: Json | undefined): EntityForm['family'] | undefined => {
  const first = entitiesOf(root).slice(0, 20).map(entityForm);
  const family = first.find((form) => form !== undefined)?.family;
  return family !== undefined && first.filter((form) => form?.family === family).length * 2 > first.length
    ? family
    : undefined;
};
