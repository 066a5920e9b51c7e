import type { InputFile, RegisteredCheck } from '../model/check.ts';
import { valueAt } from '../source/pointer.ts';
import { brokenFile } from './broken-file.ts';
import { distinctFiles, filesOfKind } from './files-of-kind.ts';
import { geometriesOf } from './geo-geometries.ts';
import { noGeodata } from './geo-none.ts';
import { sensorthingsPlaces } from './sensorthings-places.ts';

type Parameters = { readonly encodings: readonly string[] };

/**
 * Geodata comes in an open encoding of features (MIMs Plus 9.0, MIM7 R2.1): at least one file with geometries in it, and no
 * file of such an encoding that breaks its own rules. Pictures and tables show places to people only. Takes `sample`.
 */
export const geoEncoding: RegisteredCheck<Parameters> = {
  about: 'Looks for files that hold geometries in an open encoding of features, and at their validity.',
  parameters: () => ({
    type: 'object',
    required: ['encodings'],
    properties: { encodings: { type: 'array', items: { type: 'string' }, minItems: 1 } },
    additionalProperties: false,
  }),
  every: 'parts',
  run: (context, { encodings }) => {
    const sample = distinctFiles(context.files['sample']);
    const spatial = sample.filter((file) => encodings.includes(file.attachment.kind ?? ''));
    const findings = spatial.flatMap((file) => brokenFile(file, 'its encoding'));
    const shown = [
      ...spatial.filter(hasGeometry),
      ...filesOfKind(sample, 'ngsi-ld-entity').flatMap(geometric),
      ...filesOfKind(sample, 'sensorthings-entities').flatMap(({ file, facts }) =>
        sensorthingsPlaces(facts).length > 0 ? [file] : [],
      ),
    ];
    return {
      findings: findings.length > 0 || shown.length > 0 ? findings : noGeodata(context),
      examined: [{ count: sample.length, unit: 'files of data' }],
      looked: shown.map(({ attachment }) => attachment.id),
    };
  },
};

/** Whether a file of an encoding of features holds any geometry, and not one for all. A view in a GeoPackage nobody can count. */
const hasGeometry = ({ attachment, facts }: InputFile): boolean => {
  const number = (pointer: string): number => Number(valueAt(facts, pointer) ?? 0);
  const alike = valueAt(facts, '/identical') === true;
  switch (attachment.kind) {
    case 'geojson':
      return number('/positions') > 0 && valueAt(facts, '/identicalFeatures') !== true;
    case 'cityjson':
      return number('/geometries') > 0 && !alike;
    case 'citygml':
      return number('/positions') > 0;
    case 'geopackage':
      return valueAt(facts, '/features') === undefined || number('/features') > 0;
    case 'ifc':
      return number('/objects') > 0;
    case '3d-tiles':
      return number('/contents') > number('/missing');
    case 'stac':
      return number('/items') > 0 && valueAt(facts, '/bbox') !== undefined;
    case 'parquet':
      return valueAt(facts, '/geo') !== undefined && number('/rows') > 0 && !alike;
    default:
      return true;
  }
};

const geometric = ({ file, facts }: ReturnType<typeof filesOfKind<'ngsi-ld-entity'>>[number]): InputFile[] =>
  geometriesOf(facts).length > 0 ? [file] : [];
