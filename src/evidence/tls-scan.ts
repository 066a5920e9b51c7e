import type { Kind, Reading, Spot } from '../model/evidence.ts';
import type { Json } from '../source/pointer.ts';
import { isBroken, readBroken } from './broken-file.ts';
import { present } from './members.ts';
import { problemList } from './problem-list.ts';
import { handshakeScan } from './tls-handshakes.ts';
import { serverFacts, type TlsScan } from './tls-server.ts';
import { sslyzeScan } from './tls-sslyze.ts';
import { testsslScan } from './tls-testssl.ts';

/** The result of a scan of TLS: of testssl.sh, of sslyze, or a plain record of handshakes. */
export const tlsScan: Kind = {
  name: 'tls-scan',
  title: 'TLS scan result',
  recognisedBy:
    'JSON with the findings of testssl.sh, the server_scan_results of sslyze, or servers with the versions of TLS that they answered.',
  recognise: (probe) =>
    probe.root === undefined
      ? isBroken(probe, ['"TLS1_2"', '"finding"']) || isBroken(probe, ['"server_scan_results"', 'cipher_suites'])
      : scanOf(probe.root) !== undefined,
  read: (probe) => {
    if (probe.root === undefined) return readBroken(probe, tlsScan.title);
    const scan = scanOf(probe.root);
    return scan === undefined ? { state: 'invalid', why: 'is no TLS scan' } : readScan(scan);
  },
};

const scanOf = (root: Json): TlsScan | undefined => sslyzeScan(root) ?? testsslScan(root) ?? handshakeScan(root);

const readScan = ({ tool, toolVersion, date, servers, failed }: TlsScan): Reading => {
  const problems = problemList();
  const spots: Record<string, Spot> = { '': { pointer: '' } };
  servers.forEach(({ spot }, index) => {
    spots[`/servers/${index}`] = spot;
  });
  if (servers.length === 0) problems.add('The scan reached no server.', { pointer: '' });
  for (const { host, offered, refused, spot } of servers)
    if (offered.length + refused.length === 0)
      problems.add(`The scan of ${host.slice(0, 100)} tells of no version of TLS.`, spot);
  return {
    state: 'read',
    facts: {
      tool,
      ...present({ toolVersion, date }),
      hosts: [...new Set(servers.map(({ host }) => host).filter((host) => host !== ''))],
      servers: servers.map(serverFacts),
      failed,
    },
    spots,
    problems: problems.list(),
    valid: !problems.any(),
  };
};
