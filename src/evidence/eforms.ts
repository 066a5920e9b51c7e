import type { Kind, Probe, Reading } from '../model/evidence.ts';

const roots = /^(ContractNotice|PriorInformationNotice|ContractAwardNotice|BusinessRegistrationInformationNotice)$/;

/** A European procurement notice (eForms): what was tendered, by whom, until when. */
export const eforms: Kind = {
  name: 'eforms',
  title: 'eForms notice',
  recognisedBy:
    'XML whose root is a notice of UBL (ContractNotice, PriorInformationNotice, ContractAwardNotice) or of eForms.',
  recognise: ({ format, element }: Probe) =>
    format === 'xml' &&
    element !== undefined &&
    roots.test(element.name) &&
    /urn:oasis:names:specification:ubl:schema:xsd:|data\.europa\.eu\/p27\/eforms/.test(element.namespace),
  read: async (probe): Promise<Reading> => {
    if (probe.source === undefined) return { state: 'invalid', why: 'holds no text' };
    const { readNotice } = await import('./eforms-read.ts');
    return readNotice(probe.source);
  },
};
