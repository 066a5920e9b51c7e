import type { Reading } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { listMember, present, textMember } from './members.ts';
import { problemList } from './problem-list.ts';
import { group, listOf, oneOf, testShape, text } from './shape.ts';

type Document = { readonly [key: string]: Json };

const versionShape = group({
  protocolVersions: listOf(group({ version: text, path: text }, { binding: oneOf(['HTTPS', 'HTTP']) }), 1),
});

/** Reads the version document. */
export const readDspVersion = (root: Document): Reading => {
  const problems = problemList();
  testShape(versionShape, root, problems);
  const versions = listMember(root, 'protocolVersions');
  const texts = (key: string) => [...new Set(versions.flatMap((each) => textMember(each, key) ?? []))];
  return {
    state: 'read',
    facts: {
      versions: versions.filter(isObject).map((each) => ({
        version: textMember(each, 'version') ?? '',
        ...present({
          path: textMember(each, 'path'),
          binding: textMember(each, 'binding'),
          serviceId: textMember(each, 'serviceId'),
          auth: textMember(each.auth, 'protocol'),
        }),
      })),
      bindings: texts('binding'),
    },
    spots: { '/versions': { pointer: '/protocolVersions' } },
    problems: problems.list(),
    valid: !problems.any(),
  };
};
