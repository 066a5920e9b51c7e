import type { Facts, Kind, Reading } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { isBroken, readBroken } from './broken-file.ts';
import { listMember, objectMember, present, textMember } from './members.ts';

type Document = { readonly [key: string]: Json };

/** What a tool for Content Credentials (C2PA) reports of a picture, film or sound: as c2patool or the credential report writes it. */
export const c2paReport: Kind = {
  name: 'c2pa-report',
  title: 'Content Credentials report (C2PA)',
  recognisedBy:
    'JSON with manifests that hold claims with assertions and a signature, and an active manifest or validation results.',
  recognise: (probe) =>
    isBroken(probe, ['"manifests"', 'c2pa.']) || (isObject(probe.root) && manifestsOf(probe.root).length > 0),
  read: (probe) => (isObject(probe.root) ? readReport(probe.root) : readBroken(probe, c2paReport.title)),
};

type Manifest = { readonly label: string; readonly value: Document; readonly pointer: string };

const manifestsOf = (root: Document): readonly Manifest[] => {
  const { manifests } = root;
  const list = Array.isArray(manifests)
    ? (manifests as readonly Json[]).map((value, index) => ({
        label: textMember(value, 'label') ?? '',
        value,
        pointer: `/manifests/${index}`,
      }))
    : isObject(manifests)
      ? Object.entries(manifests).map(([label, value]) => ({
          label,
          value,
          pointer: `/manifests/${label.replaceAll('~', '~0').replaceAll('/', '~1')}`,
        }))
      : [];
  const known = list.flatMap(({ label, value, pointer }) =>
    isObject(value) &&
    value.assertions !== undefined &&
    (value.claim ??
      value['claim.v2'] ??
      value.claim_generator ??
      value.claim_generator_info ??
      value.signature ??
      value.signature_info) !== undefined
      ? [{ label, value, pointer }]
      : [],
  );
  return known.length === list.length ? known : [];
};

const readReport = (root: Document): Reading => {
  const manifests = manifestsOf(root);
  const named = textMember(root, 'active_manifest');
  const active = named === undefined ? manifests[manifests.length - 1] : manifests.find(({ label }) => label === named);
  const assertions = active === undefined ? [] : assertionsOf(active.value);
  const actions = assertions
    .filter(({ label }) => /^c2pa\.actions/.test(label))
    .flatMap(({ data }) => listMember(data, 'actions'));
  const sources = [...new Set(actions.flatMap((each) => textMember(each, 'digitalSourceType') ?? []))];
  const validation =
    objectMember(root, 'validation_results') ??
    objectMember(active?.value, 'validationResults') ??
    objectMember(root, 'validationResults');
  const held = objectMember(validation, 'activeManifest') ?? validation;
  const codes = (name: string) => listMember(held, name).flatMap((each) => textMember(each, 'code') ?? []);
  const failures = [
    ...codes('failure'),
    ...listMember(root, 'validation_status').flatMap((each) =>
      isObject(each) && each.success === true ? [] : (textMember(each, 'code') ?? []),
    ),
  ];
  const signature = objectMember(active?.value, 'signature_info') ?? objectMember(active?.value, 'signature');
  const facts: Facts = {
    manifests: manifests.length,
    ...present({
      title: textMember(active?.value, 'title'),
      format: textMember(active?.value, 'format'),
      generator:
        textMember(active?.value, 'claim_generator') ??
        textMember(listMember(active?.value, 'claim_generator_info')[0], 'name') ??
        textMember(objectMember(active?.value, 'claim.v2') ?? objectMember(active?.value, 'claim'), 'claim_generator'),
      issuer: textMember(signature, 'issuer') ?? textMember(objectMember(signature, 'certificateInfo'), 'issuer'),
      signed: textMember(signature, 'time') ?? textMember(signature, 'timeStampInfo'),
    }),
    state: stateOf(textMember(root, 'validation_state'), failures, codes('success')),
    failures: [...new Set(failures)],
    actions: [...new Set(actions.flatMap((each) => textMember(each, 'action') ?? []))],
    sourceTypes: sources.map((source) => source.replace(/^.*\/digitalsourcetype\//i, '')),
    machineMade: sources.some((source) =>
      /(trainedAlgorithmicMedia|compositeWithTrainedAlgorithmicMedia|algorithmicMedia|compositeSynthetic)$/.test(
        source,
      ),
    ),
    agents: [
      ...new Set(
        actions.flatMap(
          (each) => textMember(each, 'softwareAgent') ?? textMember(objectMember(each, 'softwareAgent'), 'name') ?? [],
        ),
      ),
    ],
    assertions: assertions.map(({ label }) => label),
  };
  return {
    state: 'read',
    facts,
    spots:
      active === undefined
        ? {}
        : {
            '/actions': { pointer: `${active.pointer}/assertions` },
            '/sourceTypes': { pointer: `${active.pointer}/assertions` },
            '/title': { pointer: active.pointer },
            '/issuer': { pointer: active.pointer },
            '/state': { pointer: '' },
          },
    ...(named !== undefined && active === undefined
      ? {
          problems: [
            {
              message: `The active manifest, ${named.slice(0, 80)}, is not among the manifests of the report.`,
              spot: { pointer: '/active_manifest' },
            },
          ],
          valid: false,
        }
      : {
          problems: [
            {
              message:
                'The report says what another tool found in a medium; no rules are known that the report itself must keep.',
            },
          ],
          valid: undefined,
        }),
  };
};

/** Failures that leave a signature valid: nobody known vouches for who signed, or for when. */
const untrusted = /^(signingCredential|timeStamp)\.untrusted$/;

/**
 * Invalid where anything failed, whatever the report says of itself. Without a failure, what it says; else Trusted or
 * Valid only where its codes tell that the signature was tried and holds.
 */
const stateOf = (stated: string | undefined, failures: readonly string[], successes: readonly string[]): string => {
  if (failures.some((code) => !untrusted.test(code))) return 'Invalid';
  if (failures.length > 0 && stated === 'Trusted') return 'Valid';
  if (stated !== undefined) return ['Valid', 'Trusted', 'Invalid'].includes(stated) ? stated : 'unknown';
  if (!successes.includes('claimSignature.validated')) return 'unknown';
  return failures.length === 0 && successes.includes('signingCredential.trusted') ? 'Trusted' : 'Valid';
};

const assertionsOf = (manifest: Document): readonly { readonly label: string; readonly data: Json }[] =>
  Array.isArray(manifest.assertions)
    ? listMember(manifest, 'assertions').map((each) => ({
        label: textMember(each, 'label') ?? '',
        data: objectMember(each, 'data') ?? each,
      }))
    : Object.entries(objectMember(manifest, 'assertions') ?? {}).map(([label, data]) => ({ label, data }));
