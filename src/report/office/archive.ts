/** The parts of an office document by their paths in it. */
export type Parts = { readonly [path: string]: Uint8Array };

/**
 * Writes the archive of an office document anew, so that the same parts give the same bytes: every part bears noon of the given
 * day (YYYY-MM-DD, from 1980 on), which a ZIP archive tells without a time zone. `change` may put parts in the place of others.
 */
export const datedArchive = async (
  archive: Uint8Array,
  day: string,
  change: (parts: Parts) => Parts = (parts) => parts,
): Promise<Uint8Array> => {
  const { unzipSync, zipSync } = await import('fflate');
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  return zipSync(change(unzipSync(archive)), { level: 6, mtime: new Date(year, month - 1, date, 12) });
};
