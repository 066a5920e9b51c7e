import type { InputFile, RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { compilePattern } from '../source/pattern.ts';
import { distinctFiles, filesOfKind } from './files-of-kind.ts';
import { entityFactsOf } from './ngsi-entity-files.ts';

type Parameters = {
  /** Identifiers of samples that come with standards and products (RE2 patterns). */
  readonly known: readonly string[];
};

/**
 * Files of data and recordings come from the offered system: not from a mock server, a developer's machine or a reserved
 * host, not with records that are all alike, not with the identifiers of well-known samples. Takes `sample`.
 */
export const mimsStockSamples: RegisteredCheck<Parameters> = {
  about:
    'Looks for marks of mock servers, reserved hosts, records that are all alike, and identifiers of known samples.',
  parameters: () => ({
    type: 'object',
    required: ['known'],
    properties: { known: { type: 'array', items: { type: 'string' } } },
    additionalProperties: false,
  }),
  every: 'entries',
  run: (context, { known }) => {
    const files = distinctFiles(context.files['sample']);
    const patterns = known.map((pattern) => compilePattern(`(?i)${pattern}`));
    return {
      findings: files.flatMap((file) => markOf(file, (id) => patterns.some((each) => each(id)))),
      examined: [{ count: files.length, unit: 'files' }],
      looked: files.map(({ attachment }) => attachment.id),
    };
  },
};

const markOf = (file: InputFile, isKnown: (id: string) => boolean): Finding[] => {
  const [har] = filesOfKind([file], 'har');
  if (har) {
    const at = har.facts.entries.findIndex((entry) => entry.mock !== null || entry.local || entry.placeholder);
    const entry = har.facts.entries[at];
    if (entry === undefined) return [];
    const what =
      entry.mock !== null
        ? `bears the marks of the mock server ${entry.mock}`
        : entry.local
          ? `was made on a developer's machine (${entry.host})`
          : `was made with a host that belongs to nobody (${entry.host})`;
    return [mark(file, `/entries/${at}`, `The recording ${what}.`)];
  }
  const entities = entityFactsOf(file);
  const ids = entities?.entities.map(({ id }) => id) ?? [];
  const at = ids.findIndex(isKnown);
  if (at >= 0)
    return [
      mark(
        file,
        `/entities/${at}/id`,
        `The identifier ${ids[at]} is that of a sample that comes with a standard or a product.`,
      ),
    ];
  const alike =
    entities?.identical ||
    filesOfKind([file], 'geojson').some(({ facts }) => facts.identicalFeatures) ||
    filesOfKind([file], 'csv').some(({ facts }) => facts.identicalRows) ||
    filesOfKind([file], 'sensorthings-entities').some(({ facts }) => facts.identical) ||
    filesOfKind([file], 'json').some(({ facts }) => facts.identical);
  return alike ? [mark(file, '', 'All records of the file are the same.')] : [];
};

const mark = (file: InputFile, pointer: string, message: string): Finding => ({
  reason: 'unmet',
  message,
  expected: 'an export or a recording of the offered system',
  places: [file.shown(pointer)],
});
