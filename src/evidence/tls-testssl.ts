import { isObject, type Json } from '../source/pointer.ts';
import { listMember, present, textMember } from './members.ts';
import { type TlsFinding, type TlsScan, type TlsServer, tlsVersion } from './tls-server.ts';

/** Reads the two JSON forms of testssl.sh: a flat list of findings, and an object with a scanResult; undefined for anything else. */
export const testsslScan = (root: Json): TlsScan | undefined => {
  if (Array.isArray(root)) return flatScan(root as readonly Json[]);
  if (!isObject(root) || !Array.isArray(root.scanResult)) return undefined;
  const results = listMember(root, 'scanResult');
  if (!results.some((result) => textMember(result, 'targetHost') !== undefined)) return undefined;
  const servers = results.flatMap((result, index) =>
    isObject(result) && Array.isArray(result.protocols)
      ? [
          serverOf(
            `${textMember(result, 'targetHost') ?? ''}/${textMember(result, 'ip') ?? ''}`,
            textMember(result, 'port'),
            Object.values(result).flatMap((section) => (Array.isArray(section) ? (section as readonly Json[]) : [])),
            `/scanResult/${index}`,
          ),
        ]
      : [],
  );
  return {
    tool: 'testssl.sh',
    ...present({
      toolVersion: textMember(root, 'version')?.split(' ')[0],
      date: momentOf(textMember(root, 'startTime')),
    }),
    servers,
    failed: results.length - servers.length,
  };
};

/** One object a finding; the host stands in each of them. */
const flatScan = (rows: readonly Json[]): TlsScan | undefined => {
  const isRow = (row: Json): boolean => ['id', 'ip', 'finding'].every((key) => textMember(row, key) !== undefined);
  if (!rows.some((row) => isRow(row) && tlsVersion(textMember(row, 'id') ?? '') !== undefined)) return undefined;
  const groups = new Map<string, { readonly first: number; readonly rows: Json[] }>();
  for (const [index, row] of rows.entries()) {
    if (!isRow(row)) continue;
    const key = `${textMember(row, 'ip')} ${textMember(row, 'port') ?? ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: index, rows: [row] });
    else group.rows.push(row);
  }
  return {
    tool: 'testssl.sh',
    servers: [...groups].map(([key, group]) => {
      const [where = '', port] = key.split(' ');
      return serverOf(where, port === '' ? undefined : port, group.rows, `/${group.first}`);
    }),
    failed: rows.filter((row) => textMember(row, 'id') === 'scanProblem').length,
  };
};

const serverOf = (where: string, port: string | undefined, rows: readonly Json[], pointer: string): TlsServer => {
  const [host = '', address] = where.split('/');
  const found = rows.map((row) => ({
    id: textMember(row, 'id') ?? '',
    severity: textMember(row, 'severity') ?? '',
    text: textMember(row, 'finding') ?? '',
  }));
  const protocols = found.flatMap(({ id, text }) => {
    const version = tlsVersion(id);
    return version === undefined ? [] : [{ version, text }];
  });
  const chain = found.find(({ id }) => id.startsWith('cert_chain_of_trust'))?.text;
  return {
    host: host.toLowerCase(),
    ...present({ address: address === '' ? undefined : address }),
    ...(port !== undefined && /^\d+$/.test(port) && { port: Number(port) }),
    // A finding that is neither (not tested, socket problem) tells nothing.
    offered: protocols.flatMap(({ version, text }) => (/^(offered|vulnerable with)/i.test(text) ? [version] : [])),
    refused: protocols.flatMap(({ version, text }) => (/^(likely )?not offered/i.test(text) ? [version] : [])),
    ...(chain !== undefined && { trusted: /^(passed|all certificate trust checks passed)/i.test(chain) }),
    ...present({ notAfter: found.find(({ id }) => id.startsWith('cert_notAfter'))?.text }),
    findings: found.filter(({ severity }): boolean => /^(HIGH|CRITICAL|FATAL)$/.test(severity)) satisfies TlsFinding[],
    spot: { pointer },
  };
};

/** Seconds since 1970, as older versions write them, as a date and time; other texts as they are. */
const momentOf = (written: string | undefined): string | undefined =>
  written !== undefined && /^\d{9,10}$/.test(written) ? new Date(Number(written) * 1_000).toISOString() : written;
