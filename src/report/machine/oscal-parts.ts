import { show } from '../show.ts';

/** The namespace of the properties that this program adds to OSCAL. */
const namespace = 'urn:bidlint:oscal:1';

/** A property of OSCAL. Its value is one line without blanks at its ends (OSCAL's StringDatatype). */
export type OscalProp = { readonly name: string; readonly ns: string; readonly value: string };

/** Properties from names and values; those without a value are left out. */
export const oscalProps = (values: {
  readonly [name: string]: string | number | boolean | undefined;
}): { readonly props?: readonly OscalProp[] } => {
  const props = Object.entries(values).flatMap(([name, value]) => {
    const text = value === undefined ? '' : oscalString(String(value));
    return text === '' ? [] : [{ name, ns: namespace, value: text }];
  });
  return props.length === 0 ? {} : { props };
};

/** A text as OSCAL's StringDatatype wants it: one line, no blanks at its ends. */
export const oscalString = (text: string): string => show(text).trim();

/** The id of a rule as an OSCAL token: letters, digits, `.`, `-` and `_`, a letter or `_` first. */
export const oscalToken = (id: string): string => id.replace(/[^\p{L}\p{N}.\-_]/gu, '.').replace(/^(?![\p{L}_])/u, '_');
