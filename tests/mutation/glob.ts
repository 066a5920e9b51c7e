const patterns = new Map<string, RegExp>();

/** Whether a text fits a pattern in which `*` stands for anything without a slash and `**` for anything. */
export const fitsGlob = (text: string, glob: string): boolean => {
  const pattern =
    patterns.get(glob) ??
    new RegExp(
      `^${glob
        .split(/(\*\*|\*)/)
        .map((part) =>
          part === '**' ? '[\\s\\S]*' : part === '*' ? '[^/]*' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
        )
        .join('')}$`,
    );
  patterns.set(glob, pattern);
  return pattern.test(text);
};
