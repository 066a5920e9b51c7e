import type { RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { brokenFile } from './broken-file.ts';
import { filesOfKind } from './files-of-kind.ts';

/**
 * A policy that is attached keeps the rules of its language and says something: what is allowed, forbidden or due, and with
 * what (ODRL 2.2; offers in a catalogue of the Dataspace Protocol). Takes `policy`.
 */
export const policySays: RegisteredCheck<{ readonly [key: string]: never }> = {
  about: 'Looks at policies for what they allow, forbid or demand, and for what they are about.',
  parameters: () => ({ type: 'object', maxProperties: 0 }),
  run: (context) => {
    const policies = filesOfKind(context.files['policy'], 'odrl');
    const catalogues = filesOfKind(context.files['policy'], 'dsp-catalog');
    const fault = (message: string, expected: string, places: Finding['places']): Finding => ({
      reason: 'unmet',
      message,
      expected,
      places,
    });
    return {
      findings: [
        ...policies.flatMap(({ file, facts }) => [
          ...brokenFile(file, 'ODRL'),
          ...(facts.permissions + facts.prohibitions + facts.obligations === 0
            ? [
                fault(
                  `${file.attachment.file} allows nothing, forbids nothing and demands nothing.`,
                  'a permission, a prohibition or a duty',
                  [file.shown('')],
                ),
              ]
            : []),
          ...(facts.withoutTarget > 0 && file.attachment.valid !== false
            ? [
                fault(
                  `${facts.withoutTarget} rules do not say what they are about.`,
                  'a target of every rule, or of its policy',
                  [file.shown('')],
                ),
              ]
            : []),
        ]),
        ...catalogues.flatMap(({ file, facts }) => [
          ...brokenFile(file, 'the Dataspace Protocol'),
          ...(facts.withoutOffer > 0 && file.attachment.valid !== false
            ? [
                fault(
                  `${facts.withoutOffer} of ${facts.datasetCount} data sets have no offer.`,
                  'an offer (hasPolicy) for every data set',
                  [file.shown('')],
                ),
              ]
            : []),
        ]),
      ],
      examined: [
        { count: policies.reduce((sum, { facts }) => sum + facts.policyCount, 0), unit: 'policies' },
        { count: catalogues.reduce((sum, { facts }) => sum + facts.policies.length, 0), unit: 'offers' },
      ],
      looked: [...policies, ...catalogues].map(({ file }) => file.attachment.id),
    };
  },
};
