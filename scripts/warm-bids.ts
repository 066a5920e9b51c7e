/** What is judged to warm the program up: a manifest with every field, and one with files of many kinds. */
export const warmBids: readonly string[] = ['tests/fixtures/manifests/full.yaml', 'examples/strong/bid.yaml'];
