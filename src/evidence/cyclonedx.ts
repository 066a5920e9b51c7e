import type { Facts, Kind, Probe, Problem, Reading, Spot } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import type { SourceText } from '../source/text.ts';
import { isBroken, readBroken } from './broken-file.ts';
import { componentFacts, componentsOf, type PlacedComponent, supplierOf } from './cyclonedx-components.ts';
import { modelCardFacts } from './cyclonedx-modelcards.ts';
import { cyclonedxVex } from './cyclonedx-vex.ts';
import { readXmlBill } from './cyclonedx-xml.ts';
import { listMember, objectMember, present, textMember } from './members.ts';
import { spotTable } from './spot-table.ts';
import { unknownEdition } from './unknown-edition.ts';

type Bill = { readonly [key: string]: Json };

/**
 * A CycloneDX bill of materials, in JSON (1.2 to 1.7) or XML (1.0 to 1.7), validated against the schema of its version.
 * A VEX in CycloneDX is one too.
 */
export const cyclonedx: Kind = {
  name: 'cyclonedx',
  title: 'CycloneDX bill of materials',
  recognisedBy:
    'JSON with bomFormat CycloneDX, with bomFormat and specVersion, or with the $schema of CycloneDX; XML with the namespace of CycloneDX.',
  recognise: (probe) =>
    isCyclonedxXml(probe) ||
    isBroken(probe, ['"bomFormat"', '"CycloneDX"']) ||
    (isObject(probe.root) &&
      (/^cyclonedx$/i.test(String(probe.root.bomFormat)) ||
        (probe.root.bomFormat !== undefined && probe.root.specVersion !== undefined) ||
        /cyclonedx\.org\/schema\/bom/.test(String(probe.root.$schema)))),
  read: async (probe) => {
    if (!isCyclonedxXml(probe)) return isObject(probe.root) ? readBill(probe.root) : readBroken(probe, cyclonedx.title);
    if (probe.source === undefined) return { state: 'invalid', why: 'holds no text' };
    return readXml(probe.source);
  },
};

const isCyclonedxXml = (probe: Probe): boolean =>
  probe.format === 'xml' && /cyclonedx\.org\/schema\/bom/.test(probe.element?.namespace ?? '');

const readXml = async (source: SourceText): Promise<Reading> => {
  const { canValidateXml, validateXmlBill } = await import('./cyclonedx-xsd.ts');
  if (/<!DOCTYPE/i.test(source.text))
    return {
      state: 'unreadable',
      why: 'it declares a document type with words of its own, which this tool does not follow; save the bill without it',
    };
  const { bill, spots } = await readXmlBill(source);
  const version = textMember(bill, 'specVersion') ?? '';
  const problems = canValidateXml(version)
    ? await validateXmlBill(source.text, version)
    : isNewer(version)
      ? []
      : [{ message: `The namespace of the bill names no version of CycloneDX${quoted(version)}.`, spot: { line: 1 } }];
  const { facts, spots: placed } = factsOf(bill);
  const valid = problems.length > 0 ? false : canValidateXml(version) ? true : undefined;
  return { state: 'read', facts, spots: spots(placed), problems: orNewer(problems, valid, version), valid };
};

/** Whether a version may have come out after those whose schemas are at hand: then no verdict is given. */
const isNewer = (version: string): boolean => {
  const [, edition, revision] = /^(\d+)\.(\d+)$/.exec(version)?.map(Number) ?? [];
  return edition !== undefined && revision !== undefined && (edition > 1 || (edition === 1 && revision > 7));
};

/** The departures of a bill; of a version whose schema is not at hand, why there is no verdict. */
const orNewer = (problems: readonly Problem[], valid: boolean | undefined, version: string): readonly Problem[] =>
  valid === undefined ? [unknownEdition('CycloneDX', version)] : problems;

const quoted = (version: string): string => (version === '' ? '' : `: "${version.slice(0, 40)}"`);

const readBill = async (bill: Bill): Promise<Reading> => {
  const { canValidate, validateBill } = await import('./cyclonedx-validate.ts');
  const specVersion = textMember(bill, 'specVersion') ?? '';
  const problems: Problem[] = [];
  if (bill.bomFormat !== 'CycloneDX')
    problems.push({ message: 'The member bomFormat must be CycloneDX.', spot: { pointer: '/bomFormat' } });
  if (canValidate(specVersion)) problems.push(...(await validateBill(bill, specVersion)));
  else if (specVersion === '')
    problems.push({ message: 'The bill does not state its specVersion.', spot: { pointer: '' } });
  else if (!isNewer(specVersion))
    problems.push({
      message: `The specVersion is no version of CycloneDX that JSON can be written in${quoted(specVersion)}.`,
      spot: { pointer: '/specVersion' },
    });
  const valid = problems.length > 0 ? false : canValidate(specVersion) ? true : undefined;
  return { state: 'read', ...factsOf(bill), problems: orNewer(problems, valid, specVersion), valid };
};

const factsOf = (bill: Bill): { readonly facts: Facts; readonly spots: Record<string, Spot> } => {
  const specVersion = textMember(bill, 'specVersion') ?? '';
  const spots: Record<string, Spot> = {};
  const placed = componentsOf(bill);
  const metadata = objectMember(bill, 'metadata');
  const vex = cyclonedxVex(bill);
  const facts: Facts = {
    specVersion,
    ...present({ serialNumber: textMember(bill, 'serialNumber'), timestamp: textMember(metadata, 'timestamp') }),
    ...(Number.isInteger(bill.version) && { version: bill.version as number }),
    ...subjectFacts(metadata),
    tools: toolsOf(metadata),
    authors: [
      textMember(objectMember(metadata, 'manufacturer') ?? objectMember(metadata, 'manufacture'), 'name'),
      ...listMember(metadata, 'authors').map((author) => textMember(author, 'name')),
    ].filter((name) => name !== undefined),
    lifecycles: listMember(metadata, 'lifecycles').flatMap(
      (phase) => textMember(phase, 'phase') ?? textMember(phase, 'name') ?? [],
    ),
    ...componentFacts(bill, placed, spots),
    modelCards: modelCardFacts(placed, spots),
    dependencies: dependencyFacts(bill, metadata, placed),
    vulnerabilities: listMember(bill, 'vulnerabilities').length,
    ...vex.facts,
  };
  return { facts, spots: { ...spots, ...vex.spots, ...spotTable(bill, rootSpots) } };
};

const rootSpots: Readonly<Record<string, string>> = {
  '/specVersion': '/specVersion',
  '/serialNumber': '/serialNumber',
  '/version': '/version',
  '/timestamp': '/metadata/timestamp',
  '/tools': '/metadata/tools',
  '/authors': '/metadata/authors',
  '/lifecycles': '/metadata/lifecycles',
  '/subject': '/metadata/component',
  '/subject/name': '/metadata/component/name',
  '/subject/version': '/metadata/component/version',
  '/subject/purl': '/metadata/component/purl',
  '/services': '/services',
  '/dependencies': '/dependencies',
  '/vulnerabilities': '/vulnerabilities',
  ...Object.fromEntries(
    [
      'components',
      'componentCount',
      'truncated',
      'withoutVersion',
      'withoutLicence',
      'withoutSupplier',
      'withoutIdentifier',
    ].map((fact) => [`/${fact}`, '/components']),
  ),
};

const subjectFacts = (metadata: Bill | undefined): Facts => {
  const component = objectMember(metadata, 'component');
  const supplier =
    textMember(objectMember(metadata, 'supplier'), 'name') ??
    supplierOf(component) ??
    textMember(objectMember(metadata, 'manufacture'), 'name');
  if (component === undefined && supplier === undefined) return {};
  const text = (key: string) => textMember(component, key);
  return {
    subject: present({
      name: text('name'),
      version: text('version'),
      supplier,
      purl: text('purl'),
      type: text('type'),
    }),
  };
};

const toolsOf = (metadata: Bill | undefined): readonly string[] => {
  const { tools } = metadata ?? {};
  const list = isObject(tools)
    ? [...listMember(tools, 'components'), ...listMember(tools, 'services')]
    : listMember(metadata, 'tools');
  return list.flatMap((tool) => {
    const name = textMember(tool, 'name');
    return name === undefined
      ? []
      : [[name, textMember(tool, 'version')].filter((text) => text !== undefined).join(' ')];
  });
};

const dependencyFacts = (bill: Bill, metadata: Bill | undefined, placed: readonly PlacedComponent[]): Facts => {
  const subject = textMember(objectMember(metadata, 'component'), 'bom-ref');
  const refs = new Set([
    subject,
    ...placed.map(({ component }) => textMember(component, 'bom-ref')),
    ...listMember(bill, 'services').map((service) => textMember(service, 'bom-ref')),
  ]);
  const entries = listMember(bill, 'dependencies');
  const named = entries
    .flatMap((entry) => [textMember(entry, 'ref'), ...listMember(entry, 'dependsOn')])
    .filter((ref) => typeof ref === 'string');
  const own = entries.find((entry) => subject !== undefined && textMember(entry, 'ref') === subject);
  return {
    count: entries.length,
    unresolved: new Set(named.filter((ref) => !refs.has(ref))).size,
    fromSubject: listMember(own, 'dependsOn').length,
  };
};
