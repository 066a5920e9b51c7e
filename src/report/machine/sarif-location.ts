import type { BidReport, Place } from '../../generated/report.ts';
import { pathOf, uriOf } from './place-path.ts';
import { sarifText } from './sarif-text.ts';

const said: Readonly<Record<Place['role'], string>> = {
  claimed: 'Claimed here',
  shown: 'Shown here',
  asked: 'Asked here',
};

/**
 * A place as a SARIF location (section 3.28). Lines and columns count from 1, columns in UTF-16 code units; the end of the
 * region is exclusive. Pages and parts of a file have no region in SARIF and are told in the location's message.
 */
export const sarifLocation = (place: Place, bid: BidReport, id: number) => {
  const { role, line, column, page, part, pointer, excerpt } = place;
  const near = [...(page === undefined ? [] : [`page ${page}`]), ...(part === undefined ? [] : [part])];
  return {
    id,
    physicalLocation: {
      artifactLocation: { uri: uriOf(pathOf(place, bid)) },
      ...(line !== undefined && {
        region: {
          startLine: line,
          ...(column !== undefined && {
            startColumn: column,
            ...(excerpt !== undefined && { endColumn: column + excerpt.length }),
          }),
          ...(excerpt !== undefined && {
            snippet: { text: excerpt.text.slice(excerpt.start, excerpt.start + excerpt.length) },
          }),
        },
      }),
    },
    ...(pointer !== undefined && pointer !== '' && { logicalLocations: [{ fullyQualifiedName: pointer }] }),
    message: { text: sarifText([[said[role], ...near].join(', ')]) },
  };
};

/** The manifest as a whole: where a result that has no place of its own is shown. Consumers want at least one location. */
export const manifestLocation = ({ file }: Pick<BidReport, 'file'>) => ({
  physicalLocation: { artifactLocation: { uri: uriOf(file) } },
});
