/** Whether a language serves where another is asked for (lookup of RFC 4647): the same, a closer form of it, or the one that it is a form of. */
export const serves = (offered: string, asked: string): boolean => {
  const [one, other] = [offered.toLowerCase().replaceAll('_', '-'), asked.toLowerCase()];
  return one !== '' && (one === other || one.startsWith(`${other}-`) || other.startsWith(`${one}-`));
};
