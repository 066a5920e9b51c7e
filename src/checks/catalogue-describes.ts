import type { RegisteredCheck } from '../model/check.ts';
import type { Finding, Question } from '../model/result.ts';
import { brokenFile } from './broken-file.ts';
import { isAmong } from './exchange-hosts.ts';
import { type FileOfKind, filesOfKind } from './files-of-kind.ts';
import { hostOf, ownHosts } from './own-hosts.ts';

/**
 * A catalogue (DCAT) describes data sets, keeps the mandatory properties of DCAT-AP, and leads to addresses at which the data
 * can be had. Addresses that are not those of the offered interfaces go to a person: a city may list data elsewhere.
 * Takes `catalogue`.
 */
export const catalogueDescribes: RegisteredCheck<{ readonly [key: string]: never }> = {
  about: 'Looks in a catalogue for data sets, for mandatory properties, and for addresses that lead to the data.',
  parameters: () => ({ type: 'object', maxProperties: 0 }),
  run: (context) => {
    const catalogues = filesOfKind(context.files['catalogue'], 'dcat');
    const known = ownHosts(context);
    return {
      findings: catalogues.flatMap(faultsOf),
      questions: catalogues.flatMap((catalogue) => elsewhere(catalogue, known)),
      examined: [{ count: catalogues.reduce((sum, { facts }) => sum + facts.datasetCount, 0), unit: 'data sets' }],
      looked: catalogues.map(({ file }) => file.attachment.id),
    };
  },
};

type Catalogue = FileOfKind<'dcat'>;

/** The addresses through which data can be had. */
const addressesOf = ({ facts }: Catalogue): readonly string[] => [
  ...facts.distributions.flatMap(({ accessURL, downloadURL }) => [...accessURL, ...downloadURL]),
  ...facts.services.flatMap(({ endpointURL }) => endpointURL),
];

const faultsOf = (catalogue: Catalogue): readonly Finding[] => {
  const { file, facts } = catalogue;
  const fault = (message: string, expected: string, at: string): Finding => ({
    reason: 'unmet',
    message,
    expected,
    places: [file.shown(at)],
  });
  const name = file.attachment.file;
  const addresses = addressesOf(catalogue);
  if (facts.datasetCount === 0)
    return [fault(`${name} describes no data set.`, 'the data sets that the system holds', '')];
  return [
    ...brokenFile(file, 'DCAT-AP'),
    ...(facts.placeholders > 0
      ? [fault(`${facts.placeholders} titles or descriptions are blanks to be filled in.`, 'texts on this data', '')]
      : []),
    ...(addresses.length === 0
      ? [
          fault(
            `${name} names no address at which a data set can be had.`,
            'distributions or data services with addresses',
            '',
          ),
        ]
      : facts.sampleAddresses >= addresses.length
        ? [fault('The addresses of the catalogue belong to nobody.', 'the addresses of the offered system', '')]
        : []),
  ];
};

const elsewhere = (catalogue: Catalogue, known: readonly string[]): readonly Question[] => {
  const hosts = [...new Set(addressesOf(catalogue).flatMap((url) => hostOf(url) ?? []))];
  if (known.length === 0 || hosts.length === 0 || hosts.some((host) => isAmong(host, known))) return [];
  return [
    {
      question: 'Can the data of the offered system be had at the addresses of the catalogue?',
      why: `They lead to ${hosts.slice(0, 3).join(', ')}, and the offered interfaces are at ${known.slice(0, 3).join(', ')}.`,
      places: [catalogue.file.shown('')],
    },
  ];
};
