import { isObject, type Json } from '../source/pointer.ts';
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
  if (isAnonymous(root) && root.credentialSchema === undefined)
    problems.add('A credential with a zero-knowledge proof must name its credentialSchema.', at());
};

const findPresentationFaults = (root: Document, pointer: string, problems: ProblemList): void => {
  const credentials = list(root.verifiableCredential);
  if (root.holder !== undefined && typeof root.holder !== 'string' && textMember(root.holder, 'id') === undefined)
    problems.add('The holder must be an identifier, or have one (id).', { pointer: `${pointer}/holder` });
  for (const [index, credential] of credentials.entries()) {
    const place = Array.isArray(root.verifiableCredential)
      ? `${pointer}/verifiableCredential/${index}`
      : `${pointer}/verifiableCredential`;
    if (isObject(credential)) findCredentialFaults(credential, place, problems);
    else if (typeof credential !== 'string')
      problems.add('A credential in the presentation must be a group of members or a signed text.', { pointer: place });
  }
  if (root.proof === undefined && credentials.some((credential) => isObject(credential) && isAnonymous(credential)))
    problems.add('A presentation of credentials with zero-knowledge proofs must have a proof.', { pointer });
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
