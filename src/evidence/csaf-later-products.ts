import { isObject, type Json } from '../source/pointer.ts';
import { listMember, objectMember, textMember } from './members.ts';
import type { ProblemList } from './problem-list.ts';

type Advisory = { readonly [key: string]: Json };

/** Tests of CSAF 2.1 on products that the library does not have: 6.1.42, 6.1.44, 6.1.50 as far as it needs no list, 6.1.57 to 6.1.59 and 6.1.61. */
export const findProductFaults = (root: Advisory, problems: ProblemList): void => {
  const tree = objectMember(root, 'product_tree');
  const walk = (branches: readonly Json[], pointer: string, above: readonly string[]): void => {
    if (above.length > 100) return;
    for (const [index, branch] of branches.entries()) {
      const at = `${pointer}/${index}`;
      const category = textMember(branch, 'category') ?? '';
      const path = [...above, category];
      if (isObject(branch) && branch.product !== undefined) {
        findPathFaults(path, at, problems);
        findHelperFaults(branch.product, `${at}/product`, problems);
      }
      if (category === 'product_version_range') findRangeFaults(textMember(branch, 'name') ?? '', at, problems);
      walk(listMember(branch, 'branches'), `${at}/branches`, path);
    }
  };
  walk(listMember(tree, 'branches'), '/product_tree/branches', []);
  for (const [index, product] of listMember(tree, 'full_product_names').entries())
    findHelperFaults(product, `/product_tree/full_product_names/${index}`, problems);
  for (const [index, path] of listMember(tree, 'product_paths').entries())
    findHelperFaults(
      objectMember(path, 'full_product_name') ?? null,
      `/product_tree/product_paths/${index}/full_product_name`,
      problems,
    );
};

const findPathFaults = (path: readonly string[], pointer: string, problems: ProblemList): void => {
  const twice = path.find((category, index) => category !== 'product_family' && path.indexOf(category) !== index);
  if (twice !== undefined)
    problems.add(`By test 6.1.57 of CSAF: the category ${twice} stands twice on the way to a product.`, { pointer });
  if (path.includes('product_version') && path.includes('product_version_range'))
    problems.add('By test 6.1.58 of CSAF: a product has both a version and a range of versions.', { pointer });
};

const findRangeFaults = (name: string, pointer: string, problems: ProblemList): void => {
  const spot = { pointer: `${pointer}/name` };
  const constraints = /^vers:[a-z0-9.-]*\/(.*)$/.exec(name)?.[1];
  if (/^(vers:[a-z0-9.-]+\/)?\w[\w.+-]*$/.test(name) && constraints !== 'all' && constraints !== '*')
    problems.add(`By test 6.1.59 of CSAF: the range of versions is one version only, ${name.slice(0, 60)}.`, spot);
  else if (constraints === undefined ? !/^[<>=!]/.test(name) : /^$|^\||\|\||<>/.test(constraints))
    problems.add(
      `By test 6.1.50 of CSAF: the range of versions must be a version range specifier (vers:…) or begin with a comparison; it is "${name.slice(0, 60)}".`,
      spot,
    );
};

const findHelperFaults = (product: Json, pointer: string, problems: ProblemList): void => {
  const helper = objectMember(product, 'product_identification_helper');
  const at = `${pointer}/product_identification_helper`;
  const packages = listMember(helper, 'purls').flatMap((purl) =>
    typeof purl === 'string' ? [purl.replace(/[?#].*$/, '')] : [],
  );
  if (new Set(packages).size > 1)
    problems.add('By test 6.1.42 of CSAF: package URLs of one product differ in more than their qualifiers.', {
      pointer: `${at}/purls`,
    });
  for (const [key, test] of [
    ['serial_numbers', '6.1.44'],
    ['skus', '6.1.61'],
  ] as const)
    for (const [index, number] of listMember(helper, key).entries())
      if (typeof number === 'string' && (number.replace(/\\./g, '').match(/\*/g) ?? []).length > 1)
        problems.add(`By test ${test} of CSAF: it must hold one star at most.`, { pointer: `${at}/${key}/${index}` });
};
