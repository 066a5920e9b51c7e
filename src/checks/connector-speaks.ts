import type { CheckContext, CheckResult, RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { member } from '../source/pointer.ts';
import { brokenFile } from './broken-file.ts';
import { type FileOfKind, filesOfKind } from './files-of-kind.ts';

/**
 * An interface that is said to speak the Dataspace Protocol shows its version document and its catalogue, in an edition that
 * is claimed, with data sets in it. Takes `version` and `catalogue`; the subject is an interface.
 */
export const connectorSpeaks: RegisteredCheck<{ readonly [key: string]: never }> = {
  about: 'Compares the version document and the catalogue of a connector with each other and with the claimed edition.',
  parameters: () => ({ type: 'object', maxProperties: 0 }),
  run: (context): CheckResult => {
    const versions = filesOfKind(context.files['version'], 'dsp-version');
    const catalogues = filesOfKind(context.files['catalogue'], 'dsp-catalog');
    const ids = [...versions, ...catalogues].map(({ file }) => file.attachment.id);
    return {
      findings: [
        ...(versions.length === 0 ? [lacks(context, 'the version document (/.well-known/dspace-version)')] : []),
        ...(catalogues.length === 0 ? [lacks(context, 'a catalogue that the connector answered')] : []),
        ...[...versions, ...catalogues].flatMap(({ file }) => brokenFile(file, 'the Dataspace Protocol')),
        ...versions.flatMap((document) => unclaimed(context, document)),
        ...catalogues.flatMap((catalogue) => emptyOrElsewhere(catalogue)),
        ...catalogues.flatMap((catalogue) => otherEdition(catalogue, versions)),
      ],
      examined: [{ count: ids.length, unit: 'documents of the connector' }],
      looked: ids,
      compared: versions.length > 0 && catalogues.length > 0 ? ids : [],
    };
  },
};

const lacks = (context: CheckContext, what: string): Finding => ({
  reason: 'unproven',
  message: `${context.subject.label} is said to speak the Dataspace Protocol, and no file shows ${what}.`,
  expected: what,
  places: [context.claimed('/standards')],
});

const claimedEditions = ({ subject }: CheckContext): readonly string[] =>
  [member(subject.value, 'standards') ?? []].flat().flatMap((claim) => {
    const [name, edition] = String(claim).split('@');
    return name === 'dsp' && edition !== undefined ? [edition] : [];
  });

const unclaimed = (context: CheckContext, { file, facts }: FileOfKind<'dsp-version'>): readonly Finding[] => {
  const served = facts.versions.map(({ version }) => version);
  return claimedEditions(context)
    .filter((edition) => !served.includes(edition))
    .map((edition) => ({
      reason: 'contradicted',
      message: `${context.subject.label} is said to speak edition ${edition}, and its own document lists ${served.join(', ') || 'none'}.`,
      expected: edition,
      found: served.join(', '),
      places: [context.claimed('/standards'), file.shown('/versions')],
    }));
};

const emptyOrElsewhere = ({ file, facts }: FileOfKind<'dsp-catalog'>): readonly Finding[] => {
  const fault = (message: string, expected: string): Finding[] => [
    { reason: 'unmet', message, expected, places: [file.shown('')] },
  ];
  if (facts.datasetCount === 0) return fault(`${file.attachment.file} offers no data set.`, 'the data sets on offer');
  return facts.services.length > 0 && facts.sampleAddresses >= facts.services.length
    ? fault('The services of the catalogue are at addresses that belong to nobody.', 'the addresses of the connector')
    : [];
};

const otherEdition = (
  { file, facts }: FileOfKind<'dsp-catalog'>,
  versions: readonly FileOfKind<'dsp-version'>[],
): readonly Finding[] => {
  const served = versions.flatMap((document) => document.facts.versions.map(({ version }) => version));
  const [document] = versions;
  if (facts.edition === undefined || document === undefined || served.includes(facts.edition)) return [];
  return [
    {
      reason: 'contradicted',
      message: `The catalogue is of edition ${facts.edition}, which the version document does not list.`,
      expected: served.join(' or '),
      found: facts.edition,
      places: [document.file.shown('/versions'), file.shown('')],
    },
  ];
};
