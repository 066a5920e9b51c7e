import { isObject, type Json, pointerOf } from '../source/pointer.ts';
import { present, textMember } from './members.ts';
import { type TlsScan, type TlsServer, tlsVersion } from './tls-server.ts';

type Group = { readonly [key: string]: Json };

/**
 * Reads a plain record of handshakes: servers by name, and below each the versions that it was asked for, with what was agreed
 * on (protocol) or how it failed (error). Undefined for anything else.
 */
export const handshakeScan = (root: Json): TlsScan | undefined => {
  if (!isObject(root)) return undefined;
  const entries = Object.entries(root);
  if (entries.length === 0 || !entries.every(([, server]) => isObject(server) && isRecord(server))) return undefined;
  return { tool: 'handshakes', servers: entries.map(([name, server]) => serverOf(name, server as Group)), failed: 0 };
};

const isRecord = (server: Group): boolean =>
  Object.keys(server).length > 0 &&
  Object.entries(server).every(
    ([version, answer]) =>
      tlsVersion(version) !== undefined &&
      isObject(answer) &&
      ['protocol', 'error'].some((key) => Object.hasOwn(answer, key)),
  );

const serverOf = (name: string, server: Group): TlsServer => {
  const answers = Object.entries(server).map(([asked, answer]) => ({
    version: tlsVersion(asked) ?? asked,
    agreed: tlsVersion(textMember(answer, 'protocol') ?? ''),
    error: textMember(answer, 'error') ?? '',
    answer,
  }));
  const good = answers.filter(({ agreed }) => agreed !== undefined);
  const authorized = good.flatMap(({ answer }) =>
    isObject(answer) && typeof answer.authorized === 'boolean' ? [answer.authorized] : [],
  );
  return {
    host: name.toLowerCase(),
    offered: good.map(({ agreed }) => agreed ?? ''),
    // An answer of TLS refuses the version; a connection that was never made tells nothing of it.
    refused: answers.flatMap(({ version, agreed, error }) =>
      agreed === undefined && /SSL|TLS|ALERT|PROTOCOL|EPROTO/i.test(error) ? [version] : [],
    ),
    ...(authorized.length > 0 && { trusted: authorized.every((each) => each) }),
    ...present({ notAfter: good.flatMap(({ answer }) => textMember(answer, 'valid_to') ?? [])[0] }),
    findings: [],
    spot: { pointer: pointerOf([name]) },
  };
};
