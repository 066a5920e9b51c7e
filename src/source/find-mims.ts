/** The numbers of the Minimal Interoperability Mechanisms that a text names (MIM1, MIM 7, MIMs-3), each once, without zeros before them. */
export const findMims = (text: string): readonly string[] => [
  ...new Set(
    [...text.matchAll(/\bMIMs?[\s#-]{0,2}(\d{1,2})\b(?!\.\d)/gi)].map(([, number = '']) => String(Number(number))),
  ),
];
