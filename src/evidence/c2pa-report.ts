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
  const active =
    manifests.find(({ label }) => label === textMember(root, 'active_manifest')) ?? manifests[manifests.length - 1];
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
  const stated = textMember(root, 'validation_state');
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
    state:
      stated ??
      (failures.length > 0
        ? 'Invalid'
        : held === undefined
          ? 'unknown'
          : codes('success').includes('signingCredential.trusted')
            ? 'Trusted'
            : 'Valid'),
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
    problems: [],
    valid: undefined,
  };
};

const assertionsOf = (manifest: Document): readonly { readonly label: string; readonly data: Json }[] =>
  Array.isArray(manifest.assertions)
    ? listMember(manifest, 'assertions').map((each) => ({
        label: textMember(each, 'label') ?? '',
        data: objectMember(each, 'data') ?? each,
      }))
    : Object.entries(objectMember(manifest, 'assertions') ?? {}).map(([label, data]) => ({ label, data }));
