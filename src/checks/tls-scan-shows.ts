import type { CheckContext, RegisteredCheck } from '../model/check.ts';
import type { Finding, Question } from '../model/result.ts';
import { isAmong } from './exchange-hosts.ts';
import { type FileOfKind, filesOfKind } from './files-of-kind.ts';
import { liesAhead } from './lies-ahead.ts';
import { ownHosts } from './own-hosts.ts';

type Parameters = { readonly wanted: readonly string[]; readonly unwanted: readonly string[]; readonly days: number };

/**
 * A scan of the hosts of the offered interfaces shows that they take the wanted versions of TLS and refuse the unwanted
 * ones, with a certificate that holds, not long before the day of judgement. Weaknesses that the scan itself finds go to a
 * person. Takes `scan`.
 */
export const tlsScanShows: RegisteredCheck<Parameters> = {
  about: 'Looks in a TLS scan for the hosts of the bid, the versions that they take, their certificate and the day.',
  parameters: () => ({
    type: 'object',
    required: ['wanted', 'unwanted', 'days'],
    properties: {
      wanted: { type: 'array', items: { type: 'string' } },
      unwanted: { type: 'array', items: { type: 'string' } },
      days: { type: 'integer', minimum: 1 },
    },
    additionalProperties: false,
  }),
  run: (context, parameters) => {
    const scans = filesOfKind(context.files['scan'], 'tls-scan');
    const known = ownHosts(context);
    const servers = scans.flatMap((scan) => ownServers(scan, known));
    return {
      findings: [
        ...(servers.length === 0 ? scans.slice(0, 1).map((scan) => ofOthers(context, scan, known)) : []),
        ...servers.flatMap((server) => faultsOf(server, parameters, context.dates.asOf)),
        ...scans.flatMap((scan) => badlyDated(scan, parameters.days, context.dates.asOf)),
      ],
      questions: [...servers.flatMap(weaknesses), ...scans.flatMap(undated)],
      examined: [{ count: servers.length, unit: 'servers' }],
      looked: scans.map(({ file }) => file.attachment.id),
    };
  },
};

type Scan = FileOfKind<'tls-scan'>;
type Server = { readonly file: Scan['file']; readonly at: string; readonly server: Scan['facts']['servers'][number] };

/** The scanned servers whose hosts are those of the offered interfaces; all but a developer's own where these are not known. */
const ownServers = ({ file, facts }: Scan, known: readonly string[]): readonly Server[] =>
  facts.servers.flatMap((server, index) =>
    (
      known.length === 0
        ? !server.local && !server.placeholder
        : isAmong(
            server.host,
            known.map((host) => host.replace(/:\d+$/, '')),
          )
    )
      ? [{ file, at: `/servers/${index}`, server }]
      : [],
  );

const ofOthers = (context: CheckContext, { file, facts }: Scan, known: readonly string[]): Finding => ({
  reason: 'unproven',
  message: `${file.attachment.file} is a scan of ${facts.hosts.slice(0, 3).join(', ') || 'no server'}, and of no host of an offered interface.`,
  expected: known.slice(0, 3).join(' or ') || 'the hosts of the offered interfaces',
  places: [context.claimed('#/interfaces'), file.shown('/hosts')],
});

const faultsOf = ({ file, at, server }: Server, { wanted, unwanted }: Parameters, asOf: string): readonly Finding[] => {
  const fault = (message: string, expected: string): Finding => ({
    reason: 'unmet',
    message: `${server.host} ${message}`,
    expected,
    found: server.offered.join(', ') || 'no version',
    places: [file.shown(at)],
  });
  const lacks = wanted.filter((version) => server.offered.every((each) => each !== version));
  const old = unwanted.filter((version) => server.offered.some((each) => each === version));
  return [
    ...(lacks.length > 0 ? [fault(`does not take ${lacks.join(', ')}.`, wanted.join(', '))] : []),
    ...(old.length > 0 ? [fault(`still takes ${old.join(', ')}.`, `none of ${unwanted.join(', ')}`)] : []),
    ...(server.trusted === false
      ? [fault('has a certificate that nobody vouches for.', 'a certificate with a trusted chain')]
      : []),
    ...(server.notAfter !== undefined && Date.parse(server.notAfter) < Date.parse(asOf)
      ? [fault(`has a certificate that ran out (${server.notAfter}).`, 'a certificate that holds')]
      : []),
  ];
};

const badlyDated = ({ file, facts }: Scan, days: number, asOf: string): readonly Finding[] => {
  const time = Date.parse(facts.date ?? '');
  if (Number.isNaN(time)) return [];
  const fault = (message: string): readonly Finding[] => [
    {
      reason: 'unmet',
      message,
      expected: `a scan of the last ${days} days before ${asOf}`,
      found: facts.date ?? '',
      places: [file.shown('/date')],
    },
  ];
  const day = new Date(time).toISOString().slice(0, 10);
  if (liesAhead(day, asOf))
    return fault(`${file.attachment.file} is dated ${day}, after the day of the judgement (${asOf}).`);
  const age = Math.floor((Date.parse(asOf) - time) / 86_400_000);
  return age > days ? fault(`${file.attachment.file} is ${age} days old.`) : [];
};

/** Some programs write no day into their results. */
const undated = ({ file, facts }: Scan): readonly Question[] =>
  facts.date !== undefined && !Number.isNaN(Date.parse(facts.date))
    ? []
    : [{ question: 'When was the scan made?', why: 'It does not say its day.', places: [file.shown('')] }];

const weaknesses = ({ file, at, server }: Server): readonly Question[] =>
  server.findings.length === 0
    ? []
    : [
        {
          question: `Do the weaknesses that the scan finds at ${server.host} matter here?`,
          why: server.findings
            .slice(0, 3)
            .map(({ id, severity }) => `${id} (${severity})`)
            .join(', '),
          places: [file.shown(at)],
        },
      ];
