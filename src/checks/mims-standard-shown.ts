import type {
  NgsiLdEntityFacts,
  OgcCollectionsFacts,
  OgcConformanceFacts,
  OgcLandingFacts,
  OgcTilesetsFacts,
  SensorthingsRootFacts,
  WsdlFacts,
} from '../generated/facts.ts';
import type { InputFile } from '../model/check.ts';

/** Which kinds of recording show that an interface speaks a standard, by the standard's name. */
export type ShownBy = { readonly [standard: string]: readonly string[] };

/** The JSON Schema of a ShownBy among the parameters of a check. */
export const shownBySchema = {
  type: 'object',
  additionalProperties: { type: 'array', items: { type: 'string' }, minItems: 1 },
} as const;

/** A claimed standard and the file that shows that the interface speaks it. */
export type ShownStandard = { readonly standard: string; readonly file: InputFile };

/**
 * The claimed standards that a file shows, the first file for each. A file counts only when something stands in it that
 * the standard alone explains: entities in normalized form, the standard's own conformance class, entity sets.
 */
export const standardsShown = (
  claimed: readonly string[],
  files: readonly InputFile[],
  shownBy: ShownBy,
): readonly ShownStandard[] =>
  claimed.flatMap((standard) => {
    const kinds = Object.hasOwn(shownBy, standard) ? (shownBy[standard] ?? []) : [];
    const file = files.find(({ attachment, facts }) => {
      const kind = attachment.kind ?? '';
      return kinds.includes(kind) && (!Object.hasOwn(tells, kind) || tells[kind]?.(facts as never, standard) === true);
    });
    return file === undefined ? [] : [{ standard, file }];
  });

const tells: { readonly [kind: string]: (facts: never, standard: string) => boolean } = {
  'ngsi-ld-entity': ({ count, representation }: NgsiLdEntityFacts) =>
    count > 0 && representation !== 'key-values' && representation !== 'json-ld',
  'ogc-collections': ({ collections }: OgcCollectionsFacts) => collections.some(({ items }) => items),
  'ogc-conformance': ({ names }: OgcConformanceFacts, standard) => names.includes(standard),
  'ogc-landing': ({ relations }: OgcLandingFacts) =>
    relations.includes('service-desc') || relations.includes('service-doc'),
  wsdl: ({ count, template }: WsdlFacts) => count > 0 && template === null,
  'ogc-tilesets': ({ tilesets }: OgcTilesetsFacts) =>
    tilesets.some(({ dataType, tilingScheme }) => dataType !== undefined && tilingScheme !== undefined),
  'sensorthings-root': ({ sets }: SensorthingsRootFacts) => sets.includes('Things') && sets.includes('Datastreams'),
};
