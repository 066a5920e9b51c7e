import type { Kind, Reading } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { isBroken, readBroken } from './broken-file.ts';
import { listMember, objectMember, present, textMember } from './members.ts';
import { problemList } from './problem-list.ts';
import { group, listOf, mapOf, testShape, text, textLike, uri } from './shape.ts';

type Document = { readonly [key: string]: Json };

/** How software was built or tested: an in-toto statement, SLSA provenance among them, bare or in its envelope (DSSE). Signatures are not verified. */
export const inToto: Kind = {
  name: 'in-toto',
  title: 'in-toto attestation',
  recognisedBy:
    'JSON whose _type is an in-toto Statement, or an envelope with payloadType application/vnd.in-toto+json.',
  recognise: (probe) =>
    isBroken(probe, ['in-toto.io/Statement', 'predicateType']) ||
    (isObject(probe.root) && statementOf(probe.root) !== undefined),
  read: (probe) => {
    const found = isObject(probe.root) ? statementOf(probe.root) : undefined;
    return found === undefined ? readBroken(probe, inToto.title) : readStatement(found);
  },
};

type Found = { readonly statement: Document; readonly at: string | undefined; readonly signatures: number };

const statementOf = (root: Document): Found | undefined => {
  const envelope = isObject(root.dsseEnvelope) ? root.dsseEnvelope : root;
  if (envelope.payloadType === 'application/vnd.in-toto+json' && typeof envelope.payload === 'string') {
    try {
      const statement = JSON.parse(Buffer.from(envelope.payload, 'base64').toString('utf8')) as Json;
      return isObject(statement)
        ? {
            statement,
            at: envelope === root ? '/payload' : '/dsseEnvelope/payload',
            signatures: listMember(envelope, 'signatures').filter((each) => textMember(each, 'sig') !== undefined)
              .length,
          }
        : undefined;
    } catch {
      return undefined;
    }
  }
  return /^https:\/\/in-toto\.io\/Statement\//.test(String(root._type))
    ? { statement: root, at: undefined, signatures: 0 }
    : undefined;
};

const shape = group({
  _type: textLike('https://in-toto.io/Statement/v1 or /v0.1', /^https:\/\/in-toto\.io\/Statement\/v(1|0\.1)$/),
  subject: listOf(
    group({ digest: mapOf(textLike('a digest in hexadecimal', /^(?!(.)\1*$)[\da-f]{16,}$/i)) }, { name: text }),
    1,
  ),
  predicateType: uri,
});

const readStatement = ({ statement, at, signatures }: Found): Reading => {
  const problems = problemList();
  testShape(shape, statement, problems, 'statement');
  const predicate = objectMember(statement, 'predicate');
  const provenance = /slsa\.dev\/provenance/.test(textMember(statement, 'predicateType') ?? '');
  if (at !== undefined && signatures === 0)
    problems.add('The envelope holds no signature.', { pointer: at.replace('payload', 'signatures') });
  const definition = objectMember(predicate, 'buildDefinition');
  const details = objectMember(predicate, 'runDetails');
  const times = objectMember(details, 'metadata') ?? objectMember(predicate, 'metadata');
  const place = (pointer: string) => ({ pointer: at ?? pointer });
  const builder =
    textMember(objectMember(details, 'builder'), 'id') ?? textMember(objectMember(predicate, 'builder'), 'id');
  if (provenance && builder === undefined)
    problems.add('Provenance must say who built the software (builder.id).', { pointer: '/predicate' });
  const materials = [...listMember(definition, 'resolvedDependencies'), ...listMember(predicate, 'materials')];
  return {
    state: 'read',
    facts: {
      statementType: textMember(statement, '_type') ?? '',
      predicateType: textMember(statement, 'predicateType') ?? '',
      provenance,
      subjects: listMember(statement, 'subject').map((each) => ({
        ...present({ name: textMember(each, 'name') ?? textMember(each, 'uri') }),
        digests: Object.entries(objectMember(each, 'digest') ?? {}).flatMap(([name, digest]) =>
          typeof digest === 'string' ? [`${name}:${digest}`] : [],
        ),
      })),
      ...present({
        builder,
        buildType: textMember(definition, 'buildType') ?? textMember(predicate, 'buildType'),
        source: sourceOf(definition, predicate),
        finished: textMember(times, 'finishedOn') ?? textMember(times, 'buildFinishedOn'),
      }),
      materials: materials.length,
      enveloped: at !== undefined,
      signatures,
    },
    spots: {
      '/subjects': place('/subject'),
      '/predicateType': place('/predicateType'),
      '/builder': place(details === undefined ? '/predicate/builder' : '/predicate/runDetails/builder'),
      '/finished': place('/predicate'),
      ...(at !== undefined && { '/signatures': { pointer: at.replace('payload', 'signatures') } }),
    },
    problems:
      at === undefined
        ? problems.list()
        : problems.list().map(({ message, spot }) => ({
            message,
            spot: spot?.pointer?.endsWith('/signatures') ? spot : { pointer: at },
          })),
    valid: !problems.any(),
  };
};

const sourceOf = (definition: Document | undefined, predicate: Document | undefined): string | undefined => {
  const parameters = objectMember(definition, 'externalParameters');
  return (
    textMember(objectMember(parameters, 'workflow'), 'repository') ??
    textMember(parameters, 'source') ??
    textMember(objectMember(objectMember(predicate, 'invocation'), 'configSource'), 'uri') ??
    textMember(listMember(definition, 'resolvedDependencies')[0], 'uri')
  );
};
