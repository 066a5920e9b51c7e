import type { InputFile } from '../model/check.ts';
import type { Finding, PlaceRef } from '../model/result.ts';
import { type FileOfKind, filesOfKind } from './files-of-kind.ts';
import type { SpatialProof } from './geo-spatial-proof.ts';

/**
 * What the files of an interface say of OGC API Features, Part 1: the conformance page must name the class core of any 1.x
 * edition, and a second file must show what is served: collections, the landing page, or operations on items. An empty list of collections shows nothing.
 */
export const ogcFeaturesShown = (files: readonly InputFile[], claim: PlaceRef | undefined): readonly SpatialProof[] => {
  const pages = filesOfKind(files, 'ogc-conformance');
  const core = pages.filter(({ facts }) => facts.standards.some(isCore));
  const [page] = core;
  if (page === undefined) {
    const finding = claim && lacksCore(pages, claim);
    return finding === undefined ? [] : [{ looked: [], compared: [], finding }];
  }
  const lists = filesOfKind(files, 'ogc-collections');
  if (lists.length > 0 && lists.every(({ facts }) => facts.collections.length === 0))
    return [{ looked: [page.file.attachment.id], compared: [], finding: withoutCollections(page, lists) }];
  const serves = served(files);
  const broken = filesOfKind(files, 'openapi').find(
    ({ facts }) =>
      page.facts.standards.some(isOpenapiClass) && facts.operations.length > 0 && !hasItems(facts.operations),
  );
  const looked = [page.file.attachment.id, ...serves];
  if (broken !== undefined && serves.length === 0)
    return [{ looked, compared: [], finding: withoutItems(page, broken) }];
  if (serves.length > 0) return [{ looked, compared: looked }];
  return [
    {
      looked,
      compared: [],
      finding: {
        reason: 'unproven',
        message: 'The conformance page names OGC API Features, and no second file shows what the server offers.',
        expected: 'the collections, the landing page or the API description of the same server',
        places: [...(claim === undefined ? [] : [claim]), page.file.shown('/conformsTo')],
      },
    },
  ];
};

type Class = FileOfKind<'ogc-conformance'>['facts']['standards'][number];
const isCore = ({ name, part, class: ending }: Class): boolean =>
  name === 'ogc-api-features' && (part === 1 || part === undefined) && ending === 'core';
const isOpenapiClass = ({ name, class: ending }: Class): boolean =>
  name === 'ogc-api-features' && /^oas\d/.test(ending);

const hasItems = (operations: FileOfKind<'openapi'>['facts']['operations']): boolean =>
  operations.some(({ method, route }) => method === 'GET' && /\/collections\/[^/]+\/items$/.test(route));

const served = (files: readonly InputFile[]): readonly string[] => [
  ...filesOfKind(files, 'ogc-collections')
    .filter(({ facts }) => facts.collections.some(({ items }) => items))
    .map(({ file }) => file.attachment.id),
  ...filesOfKind(files, 'ogc-landing')
    .filter(({ facts }) => facts.relations.includes('data') && facts.relations.includes('conformance'))
    .map(({ file }) => file.attachment.id),
  ...filesOfKind(files, 'openapi')
    .filter(({ facts }) => hasItems(facts.operations))
    .map(({ file }) => file.attachment.id),
];

const lacksCore = (pages: readonly FileOfKind<'ogc-conformance'>[], claim: PlaceRef): Finding => {
  const [page] = pages;
  return page === undefined
    ? {
        reason: 'unproven',
        message: 'OGC API Features is claimed, and no conformance page shows it.',
        expected: 'the answer of /conformance',
        places: [claim],
      }
    : {
        reason: 'contradicted',
        message: 'The bid says OGC API Features; the conformance page of the server does not name it.',
        expected: 'the class ogcapi-features-1, core',
        found: page.facts.names.join(', ') || 'no class of a known series',
        places: [claim, page.file.shown('/conformsTo')],
      };
};

/** A server that lists nothing shows none of the geodata that it would serve, whatever its other pages say. */
const withoutCollections = (
  page: FileOfKind<'ogc-conformance'>,
  [list]: readonly FileOfKind<'ogc-collections'>[],
): Finding => ({
  reason: 'unproven',
  message: 'The conformance page names OGC API Features, and the list of collections of the server is empty.',
  expected: 'a server with at least one collection of features',
  places: [page.file.shown('/conformsTo'), ...(list === undefined ? [] : [list.file.shown('/collections')])],
});

const withoutItems = (page: FileOfKind<'ogc-conformance'>, description: FileOfKind<'openapi'>): Finding => ({
  reason: 'contradicted',
  message:
    'The conformance page says that the API is described in OpenAPI; the description has no operation that reads items.',
  expected: 'GET /collections/{collectionId}/items',
  found: `${description.facts.operations.length} other operations`,
  places: [page.file.shown('/conformsTo'), description.file.shown('/operations')],
});
