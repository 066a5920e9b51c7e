import type { Spot } from '../model/evidence.ts';
import { isLocalHost, isPlaceholderHost } from './hosts.ts';
import { present } from './members.ts';

/** A weakness that a scan names, as it names it. */
export type TlsFinding = { readonly id: string; readonly severity: string; readonly text: string };

/** What a scan found of one server, with the place in the file where it says so. */
export type TlsServer = {
  readonly host: string;
  readonly address?: string;
  readonly port?: number;
  readonly offered: readonly string[];
  readonly refused: readonly string[];
  readonly trusted?: boolean;
  readonly notAfter?: string;
  readonly findings: readonly TlsFinding[];
  readonly spot: Spot;
};

/** What a scan tells, whichever program made it. */
export type TlsScan = {
  readonly tool: 'testssl.sh' | 'sslyze' | 'handshakes';
  readonly toolVersion?: string;
  readonly date?: string;
  readonly servers: readonly TlsServer[];
  readonly failed: number;
};

/** The versions of SSL and TLS by the names that the programs give them. */
const versions: { readonly [name: string]: string } = {
  SSLv2: 'SSLv2',
  SSLv3: 'SSLv3',
  TLS1: 'TLSv1.0',
  TLS1_1: 'TLSv1.1',
  TLS1_2: 'TLSv1.2',
  TLS1_3: 'TLSv1.3',
  ssl_2_0_cipher_suites: 'SSLv2',
  ssl_3_0_cipher_suites: 'SSLv3',
  tls_1_0_cipher_suites: 'TLSv1.0',
  tls_1_1_cipher_suites: 'TLSv1.1',
  tls_1_2_cipher_suites: 'TLSv1.2',
  tls_1_3_cipher_suites: 'TLSv1.3',
  TLSv1: 'TLSv1.0',
  'TLSv1.0': 'TLSv1.0',
  'TLSv1.1': 'TLSv1.1',
  'TLSv1.2': 'TLSv1.2',
  'TLSv1.3': 'TLSv1.3',
};

/** The version that a name stands for; undefined for other names. */
export const tlsVersion = (name: string): string | undefined =>
  Object.hasOwn(versions, name) ? versions[name] : undefined;

/** The facts of one server. */
export const serverFacts = ({ host, address, port, offered, refused, trusted, notAfter, findings }: TlsServer) => ({
  host,
  ...present({ address, port, trusted, notAfter }),
  local: !isPlaceholderHost(host) && isLocalHost(host),
  placeholder: isPlaceholderHost(host),
  offered: [...new Set(offered)],
  refused: [...new Set(refused)],
  findings: findings.slice(0, 100),
});
