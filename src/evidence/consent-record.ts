import type { Kind, Reading } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { isBroken, readBroken } from './broken-file.ts';
import { jsonLdTypes, memberNamed } from './json-ld-nodes.ts';
import { present, textMember } from './members.ts';
import { isPlaceholder } from './placeholders.ts';
import { problemList } from './problem-list.ts';

type Document = { readonly [key: string]: Json };

/** A record or receipt of consent: after ISO/IEC TS 27560, with the terms of the Data Privacy Vocabulary, or a Kantara consent receipt. */
export const consentRecord: Kind = {
  name: 'consent-record',
  title: 'consent record',
  recognisedBy:
    'JSON or YAML of the type ConsentRecord or ConsentReceipt (DPV), with consentReceiptID, or with a record of consent: purposes with a subject and a time or state of consent.',
  recognise: (probe) =>
    isBroken(probe, ['"consentReceiptID"']) || (isObject(probe.root) && formOf(probe.root) !== undefined),
  read: (probe) => (isObject(probe.root) ? readRecord(probe.root) : readBroken(probe, consentRecord.title)),
};

const formOf = (root: Document): 'dpv' | 'kantara' | 'iso-27560' | undefined => {
  if (jsonLdTypes(root).some((type) => /(^|[:#/])Consent(Record|Receipt|Given)$/.test(type))) return 'dpv';
  if (root.consentReceiptID !== undefined) return 'kantara';
  const keys = Object.keys(root).map(plain);
  const has = (...names: readonly string[]) => names.some((name) => keys.includes(name));
  const about = has('piiprincipalid', 'piiprincipal', 'datasubject', 'subjectid', 'piiprincipalidentifier', 'subject');
  const records = has('recordid', 'consentid', 'receiptid', 'consenttype', 'consentstatus', 'consentstate');
  return about && records && has('purpose', 'purposes', 'piiprocessing', 'services', 'processing')
    ? 'iso-27560'
    : undefined;
};

const plain = (key: string): string =>
  key
    .replace(/^.*:/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** Whether a value says something: not where it is empty, a placeholder, or holds nothing but such. */
const saysSomething = (value: Json): boolean =>
  typeof value === 'string'
    ? !isPlaceholder(value)
    : typeof value === 'object' && value !== null
      ? Object.values(value).some(saysSomething)
      : value !== null;

/**
 * Finds the first member anywhere in the record under one of these names that says something, whatever case and separators
 * they are written in.
 */
const find = (
  root: Json,
  names: readonly string[],
  keys: readonly string[] = [],
): { readonly value: Json; readonly pointer: string } | undefined => {
  if (keys.length > 8) return undefined;
  const entries = Array.isArray(root)
    ? (root as readonly Json[]).map((value, index) => [String(index), value] as const)
    : isObject(root)
      ? Object.entries(root)
      : [];
  for (const name of names)
    for (const [key, value] of entries)
      if (!Array.isArray(root) && plain(key) === name && saysSomething(value))
        return { value, pointer: pointerOf([...keys, key]) };
  for (const [key, value] of entries) {
    const found = typeof value === 'object' && key !== '@context' ? find(value, names, [...keys, key]) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
};

const pointerOf = (keys: readonly string[]): string =>
  keys.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const fields: Readonly<Record<string, readonly string[]>> = {
  id: ['consentreceiptid', 'recordid', 'consentid', 'receiptid', 'identifier', 'id'],
  schema: ['schemaversion', 'version'],
  subject: [
    'piiprincipalid',
    'piiprincipalidentifier',
    'piiprincipal',
    'hasdatasubject',
    'datasubject',
    'subjectid',
    'subject',
  ],
  time: [
    'consenttimestamp',
    'eventtime',
    'timestamp',
    'givenat',
    'isindicatedattime',
    'generatedat',
    'created',
    'date',
  ],
  state: ['consentstatus', 'consentstate', 'eventstate', 'hasconsentstatus', 'state', 'status'],
  controller: ['piicontrollers', 'piicontroller', 'hasdatacontroller', 'datacontroller', 'controller', 'onbehalf'],
  notice: ['privacynotice', 'policyurl', 'hasnotice', 'notice', 'noticeversion'],
  expiry: [
    'expiry',
    'validuntil',
    'expirationdate',
    'hasexpirytime',
    'retentionperiod',
    'termination',
    'validityduration',
  ],
  withdrawal: ['withdrawal', 'withdrawalmethod', 'withdrawn', 'withdrawby', 'hasrightexercisenotice', 'withdraw'],
  method: ['collectionmethod', 'consenttype', 'indicationmethod', 'hasindicationmethod', 'method'],
  jurisdiction: ['jurisdiction', 'hasjurisdiction', 'lawfuljurisdiction'],
};

/** What a Kantara consent receipt 1.1 must hold, and of which type. */
const demanded: Readonly<Record<string, 'text' | 'list' | 'flag' | 'time'>> = {
  version: 'text',
  jurisdiction: 'text',
  consentTimestamp: 'time',
  collectionMethod: 'text',
  consentReceiptID: 'text',
  piiPrincipalId: 'text',
  piiControllers: 'list',
  policyUrl: 'text',
  services: 'list',
  sensitive: 'flag',
};

const isOf = (type: string, value: Json): boolean =>
  type === 'list'
    ? Array.isArray(value)
    : type === 'flag'
      ? typeof value === 'boolean'
      : typeof value === 'string' || (type === 'time' && typeof value === 'number');

const readRecord = (root: Document): Reading => {
  const problems = problemList();
  if (formOf(root) === 'kantara')
    for (const [key, type] of Object.entries(demanded))
      if (!saysSomething(root[key] ?? null) || !isOf(type, root[key] ?? null))
        problems.add(`The receipt does not say its ${key}.`, { pointer: root[key] === undefined ? '' : `/${key}` });
  /* The other forms leave to national law and to the controller what a record must hold. */
  if (formOf(root) !== 'kantara')
    problems.untried('No rules are known that a record of consent in this form must keep in every country.', {
      pointer: '',
    });
  const found = Object.fromEntries(Object.entries(fields).map(([field, names]) => [field, find(root, names)]));
  const words = (value: Json | undefined): string | undefined =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : Array.isArray(value)
        ? words(value[0] as Json)
        : (textMember(value, '@value') ??
          textMember(value, 'name') ??
          textMember(value, '@id') ??
          textMember(memberNamed(value, 'hasName'), '@value') ??
          textMember(value, 'piiController'));
  const purposes = find(root, ['purposes', 'purpose', 'haspurpose']);
  const list = purposes === undefined ? [] : [purposes.value].flat();
  return {
    state: 'read',
    facts: {
      form: formOf(root) ?? 'iso-27560',
      ...present(Object.fromEntries(Object.entries(found).map(([field, at]) => [field, words(at?.value)]))),
      purposes: list.flatMap(
        (each) =>
          (saysSomething(each as Json) &&
            (words(each as Json) ?? textMember(each, 'purpose') ?? textMember(each, 'description'))) ||
          [],
      ),
      holds: Object.keys(fields).filter((field) => found[field] !== undefined),
      lacks: Object.keys(fields).filter((field) => found[field] === undefined),
    },
    spots: {
      ...Object.fromEntries(
        Object.entries(found).flatMap(([field, at]) =>
          at === undefined ? [] : [[`/${field}`, { pointer: at.pointer }]],
        ),
      ),
      ...(purposes !== undefined && { '/purposes': { pointer: purposes.pointer } }),
    },
    problems: problems.list(),
    valid: problems.valid(),
  };
};
