import type { RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { fileValid } from './file-valid.ts';
import { filesOfKind } from './files-of-kind.ts';

type Parameters = { readonly versions: readonly string[]; readonly most: number };

/**
 * A register record keeps the publication standard in a version that is in force; fields that only the buyer can fill do
 * not count. Takes `record`. Parameters: `versions` that are in force; `most`, how many departures are told one by one.
 */
export const registerValid: RegisteredCheck<Parameters> = {
  about: 'Holds a register record against its publication standard, the fields of the buyer left out.',
  parameters: () => ({
    type: 'object',
    required: ['versions', 'most'],
    properties: { versions: { type: 'array', items: { type: 'string' } }, most: { type: 'integer', minimum: 1 } },
  }),
  run: (context, { versions, most }) => {
    const files = filesOfKind(context.files['record'], 'algorithm-register');
    const old = files.filter(({ facts }) => !versions.includes(facts.standardVersion));
    const { findings } = fileValid.run(context, { file: 'record', most } as never);
    return {
      findings: [
        ...old.map(
          ({ file, facts }): Finding => ({
            reason: 'unmet',
            message: `${file.attachment.file} follows version ${facts.standardVersion} of the publication standard${facts.standardDeclared ? '' : ' by its fields'}.`,
            expected: `version ${versions.join(' or ')}`,
            found: facts.standardVersion,
            places: [file.shown(facts.standardDeclared ? '/records/0/standard_version' : '')],
          }),
        ),
        ...findings,
      ],
      examined: [{ count: files.reduce((sum, { facts }) => sum + facts.records.length, 0), unit: 'records' }],
      looked: files.map(({ file }) => file.attachment.id),
    };
  },
};
