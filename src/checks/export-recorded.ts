import type { HarFacts } from '../generated/facts.ts';
import type { Attachment } from '../model/evidence.ts';
import { recordsOf } from './export-records.ts';

/** One exchange of a recording. */
export type Exchange = HarFacts['entries'][number];

/** What an exchange shows of a way to export: an answer with data, something that a person must look at, or nothing. */
export type Showing = 'data' | 'unclear' | 'nothing';

/**
 * What an exchange of a recording shows. Data is an answer with a body that holds records, or that only a program reads.
 * Pages, pictures, scripts and logins show nothing. Unclear are an answer without a body or without a record in it, a paper
 * for people, a text that is no data, a job that was taken on, a way on to another address, one record alone, a list at an address that could
 * be a login, and a page at an address whose name says that it exports (`named`).
 */
export const showingOf = (file: Attachment, exchange: Exchange, named: boolean): Showing => {
  const { method, path, status, mime = '', size, part, headers } = exchange;
  if (['HEAD', 'OPTIONS', 'DELETE'].includes(method) || decoration.test(mime)) return 'nothing';
  if (login.test(path)) return 'nothing';
  if (status >= 300 && status < 400) return login.test(headers['location'] ?? '') ? 'nothing' : 'unclear';
  if (status < 200 || status >= 300) return 'nothing';
  const body = part === null ? undefined : file.parts.find(({ id }) => id === `${file.id}#${part}`);
  if (page.test(mime)) return named ? 'unclear' : 'nothing';
  if ([202, 204, 205].includes(status) || size === 0 || paper.test(mime)) return 'unclear';
  if (part !== null && body === undefined && text.test(mime)) return 'unclear';
  const count = body === undefined ? undefined : recordsOf(body)?.count;
  if (count === 0 || (body?.kind === 'xml' && count === 1)) return 'unclear';
  if (body?.kind === 'json' && !hasList(body.facts)) return loginOrData.test(path) ? 'nothing' : 'unclear';
  return loginOrData.test(path) ? 'unclear' : 'data';
};

const login = /(^|\/)(log-?(in|out|on)|sign-?(in|out)|sso|saml2?|oauth2?|oidc|authori[sz]e)([/.?#]|$)/i;
/** Names of logins, and of data too: the charging sessions and tokens of OCPI, the sessions of a car park. */
const loginOrData = /(^|\/)(tokens?|sessions?)([/.?#]|$)/i;
/** A text is read, if it is data, and so is what does not say what it is; what only a program reads need not be. */
const text = /^$|^text\/|[/+](json|xml|csv|octet-stream)$/;
/** What is made for people to read, by its media type: Word, PDF, OpenDocument text and slides. */
const paper =
  /^application\/(pdf|msword|rtf|vnd\.openxmlformats-officedocument\.(wordprocessing|presentation)ml|vnd\.oasis\.opendocument\.(text|presentation)|vnd\.ms-powerpoint)/;
const page = /^(text\/html|application\/xhtml\+xml)$/;
const decoration =
  /^((video|audio|font)\/|image\/(?!tiff)|text\/css$|(text|application)\/(x-)?(javascript|ecmascript)$|application\/(wasm$|font|x-font))/;

/** Whether a JSON body is a list with something in it, or wraps one. */
const hasList = (facts: Attachment['facts']): boolean => {
  const document = facts?.['document'];
  return Array.isArray(document) ? document.length > 0 : facts?.['at'] !== '';
};
