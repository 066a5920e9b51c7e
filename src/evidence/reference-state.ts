/**
 * What became of a reference that leaves its file: read; not in the folder of the bid; leading out of it; in the folder
 * and neither JSON nor YAML (faulty); in the folder and beyond a limit of ours (unread); at a known publisher's address;
 * at any other address.
 */
export type ReferenceState = 'resolved' | 'missing' | 'outside' | 'faulty' | 'unread' | 'well-known' | 'remote';

/**
 * Addresses at which publishers of shared schemas keep them. A reference to one of them is no fault of the bid,
 * and it is never fetched. A host alone counts where the whole host is the publisher's; else the path is needed.
 */
const wellKnown: readonly RegExp[] = [
  /^https?:\/\/schemas\.opengis\.net\//,
  /^https?:\/\/(www\.)?opengis\.net\/(spec|schema|def)\//,
  /^https?:\/\/json-schema\.org\//,
  /^https?:\/\/spec\.openapis\.org\//,
  /^https?:\/\/geojson\.org\/schema\//,
  /^https?:\/\/smart-data-models\.github\.io\//,
  /^https?:\/\/raw\.githubusercontent\.com\/(smart-data-models|opengeospatial|OAI|tmforum-apis)\//i,
  /^https?:\/\/(www\.)?w3\.org\//,
  /^https?:\/\/uri\.etsi\.org\//,
  /^https?:\/\/forge\.etsi\.org\//,
  /^https?:\/\/schema\.org\//,
  /^https?:\/\/schemas\.stacspec\.org\//,
  /^https?:\/\/(www\.)?cityjson\.org\/schemas\//,
];

/** Whether an address belongs to a known publisher of schemas. */
export const isWellKnown = (address: string): boolean => wellKnown.some((pattern) => pattern.test(address));

/** Whether a reference has a scheme or a host of its own, so that it is no path in the bid's folder. */
export const isAddress = (reference: string): boolean => /^([a-z][a-z\d+.-]+:|\/\/)/i.test(reference);
