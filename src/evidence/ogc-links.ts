import { isObject, type Json } from '../source/pointer.ts';
import { addressOf } from './hosts.ts';
import { listMember, present, textMember } from './members.ts';

/** A link of an OGC API document, with its number in the list of links. */
export type Link = {
  readonly rel: string;
  readonly href: string;
  readonly type?: string;
  readonly host?: string;
  readonly index: number;
};

/** Reads the links of a document; what has no relation and no address is none. */
export const linksOf = (document: Json | undefined): readonly Link[] =>
  listMember(document, 'links').flatMap((link, index) => {
    const href = textMember(link, 'href');
    if (!isObject(link) || href === undefined) return [];
    const rel = relationOf(textMember(link, 'rel') ?? '');
    return [{ index, rel, href, ...present({ type: textMember(link, 'type'), host: addressOf(href).host }) }];
  });

/** The word of a relation: of an address of the standard its last part, of a shortened one the part after the prefix. */
const relationOf = (rel: string): string =>
  /^https?:\/\/www\.opengis\.net\/def\/rel\/.*\/([^/]+)\/?$/.exec(rel)?.[1] ??
  rel.replace(/^\[?ogc-rel:([^\]]+)\]?$/, '$1');

/** Whether a full address lacks its host, as a server behind a proxy writes it that does not know its own name. */
export const lacksHost = ({ href }: Link): boolean => {
  const { scheme, host } = addressOf(href);
  return scheme !== undefined && /^(https?|wss?)$/.test(scheme) && (host === undefined || host.startsWith(':'));
};
