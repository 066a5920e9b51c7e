/** An amount of money as a number, its currency where one stands by it, or the sentence that says why it is not sure. */
export type ReadAmount = { readonly amount: number; readonly currency?: string } | { readonly problem: string };

/**
 * Reads an amount as people write it: `0`, `1250.00`, `EUR 1.250,00`, `€ 1,250.00`, `1 250,00 EUR`.
 * `1,250` and `1.250` can mean two things and are refused, never guessed.
 */
export const readAmount = (written: string): ReadAmount => {
  const text = written.trim();
  const currency = symbols[/[€£]/.exec(text)?.[0] ?? ''] ?? /\b[A-Z]{3}\b/.exec(text)?.[0];
  const digits = text
    .replace(/[€£$]|\b[A-Z]{3}\b/g, '')
    .replace(/(?<=\d)[\s'](?=\d{3})/g, '')
    .trim()
    .replace(/,-+$/, '');
  const number = numberOf(digits);
  if (number === 'ambiguous')
    return {
      problem: `the amount ${JSON.stringify(text)} can be read in two ways; write it with a point and two decimals, such as 1250.00`,
    };
  if (number === undefined)
    return {
      problem: `the amount ${JSON.stringify(text.slice(0, 40))} is not a number; write it as a number, such as 1250.00`,
    };
  return { amount: number, ...(currency !== undefined && { currency }) };
};

const symbols: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP' };

const numberOf = (digits: string): number | 'ambiguous' | undefined => {
  if (/^[+-]?\d+(\.\d+)?$/.test(digits) && !/^[+-]?[1-9]\d{0,2}\.\d{3}$/.test(digits)) return Number(digits);
  if (/^[+-]?\d{1,3}(,\d{3})+\.\d+$/.test(digits)) return Number(digits.replaceAll(',', ''));
  if (/^[+-]?\d{1,3}(\.\d{3})+,\d+$/.test(digits)) return Number(digits.replaceAll('.', '').replace(',', '.'));
  if (/^[+-]?\d{1,3}([.,])\d{3}(\1\d{3})+$/.test(digits)) return Number(digits.replace(/[.,]/g, ''));
  if (/^[+-]?(0,\d+|\d+,\d{1,2}|\d+,\d{4,})$/.test(digits)) return Number(digits.replace(',', '.'));
  return /^[+-]?\d{1,3}[.,]\d{3}$/.test(digits) ? 'ambiguous' : undefined;
};
