import type { XsdValidator } from 'libxml2-wasm';
import type { Problem } from '../model/evidence.ts';

/** The versions of CycloneDX whose XML Schema is at hand. */
const versions = ['1.0', '1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7'];

/** Whether bills of this version in XML can be validated. */
export const canValidateXml = (specVersion: string): boolean => versions.includes(specVersion);

/** Departures that are told of one bill. */
const most = 20;

const compiled = new Map<string, Promise<XsdValidator>>();

/**
 * Validates a bill in XML, given as UTF-8 text, against the XML Schema of its version (published with the CycloneDX
 * library), with libxml2: nothing is fetched and no entity is expanded. Gives the departures in the order of the file, 20
 * at most; empty where there is none. A schema is compiled once a run.
 */
export const validateXmlBill = async (text: string, specVersion: string): Promise<readonly Problem[]> => {
  const { ParseOption, XmlDocument, XmlLibError } = await import('libxml2-wasm');
  let pending = compiled.get(specVersion);
  if (pending === undefined) {
    pending = compileSchema(specVersion);
    compiled.set(specVersion, pending);
  }
  const validator = await pending;
  try {
    const options = ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE;
    const document = XmlDocument.fromString(text, { option: options });
    try {
      validator.validate(document);
    } finally {
      document.dispose();
    }
    return [];
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    return error.details
      .slice(0, most)
      .map(({ message, line }) => ({ message: sentence(message, specVersion), spot: { line: Math.max(line, 1) } }));
  }
};

/** What libxml2 says, without the namespaces that it spells out before every name. */
const sentence = (message: string, specVersion: string): string =>
  `By the schema of CycloneDX ${specVersion}: ${message
    .trim()
    .replaceAll(/\{http[^}]*\}/g, '')
    .replace(/\.$/, '')}.`;

const compileSchema = async (specVersion: string): Promise<XsdValidator> => {
  const [{ XmlBufferInputProvider, XmlDocument, XsdValidator, xmlRegisterInputProvider }, { createRequire }, fs, path] =
    await Promise.all([import('libxml2-wasm'), import('node:module'), import('node:fs/promises'), import('node:path')]);
  const root = path.dirname(createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json'));
  const load = (name: string) => fs.readFile(path.join(root, 'res', 'schema', name));
  /* The schemas of bills import this one, and nothing else. */
  const licences = 'spdx.SNAPSHOT.xsd';
  xmlRegisterInputProvider(new XmlBufferInputProvider({ [licences]: await load(licences) }));
  const schema = XmlDocument.fromBuffer(await load(`bom-${specVersion}.SNAPSHOT.xsd`));
  try {
    return XsdValidator.fromDoc(schema);
  } finally {
    schema.dispose();
  }
};
