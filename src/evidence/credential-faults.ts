import { isObject, type Json } from '../source/pointer.ts';
import { findTextFaults } from './credential-texts.ts';
import { textMember } from './members.ts';
import type { ProblemList } from './problem-list.ts';
import { instant, type Shape, testShape, textLike } from './shape.ts';

type Document = { readonly [key: string]: Json };

/** One value or several as a list. */
export const list = (value: Json | undefined): readonly Json[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? (value as readonly Json[]) : [value];

export const isPresentation = (root: Document): boolean =>
  list(root.type ?? root['@type']).includes('VerifiablePresentation');

/** Which edition of the data model a document keeps, by its contexts; 2.0 where it names none. */
export const modelOf = (root: Document): '1.1' | '2.0' =>
  JSON.stringify(root['@context'] ?? '').includes('/2018/credentials/v1') ? '1.1' : '2.0';

const contexts = {
  '1.1': 'https://www.w3.org/2018/credentials/v1',
  '2.0': 'https://www.w3.org/ns/credentials/v2',
} as const;
const enveloped = 'EnvelopedVerifiableCredential';
const identifier: Shape = textLike('one URI', /^[a-z][a-z\d+.-]*:\S+$/i);
/** Terms that the context of the data model protects: no other context may give them another meaning. */
const core = [
  'VerifiableCredential',
  'VerifiablePresentation',
  'issuer',
  'credentialSubject',
  'credentialStatus',
  'credentialSchema',
  'holder',
  'proof',
  'validFrom',
  'validUntil',
  'verifiableCredential',
  'id',
  'type',
];

/** Finds what the data model demands of a credential or presentation, and of the credentials inside. */
export const findCredentialFaults = (root: Document, pointer: string, problems: ProblemList): void => {
  const model = modelOf(root);
  const presentation = isPresentation(root);
  const what = presentation ? 'presentation' : 'credential';
  const at = (key = '') => ({ pointer: `${pointer}${key}` });
  if (list(root['@context'])[0] !== contexts[model])
    problems.add(`The first context of the ${what} must be ${contexts[model]}.`, at());
  findRedefined(list(root['@context']), at('/@context').pointer, problems);
  const types = list(root.type ?? root['@type']);
  if (!types.includes('VerifiableCredential') && !types.includes('VerifiablePresentation'))
    problems.add(`The ${what} must have the type VerifiableCredential or VerifiablePresentation.`, at());
  if (model === '2.0') findTextFaults(root, types, pointer, problems);
  if (root.id !== undefined) testShape(identifier, root.id, problems, 'id', `${pointer}/id`);
  for (const [index, proof] of list(root.proof).entries())
    if (textMember(proof, 'type') === undefined)
      problems.add('A proof has no type.', at(Array.isArray(root.proof) ? `/proof/${index}` : '/proof'));
  if (presentation) findPresentationFaults(root, pointer, problems);
  else findOwnFaults(root, model, pointer, problems);
};

const findOwnFaults = (root: Document, model: '1.1' | '2.0', pointer: string, problems: ProblemList): void => {
  const at = (key = '') => ({ pointer: `${pointer}${key}` });
  const issuer = typeof root.issuer === 'string' ? root.issuer : textMember(root.issuer, 'id');
  if (issuer === undefined) problems.add('The credential does not name its issuer.', at());
  else testShape(identifier, issuer, problems, 'issuer', `${pointer}/issuer`);
  const subjects = list(root.credentialSubject);
  if (subjects.length === 0) problems.add('The credential has no credentialSubject.', at());
  if (subjects.some((subject) => !isObject(subject) || Object.keys(subject).length === 0))
    problems.add('The credentialSubject must say something.', at('/credentialSubject'));
  for (const subject of subjects)
    if (isObject(subject) && subject.id !== undefined)
      testShape(identifier, subject.id, problems, 'credentialSubject.id', at('/credentialSubject').pointer);
  if (model === '1.1' && root.issuanceDate === undefined) problems.add('The credential has no issuanceDate.', at());
  for (const key of ['issuanceDate', 'expirationDate', 'validFrom', 'validUntil'])
    if (root[key] !== undefined) testShape(instant, root[key] ?? null, problems, key, `${pointer}/${key}`);
  for (const [key, members] of [
    ['credentialStatus', model === '1.1' ? ['id', 'type'] : ['type']],
    ['credentialSchema', ['id', 'type']],
    ['refreshService', ['type']],
    ['termsOfUse', ['type']],
    ['evidence', ['type']],
  ] as const)
    for (const entry of list(root[key]))
      for (const member of members)
        if (
          !isObject(entry) ||
          list(entry[member]).length === 0 ||
          list(entry[member]).some((each) => typeof each !== 'string' || each === '')
        )
          problems.add(`${key} must have a ${member} in words.`, at(`/${key}`));
  for (const key of ['credentialStatus', 'credentialSchema'])
    for (const entry of list(root[key]))
      if (isObject(entry) && entry.id !== undefined)
        testShape(identifier, entry.id, problems, `${key}.id`, at(`/${key}`).pointer);
  if (isAnonymous(root) && root.credentialSchema === undefined)
    problems.add('A credential with a zero-knowledge proof must name its credentialSchema.', at());
};

const findPresentationFaults = (root: Document, pointer: string, problems: ProblemList): void => {
  const credentials = list(root.verifiableCredential);
  const model = modelOf(root);
  const holder = typeof root.holder === 'string' ? root.holder : textMember(root.holder, 'id');
  if (root.holder !== undefined && holder === undefined)
    problems.add('The holder must be an identifier, or have one (id).', { pointer: `${pointer}/holder` });
  else if (holder !== undefined) testShape(identifier, holder, problems, 'holder', `${pointer}/holder`);
  for (const [index, credential] of credentials.entries()) {
    const place = Array.isArray(root.verifiableCredential)
      ? `${pointer}/verifiableCredential/${index}`
      : `${pointer}/verifiableCredential`;
    if (!isObject(credential)) {
      if (typeof credential !== 'string' || model === '2.0')
        problems.add(
          `A credential in the presentation must be a group of members${model === '2.0' ? '; a signed text is put into one of the type EnvelopedVerifiableCredential' : ' or a signed text'}.`,
          { pointer: place },
        );
    } else if (list(credential.type).includes(enveloped)) findEnvelopeFaults(credential, place, problems);
    else findCredentialFaults(credential, place, problems);
  }
  if (root.proof === undefined && credentials.some((credential) => isObject(credential) && isAnonymous(credential)))
    problems.add('A presentation of credentials with zero-knowledge proofs must have a proof.', { pointer });
};

/** A credential in an envelope (data model 2.0, section 4.13.2): its context, and the signed text itself as its id. */
const findEnvelopeFaults = (root: Document, pointer: string, problems: ProblemList): void => {
  if (!list(root['@context']).includes(contexts['2.0']))
    problems.add(`A context of the envelope must be ${contexts['2.0']}.`, { pointer });
  if (!/^data:[^,\s]+,\S+$/.test(textMember(root, 'id') ?? ''))
    problems.add('The id of the envelope must be a data: URL that holds the signed credential.', {
      pointer: `${pointer}/id`,
    });
};

const isAnonymous = (root: Document): boolean =>
  list(root.proof).some((proof) => /^CLSignature|AnonCred/.test(textMember(proof, 'type') ?? ''));

/** Contexts written into the document that give a protected term another meaning. */
const findRedefined = (found: readonly Json[], pointer: string, problems: ProblemList): void => {
  const kept = new Map<string, string>();
  for (const [index, context] of found.entries()) {
    if (!isObject(context)) continue;
    for (const [term, meaning] of Object.entries(context)) {
      if (core.includes(term))
        problems.add(`A context gives the protected term ${term} another meaning.`, {
          pointer: `${pointer}/${index}/${term}`,
        });
      const before = kept.get(term);
      if (before !== undefined && before !== JSON.stringify(meaning))
        problems.add(`A context gives the term ${term}, which an earlier one protects, another meaning.`, {
          pointer: `${pointer}/${index}`,
        });
      if (context['@protected'] === true && !term.startsWith('@')) kept.set(term, JSON.stringify(meaning));
    }
  }
};
