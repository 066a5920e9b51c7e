import { describe, expect, it } from 'vitest';
import { securityTxt } from '../../src/evidence/security-txt.ts';
import { corpusProbe, hasCorpus, labelled, probeOf, readWell, tools, verdictOf } from './reading.ts';

const good =
  '# Report flaws here\nContact: mailto:security@citypulse.nl\nContact: https://citypulse.nl/report\nExpires: 2027-06-30T23:59:59Z\n\nCanonical: https://citypulse.nl/.well-known/security.txt\nPreferred-Languages: nl, en\nPolicy: https://citypulse.nl/disclosure\n';

describe('security.txt', () => {
  it('tells contacts, expiry, policy and where it is published, with lines', async () => {
    const { facts, valid, spots } = await readWell(securityTxt, good);
    expect(valid).toBe(true);
    expect(facts).toEqual({
      contacts: ['mailto:security@citypulse.nl', 'https://citypulse.nl/report'],
      expires: '2027-06-30T23:59:59Z',
      canonical: ['https://citypulse.nl/.well-known/security.txt'],
      policy: ['https://citypulse.nl/disclosure'],
      encryption: [],
      acknowledgments: [],
      csaf: [],
      preferredLanguages: ['nl', 'en'],
      signed: false,
      sampleContacts: 0,
      placeholders: 0,
    });
    expect(spots['/contacts/1']).toEqual({ line: 3 });
    expect(spots['/expires']).toEqual({ line: 4 });
  });

  it('reads what stands inside of a signature', async () => {
    const { facts, valid } = await readWell(
      securityTxt,
      `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n${good}-----BEGIN PGP SIGNATURE-----\n\niQ: x\n-----END PGP SIGNATURE-----\n`,
    );
    expect(facts).toMatchObject({ signed: true, expires: '2027-06-30T23:59:59Z' });
    expect(valid).toBe(true);
  });

  it.each([
    ['no contact', 'Expires: 2027-01-01T00:00:00Z\n', 'Contact is missing'],
    ['no expiry', 'Contact: mailto:a@b.nl\n', 'Expires is missing'],
    ['two expiries', `${good}Expires: 2028-01-01T00:00:00Z\n`, 'once only'],
    ['a bare e-mail address', 'Contact: a@b.nl\nExpires: 2027-01-01T00:00:00Z\n', 'must be a URI'],
    ['an address without TLS', 'Contact: http://b.nl\nExpires: 2027-01-01T00:00:00Z\n', 'https://'],
    ['a space before a colon', 'Contact : mailto:a@b.nl\nExpires: 2027-01-01T00:00:00Z\n', 'no space before'],
    ['no space behind a colon', 'Contact:mailto:a@b.nl\nExpires: 2027-01-01T00:00:00Z\n', 'one behind it'],
    ['a date that is none', 'Contact: mailto:a@b.nl\nExpires: next year\n', 'RFC 3339'],
  ])('finds %s', async (_, text, sentence) => {
    const { valid, problems } = await readWell(securityTxt, text);
    expect(valid).toBe(false);
    expect(problems.map(({ message }) => message).join(' ')).toContain(sentence);
  });

  it('tells contacts that are nobody’s', async () => {
    const { facts } = await readWell(
      securityTxt,
      'Contact: mailto:security@example.com\nContact: https://localhost/x\nExpires: 2027-01-01T00:00:00Z\n',
    );
    expect(facts.sampleContacts).toBe(2);
  });

  it('takes neither YAML nor prose for one', () => {
    for (const text of [
      'contact:\n  - a\n',
      'name: x\nversion: 1\ncontact: y\n',
      'Contact us: any time\n\nWe read mail.\n',
    ])
      expect(securityTxt.recognise(probeOf('f', text))).toBe(false);
  });

  /** One literal of the suite has no field name at all; nothing shows what it is. */
  it.skipIf(!hasCorpus).each(labelled('security-txt').filter(({ file }) => !file.includes('empty_key')))(
    '$file',
    async ({ file, label }) => {
      const probe = corpusProbe(file);
      expect(securityTxt.recognise(probe)).toBe(true);
      if (label !== 'unknown') expect(verdictOf(await securityTxt.read(probe, tools))).toBe(label);
    },
  );
});
