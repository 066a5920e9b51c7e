import { isObject, type Json, member } from '../source/pointer.ts';
import { listMember, objectMember, present, textMember } from './members.ts';
import { type TlsFinding, type TlsScan, type TlsServer, tlsVersion } from './tls-server.ts';

/** Reads the JSON of sslyze (version 4 and later); undefined for anything else. */
export const sslyzeScan = (root: Json): TlsScan | undefined => {
  if (!isObject(root) || !Array.isArray(root.server_scan_results)) return undefined;
  const results = listMember(root, 'server_scan_results');
  const servers = results.flatMap((result, index) => {
    const scan = objectMember(result, 'scan_result') ?? objectMember(result, 'scan_commands_results');
    return scan === undefined ? [] : [serverOf(result, scan, index)];
  });
  return {
    tool: 'sslyze',
    ...present({
      toolVersion: textMember(root, 'sslyze_version'),
      date: textMember(root, 'date_scans_started') ?? textMember(root, 'date_scans_completed'),
    }),
    servers,
    failed: results.length - servers.length,
  };
};

const serverOf = (result: Json, scan: { readonly [key: string]: Json }, index: number): TlsServer => {
  const location =
    objectMember(result, 'server_location') ?? objectMember(objectMember(result, 'server_info'), 'server_location');
  const port = location?.port;
  const protocols = Object.entries(scan).flatMap(([name, attempt]) => {
    const version = tlsVersion(name);
    const own = objectMember(attempt, 'result') ?? attempt;
    if (version === undefined || !isObject(own) || !Array.isArray(own.accepted_cipher_suites)) return [];
    return [{ version, accepted: own.accepted_cipher_suites.length > 0 }];
  });
  const deployments = listMember(resultOf(scan, 'certificate_info'), 'certificate_deployments');
  const paths = deployments.flatMap((deployment) => listMember(deployment, 'path_validation_results'));
  const [leaf] = listMember(deployments[0], 'received_certificate_chain');
  return {
    host: (textMember(location, 'hostname') ?? '').toLowerCase(),
    ...present({ address: textMember(location, 'ip_address') }),
    ...(typeof port === 'number' && Number.isInteger(port) && port >= 0 && port <= 65_535 && { port }),
    offered: protocols.flatMap(({ version, accepted }) => (accepted ? [version] : [])),
    refused: protocols.flatMap(({ version, accepted }) => (accepted ? [] : [version])),
    ...(paths.length > 0 && { trusted: paths.every((path) => member(path, 'was_validation_successful') === true) }),
    ...present({ notAfter: textMember(leaf, 'not_valid_after') }),
    findings: weaknessesOf(scan),
    spot: { pointer: `/server_scan_results/${index}` },
  };
};

const resultOf = (scan: { readonly [key: string]: Json }, name: string): { readonly [key: string]: Json } | undefined =>
  objectMember(scan[name], 'result') ?? objectMember(scan, name);

/** The known weaknesses that sslyze tests for, and says to be there. */
const weaknessesOf = (scan: { readonly [key: string]: Json }): readonly TlsFinding[] => {
  const found: TlsFinding[] = [];
  const add = (id: string, there: boolean, text: string): void => {
    if (there) found.push({ id, severity: 'HIGH', text });
  };
  add('heartbleed', resultOf(scan, 'heartbleed')?.is_vulnerable_to_heartbleed === true, 'vulnerable to Heartbleed');
  add(
    'openssl_ccs_injection',
    resultOf(scan, 'openssl_ccs_injection')?.is_vulnerable_to_ccs_injection === true,
    'vulnerable to CCS injection',
  );
  const robot = textMember(resultOf(scan, 'robot'), 'robot_result') ?? '';
  add('robot', /^VULNERABLE/.test(robot), robot);
  return found;
};
