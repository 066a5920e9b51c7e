import { isObject, type Json } from '../source/pointer.ts';
import { listMember, objectMember, textMember } from './members.ts';
import type { ProblemList } from './problem-list.ts';

type Advisory = { readonly [key: string]: Json };

/**
 * CSAF 2.1 was a draft when the library's tests were written; the text of February 2026 has changed some members. This
 * gives an advisory of that text in the words of the earlier one: paths of products become relationships, and members
 * that the earlier draft has no word for are left out, since nothing tries them.
 */
export const inEarlierWords = (root: Advisory): Advisory => {
  const tree = objectMember(root, 'product_tree');
  const { product_paths: _, ...otherTree } = tree ?? {};
  const paths = listMember(tree, 'product_paths');
  const vulnerabilities = listMember(root, 'vulnerabilities');
  return withoutMember(
    {
      ...root,
      ...(paths.length > 0 && {
        product_tree: { ...otherTree, relationships: [...listMember(tree, 'relationships'), ...paths.map(asRelation)] },
      }),
      ...(vulnerabilities.length > 0 && { vulnerabilities: vulnerabilities.map(earlierVulnerability) }),
    },
    'x_extensions',
  ) as Advisory;
};

/** Where a relationship that was made of a path stands in the file itself, and a score, which the tests look for where CSAF 2.0 has it. */
export const inOwnWords = (pointer: string, root: Advisory): string =>
  listMember(objectMember(root, 'product_tree'), 'relationships').length > 0
    ? scoreAt(pointer)
    : scoreAt(pointer).replace(/^\/product_tree\/relationships\/(\d+)/, '/product_tree/product_paths/$1');

const scoreAt = (pointer: string): string =>
  pointer.replace(/^(\/vulnerabilities\/\d+)\/scores\/(\d+)\/(?=cvss)/, '$1/metrics/$2/content/');

const asRelation = (path: Json): Json => {
  const last = listMember(path, 'subpaths').at(-1);
  return isObject(path)
    ? {
        category: 'installed_on',
        full_product_name: path.full_product_name ?? null,
        product_reference: path.beginning_product_reference ?? null,
        relates_to_product_reference: (isObject(last) ? last.next_product_reference : undefined) ?? null,
      }
    : path;
};

const earlierVulnerability = (vulnerability: Json): Json => {
  if (!isObject(vulnerability)) return vulnerability;
  const { metrics: _, ...rest } = vulnerability;
  const metrics = listMember(vulnerability, 'metrics').flatMap((metric) => {
    const content = objectMember(metric, 'content');
    if (content === undefined) return [metric];
    const { ssvc_v2: _ssvc, qualitative_severity_rating: _rating, x_extensions: _extensions, ...known } = content;
    return Object.keys(known).length === 0 ? [] : [{ ...(metric as Advisory), content: known }];
  });
  return {
    /* Where all that it says has no word in the earlier draft, something must be left of it. */
    ...(metrics.length === 0 && Object.keys(rest).length === 0 ? { title: '-' } : rest),
    ...(metrics.length > 0 && { metrics }),
    ...(Array.isArray(vulnerability.ids) && {
      ids: listMember(vulnerability, 'ids').map((id) => {
        if (!isObject(id)) return id;
        const { product_ids: _products, group_ids: _groups, ...known } = id;
        return known;
      }),
    }),
  };
};

const withoutMember = (value: Json, name: string): Json =>
  Array.isArray(value)
    ? (value as readonly Json[]).map((each) => withoutMember(each, name))
    : isObject(value)
      ? Object.fromEntries(
          Object.entries(value).flatMap(([key, below]) => (key === name ? [] : [[key, withoutMember(below, name)]])),
        )
      : value;

/**
 * The document as the tests of profiles (6.1.27.3 to 6.1.27.11) know it: a deprecated advisory is held to what an advisory
 * is held to, and what was withdrawn or superseded has no vulnerabilities, as an informational advisory has none.
 */
export const underProfile = (root: Json, test: string): Json => {
  const number = Number(/^mandatoryTest_6_1_27_(\d+)$/.exec(test)?.[1] ?? 0);
  const document = objectMember(root, 'document');
  if (document === undefined || number < 3 || number > 11) return root;
  const category =
    document.category === 'csaf_deprecated_security_advisory'
      ? 'csaf_security_advisory'
      : number === 3 && ['csaf_withdrawn', 'csaf_superseded'].includes(String(document.category))
        ? 'csaf_informational_advisory'
        : undefined;
  return category === undefined ? root : { ...(root as Advisory), document: { ...document, category } };
};

const profiles = [
  'base',
  'deprecated_security_advisory',
  'informational_advisory',
  'security_advisory',
  'security_incident_response',
  'superseded',
  'vex',
  'withdrawn',
];

/** Test 6.1.26 with the profiles of CSAF 2.1: a category of one's own must not look like a profile. */
export const findCategoryFault = (root: Advisory, problems: ProblemList): void => {
  const category = textMember(objectMember(root, 'document'), 'category') ?? '';
  if (profiles.some((profile) => category === `csaf_${profile}`)) return;
  const bare = (text: string) => text.toLowerCase().replace(/[\p{Pd}\p{Pc}\s\u2212]/gu, '');
  if (bare(category).startsWith('csaf') || profiles.some((profile) => bare(profile) === bare(category)))
    problems.add('By test 6.1.26 of CSAF: the category looks like a profile of CSAF and is none.', {
      pointer: '/document/category',
    });
};
