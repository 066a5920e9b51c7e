import type { BidReport, Place } from '../../generated/report.ts';

/**
 * The path of a place as the run knows it, with slashes: the manifest and the tender as they were named on the command
 * line, a file of the bid behind the folder of its manifest. Formats that are read beside the repository need it.
 */
export const pathOf = ({ role, file }: Pick<Place, 'role' | 'file'>, bid: Pick<BidReport, 'file'>): string => {
  if (role !== 'shown' || /^(\/|[A-Za-z]:[\\/])/.test(file)) return file;
  const slash = bid.file.lastIndexOf('/');
  return slash < 0 ? file : `${bid.file.slice(0, slash + 1)}${file.replace(/^(\.\/)+/, '')}`;
};

/**
 * A path as a URI reference (RFC 3986): relative paths stay relative, absolute ones become `file:` URIs. Every character
 * that could end the path, name a scheme or hide is percent-encoded.
 */
export const uriOf = (path: string): string => {
  const encoded = path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map((segment) => encodeURIComponent(segment))
    .join('/');
  return path.startsWith('/') ? `file://${encoded.replace(/^\/{2,}/, '/')}` : encoded;
};
