import type { Kind, Reading } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { isBroken, readBroken } from './broken-file.ts';
import { findCredentialFaults, isPresentation, list, modelOf } from './credential-faults.ts';
import { present, textMember } from './members.ts';
import { isPlaceholder } from './placeholders.ts';
import { problemList } from './problem-list.ts';

type Document = { readonly [key: string]: Json };

/** A verifiable credential or presentation (W3C data model 1.1 and 2.0), as JSON. Signatures are not verified and nothing is resolved. */
export const verifiableCredential: Kind = {
  name: 'verifiable-credential',
  title: 'verifiable credential',
  recognisedBy:
    'JSON of the type VerifiableCredential or VerifiablePresentation, or with the context of the credentials data model.',
  recognise: (probe) =>
    isBroken(probe, ['VerifiableCredential', '"@context"', '"credentialSubject"']) ||
    (isObject(probe.root) && isCredential(probe.root)),
  read: (probe) => (isObject(probe.root) ? readCredential(probe.root) : readBroken(probe, verifiableCredential.title)),
};

const isCredential = (root: Document): boolean =>
  list(root.type ?? root['@type']).some((type) =>
    /^(VerifiableCredential|VerifiablePresentation)$/.test(String(type)),
  ) || /www\.w3\.org\/(2018\/credentials\/v1|ns\/credentials\/)/.test(JSON.stringify(root['@context'] ?? ''));

const readCredential = (root: Document): Reading => {
  const problems = problemList();
  findCredentialFaults(root, '', problems);
  const presentation = isPresentation(root);
  const credentials = presentation ? list(root.verifiableCredential).filter(isObject) : [root];
  const [first] = credentials;
  const subjects = credentials.flatMap((each) => list(each.credentialSubject)).filter(isObject);
  const idOf = (value: Json | undefined) => (typeof value === 'string' ? value : textMember(value, 'id'));
  const issuer = idOf(first?.issuer);
  const base = presentation ? '/verifiableCredential' : '';
  return {
    state: 'read',
    facts: {
      form: presentation ? 'presentation' : 'credential',
      model: modelOf(root),
      types: list(root.type ?? root['@type']).filter((type) => typeof type === 'string'),
      ...present({
        id: textMember(root, 'id'),
        issuer,
        holder: idOf(root.holder),
        validFrom: textMember(first, 'validFrom') ?? textMember(first, 'issuanceDate'),
        validUntil: textMember(first, 'validUntil') ?? textMember(first, 'expirationDate'),
      }),
      credentials: presentation ? list(root.verifiableCredential).length : 1,
      subjects: subjects.flatMap((subject) => textMember(subject, 'id') ?? []),
      claims: [...new Set(subjects.flatMap((subject) => Object.keys(subject)))]
        .filter((key) => key !== 'id')
        .slice(0, 100),
      proofs: list(root.proof).flatMap((proof) => textMember(proof, 'type') ?? []),
      secured: list(root.proof).some(holdsSignature),
      revocable: credentials.some((each) => each.credentialStatus !== undefined),
      sampleIssuer: issuer !== undefined && /^did:example:|example\.(com|org|edu|net)|localhost/.test(issuer),
    },
    spots: {
      '/types': { pointer: '/type' },
      ...(first?.issuer !== undefined && { '/issuer': { pointer: `${presentation ? `${base}/0` : ''}/issuer` } }),
      ...(root.proof !== undefined && { '/proofs': { pointer: '/proof' } }),
    },
    problems: problems.list(),
    valid: !problems.any(),
  };
};

/** Whether a proof holds a signature, and not only the words around one. */
const holdsSignature = (proof: Json): boolean =>
  isObject(proof) &&
  Object.entries(proof).some(
    ([name, value]) =>
      /^(proofValue|jws|signature|signatureValue|signatureCorrectnessProof|primaryProof|aggregatedProof)$/.test(name) &&
      (isObject(value) ? Object.keys(value).length > 0 : typeof value === 'string' && !isPlaceholder(value)),
  );
