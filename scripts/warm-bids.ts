/** What is judged to warm the program up: a manifest with every field, one with files of many kinds, and one with nothing but names. */
export const warmBids: readonly string[] = [
  'tests/fixtures/manifests/full.yaml',
  'examples/strong/bid.yaml',
  'tests/fixtures/manifests/minimal.yaml',
];
