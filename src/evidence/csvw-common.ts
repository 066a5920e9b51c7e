import { isObject, type Json } from '../source/pointer.ts';

/** Adds a departure, with the keys that lead to it. */
export type AddAt = (message: string, keys: readonly (string | number)[]) => void;

type Group = { readonly [key: string]: Json };

/** Checks what any object of CSVW metadata may carry: its @id and @type, and properties of other vocabularies (tabular metadata, section 5.8). */
export const checkObject = (object: Group, type: string, keys: readonly (string | number)[], add: AddAt): void => {
  const { '@id': id, '@type': named } = object;
  // A value of another type counts as left out (tabular metadata, section 5.1.2).
  if (typeof id === 'string' && id.startsWith('_:'))
    add('An @id must be an address, and no blank node.', [...keys, '@id']);
  if (named !== undefined && named !== type) add(`The @type of this object must be ${type}.`, [...keys, '@type']);
  for (const [key, value] of Object.entries(object)) {
    if (key.includes(':')) checkCommon(value, [...keys, key], add);
    else if (key.startsWith('@') && !/^@(id|type|context|language|base)$/.test(key))
      add(`The property ${key.slice(0, 40)} is no keyword of CSVW.`, [...keys, key]);
  }
};

const checkCommon = (value: Json, keys: readonly (string | number)[], add: AddAt): void => {
  if (Array.isArray(value)) {
    for (const [index, each] of (value as readonly Json[]).entries()) checkCommon(each, [...keys, index], add);
    return;
  }
  if (!isObject(value)) return;
  const has = (key: string): boolean => Object.hasOwn(value, key);
  for (const key of ['@context', '@list', '@set'])
    if (has(key)) add(`A property of another vocabulary must not hold ${key}.`, [...keys, key]);
  const { '@type': type, '@id': id, '@language': language } = value;
  if (has('@value')) {
    if (has('@language') && has('@type')) add('A value must not have both a language and a type.', keys);
    const extra = Object.keys(value).find((key) => !/^@(value|language|type)$/.test(key));
    if (extra !== undefined) add(`A value must not have the property ${extra.slice(0, 40)}.`, keys);
    if (typeof value['@value'] === 'object' && value['@value'] !== null)
      add('A value must be a text, a number or a boolean.', keys);
    if (has('@language') && !isLanguage(language))
      add('The language of a value must be a language tag.', [...keys, '@language']);
    if (has('@type') && !isTypeName(type, datatypes))
      add('The type of a value must be a datatype.', [...keys, '@type']);
    return;
  }
  if (has('@language')) add('Only a value may have a language.', [...keys, '@language']);
  if (id !== undefined && (typeof id !== 'string' || id.startsWith('_:')))
    add('An @id must be an address, and no blank node.', [...keys, '@id']);
  for (const each of type === undefined ? [] : [type].flat())
    if (!isTypeName(each, classes))
      add('The @type of a node must be an address or the name of a class.', [...keys, '@type']);
  for (const [key, inner] of Object.entries(value)) {
    if (key.startsWith('@')) {
      if (!/^@(id|type|context|list|set|language)$/.test(key))
        add(`The property ${key.slice(0, 40)} is no keyword of CSVW.`, [...keys, key]);
    } else checkCommon(inner, [...keys, key], add);
  }
};

const classes = /^(TableGroup|Table|Schema|Column|Dialect|Template|Transformation|Direction)$/;
const datatypes =
  /^(any|anyAtomicType|anyURI|base64Binary|binary|boolean|byte|date|dateTime|datetime|dateTimeStamp|dayTimeDuration|decimal|double|duration|float|gDay|gMonth|gMonthDay|gYear|gYearMonth|hexBinary|html|int|integer|json|language|long|Name|negativeInteger|NMTOKEN|nonNegativeInteger|nonPositiveInteger|normalizedString|number|positiveInteger|QName|short|string|time|token|unsigned(Byte|Int|Long|Short)|xml|yearMonthDuration)$/;

/** Prefixes that every context of CSVW knows (RDFa initial context). */
const prefixes =
  /^(cat|cc|cnt|csvw|ctag|dc|dc11|dcat|dcterms|dctypes|earl|foaf|gldp|gr|grddl|ht|ical|ma|oa|og|org|owl|prov|ptr|qb|rdf|rdfa|rdfs|rev|rif|rr|sd|schema|sioc|skos|skosxl|ssn|sosa|time|v|vcard|void|wdr|wdrs|xhv|xml|xsd|as|ldp|dqv|duv|jsonld|odrl):/;

const isTypeName = (type: Json | undefined, known: RegExp): boolean =>
  typeof type === 'string' &&
  !type.startsWith('_:') &&
  (known.test(type) || prefixes.test(type) || /^[a-z][a-z\d+.-]*:\/\//i.test(type));

/** Whether a value is a language tag (BCP 47). */
export const isLanguage = (value: Json | undefined): boolean => {
  if (typeof value !== 'string') return false;
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
};
