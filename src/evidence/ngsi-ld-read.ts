import type { Reading, Spot } from '../model/evidence.ts';
import { isObject, type Json, pointerOf } from '../source/pointer.ts';
import { cutOf } from './cut.ts';
import { addressOf } from './hosts.ts';
import { areIdentical, duplicatesOf } from './ngsi-alike.ts';
import { attributesOf } from './ngsi-attribute.ts';
import { entitiesOf } from './ngsi-entities.ts';
import { claimsNgsiLd, type EntityForm, entityForm } from './ngsi-form.ts';
import { type AttributeFacts, attributeFacts, targetsLeft } from './ngsi-ld-attribute.ts';
import { dateTimesOf } from './ngsi-ld-dates.ts';
import { keyValuesOf } from './ngsi-ld-values.ts';
import { textTally } from './ngsi-texts.ts';
import { problemList } from './problem-list.ts';

type Entity = { readonly [key: string]: Json };
type Add = (message: string, spot?: Spot) => void;

const mostEntities = 1_000;
const mostAttributes = 200;

/**
 * Reads NGSI-LD entities. Only the normalized form says what each attribute is, so only a file whose entities are all
 * normalized and well-formed is valid; a well-formed concise file is neither valid nor invalid.
 */
export const readNgsiLd = (root: Json): Reading => {
  const list = entitiesOf(root);
  const { entities: all, keysOf } = list;
  const texts = textTally(list);
  const problems = problemList();
  const spots: Record<string, Spot> = { '': { pointer: '' }, ...texts.spots };
  const forms = all.map(formAsLd);
  const representations = new Set(forms.flatMap((form) => (form?.family === 'ld' ? [form.representation] : [])));
  const representation = representations.size === 1 ? ([...representations][0] ?? 'mixed') : 'mixed';
  const entities = all.slice(0, mostEntities).flatMap((entity, index) => {
    const keys = keysOf(index);
    const form = forms[index];
    if (!isObject(entity) || form?.family !== 'ld') {
      problems.add(`Entry ${index + 1} of the list is no NGSI-LD entity.`, { pointer: pointerOf(keys) });
      return [];
    }
    return [{ entity, form, keys }];
  });
  const facts = entities.map(({ entity, form, keys }, index) =>
    entityFacts(entity, form, { keys, fact: `/entities/${index}`, spots, add: problems.add }),
  );
  for (const entity of all.slice(mostEntities)) checkQuietly(entity, problems.add);
  if (facts.every(({ attributes }) => attributes.length === 0))
    problems.add('No entity of the file has an attribute, so the file shows no data.', { pointer: '' });
  if (representation === 'key-values')
    problems.add(
      'The attributes are written as names and values alone (key-values), so that nobody can tell a property from a relationship; ask the broker for the normalized form.',
      { pointer: pointerOf(entities[0]?.keys ?? []) },
    );
  if (representation === 'json-ld')
    problems.add(
      'The entity names itself with @id and @type; NGSI-LD writes id and type. Attach what the broker answers, not what another tool made of it.',
      { pointer: pointerOf(entities[0]?.keys ?? []) },
    );
  if (representation === 'mixed')
    problems.add('The entities are not all written in the same form; ask the broker for the normalized form.', {
      pointer: '',
    });
  if (representation === 'concise')
    problems.untried(
      'The entities are written in the concise form of NGSI-LD, which this tool does not try against its rules; the normalized form it does.',
      { pointer: pointerOf(entities[0]?.keys ?? []) },
    );
  const contexts = all.flatMap((entity) => (isObject(entity) ? [entity['@context'] ?? []].flat() : []));
  return {
    state: 'read',
    facts: {
      representation,
      count: all.length,
      contexts: [...new Set(contexts.filter((context) => typeof context === 'string'))].slice(0, 50),
      inlineContext: contexts.some(isObject),
      types: [...new Set(all.flatMap(typesOf))].slice(0, 200),
      duplicates: duplicatesOf(all),
      identical: areIdentical(all),
      ...texts.facts,
      entities: facts.map(({ left: _, unlisted: __, ...entity }) => entity),
    },
    spots,
    problems: problems.list(),
    valid: representation === 'concise' ? problems.valid() : representation === 'normalized' && !problems.any(),
    ...cutOf({
      '/entities': all.length - mostEntities,
      '/entities/*/attributes': facts.reduce((sum, { left }) => sum + left, 0),
      '/entities/*/attributes/*/targets': facts.reduce((sum, { unlisted }) => sum + unlisted, 0),
    }),
  };
};

/** Attributes of NGSIv2 below a context of NGSI-LD are measured by what the context says. */
const formAsLd = (entity: Json): EntityForm | undefined => {
  const form = entityForm(entity);
  return form?.family === 'v2' && claimsNgsiLd(entity) ? { family: 'ld', representation: 'normalized' } : form;
};

type Where = {
  readonly keys: readonly string[];
  readonly fact: string;
  readonly spots: Record<string, Spot>;
  readonly add: Add;
};

const entityFacts = (entity: Entity, form: EntityForm, { keys, fact, spots, add }: Where) => {
  const at = (...below: readonly (string | number)[]) => pointerOf([...keys, ...below]);
  const idKey = form.representation === 'json-ld' ? '@id' : 'id';
  const typeKey = form.representation === 'json-ld' ? '@type' : 'type';
  const id = String(entity[idKey]);
  const host = /^https?:/i.test(id) ? addressOf(id).host : undefined;
  Object.assign(spots, {
    [fact]: { pointer: at() },
    [`${fact}/id`]: { pointer: at(idKey), ...(typeof entity[idKey] === 'string' && { verbatim: true }) },
    [`${fact}/type`]: { pointer: at(typeKey), ...(Array.isArray(entity[typeKey]) && { verbatim: true }) },
    [`${fact}/idForm`]: { pointer: at(idKey) },
  });
  if (typeof entity[idKey] !== 'string' || !/^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i.test(id))
    add(`The id ${id} is no URI; NGSI-LD asks for one (for example urn:ngsi-ld:Type:code).`, { pointer: at(idKey) });
  const attributes: AttributeFacts[] = [];
  let left = 0;
  let unlisted = 0;
  for (const [name, member] of attributesOf(entity)) {
    const several =
      Array.isArray(member) && member.length > 0 && member.every(isObject) && form.representation !== 'key-values';
    for (const [index, instance] of (several ? (member as readonly Json[]) : [member]).entries()) {
      const pointer = several ? at(name, index) : at(name);
      const read = attributeFacts(name, instance, form.representation === 'normalized');
      if (typeof read.problem === 'string') add(read.problem, { pointer });
      if (attributes.length >= mostAttributes) {
        left++;
        continue;
      }
      spots[`${fact}/attributes/${attributes.length}`] = { pointer };
      attributes.push(read);
      unlisted += targetsLeft(instance);
    }
  }
  const dates = dateTimesOf(entity, keys);
  dates.forEach(({ pointer }, index) => {
    spots[`${fact}/dateTimes/${index}`] = { pointer };
  });
  return {
    id,
    type: typesOf(entity),
    idForm: idFormOf(id),
    ...(host !== undefined && { idHost: host }),
    representation: form.representation,
    attributes,
    dateTimes: dates.map(({ value, offset }) => ({ value, offset })),
    values: keyValuesOf(entity),
    left,
    unlisted,
  };
};

/** Entities beyond those of the facts are checked all the same. */
const checkQuietly = (entity: Json, add: Add): void => {
  const form = formAsLd(entity);
  if (isObject(entity) && form?.family === 'ld')
    entityFacts(entity, form, { keys: [], fact: '', spots: {}, add: (message) => add(message) });
  else add('An entry of the list is no NGSI-LD entity.');
};

const idFormOf = (id: string): string => {
  if (/^urn:[a-z\d][a-z\d-]{0,31}:\S+$/i.test(id)) return 'urn';
  if (/^https?:\/\/[^\s/]+/i.test(id)) return 'http';
  return /^did:[a-z\d]+:\S+$/i.test(id) ? 'did' : 'local';
};

const typesOf = (entity: Json): readonly string[] =>
  isObject(entity)
    ? [entity.type ?? entity['@type'] ?? []].flat().filter((type): type is string => typeof type === 'string')
    : [];
