import { describe, expect, it } from 'vitest';
import { errorHead, putsOff } from '../../src/checks/saved-page.ts';
import type { InputFile } from '../../src/model/check.ts';

const page = (heading: string, text = ''): InputFile =>
  ({ facts: { headings: [{ text: heading }] }, evidence: { passages: [{ text, spot: {} }] } }) as unknown as InputFile;

describe('a saved page', () => {
  it.each(['404 Not found', 'Sign in', 'Please log in', 'Login', 'Toegang geweigerd', 'Connexion'])(
    'is one of an error or of a login by its heading: %s',
    (heading) => expect(errorHead(page(heading))).toBe(heading),
  );

  it.each(['Signing of the certificate', 'Logins and roles', '4040 spots', 'Formats of the logs', 'Connexions'])(
    'is none by its heading: %s',
    (heading) => expect(errorHead(page(heading))).toBeUndefined(),
  );

  it.each(['The formats will be published soon.', 'Coming soon', 'The columns will be added later.'])(
    'puts off what it is asked for: %s',
    (text) => expect(putsOff(page('Formats', text))).toBeDefined(),
  );

  it.each([
    'Changes to these structures will be published here.',
    'New formats will be added to this list.',
    'Exports will be available for 30 days.',
  ])('puts nothing off: %s', (text) => expect(putsOff(page('Formats', text))).toBeUndefined());
});
