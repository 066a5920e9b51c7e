import type { Problem } from '../model/evidence.ts';

/** Says that the rules of an edition are not known here, so that nobody was able to try the file against them. */
export const unknownEdition = (standard: string, edition: string, pointer?: string): Problem => ({
  message: `This tool does not know the rules of ${standard}${edition === '' ? ', whose edition the file does not name' : ` in the edition ${edition.slice(0, 40)}`}; a person must tell whether the file keeps them.`,
  ...(pointer !== undefined && { spot: { pointer } }),
});
