import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recognise } from '../../src/evidence/registry.ts';
import { wsdl } from '../../src/evidence/wsdl.ts';
import { probeOf, read, readWell, tools } from './reading.ts';
import { limitedFolder, readIn } from './siblings.ts';

const messages = ['getFreeRequest', 'getFreeResponse'].map((name) => `<wsdl:message name="${name}"/>`).join('');
const portType = `
 <wsdl:portType name="Parking">
  <wsdl:operation name="getFree"><wsdl:documentation>Free spaces</wsdl:documentation><wsdl:input message="tns:getFreeRequest"/><wsdl:output message="tns:getFreeResponse"/></wsdl:operation>
 </wsdl:portType>`;
const binding = `
 <wsdl:binding name="ParkingSoap" type="tns:Parking"><soap12:binding transport="http://schemas.xmlsoap.org/soap/http"/></wsdl:binding>`;
const service = (address = '<soap12:address location="https://parking.city.eu/soap"/>') => `
 <wsdl:service name="ParkingService"><wsdl:port name="ParkingPort" binding="tns:ParkingSoap">${address}</wsdl:port></wsdl:service>`;
const file = (content = messages + portType + binding + service()) =>
  `<?xml version="1.0"?>
<wsdl:definitions name="Parking" targetNamespace="urn:city:parking" xmlns:tns="urn:city:parking" xmlns:soap12="http://schemas.xmlsoap.org/wsdl/soap12/" xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/">
 <wsdl:types><xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema"><xsd:import namespace="urn:x" schemaLocation="x.xsd"/></xsd:schema></wsdl:types>${content}
</wsdl:definitions>`;

const two = `<?xml version="1.0"?>
<description xmlns="http://www.w3.org/ns/wsdl" targetNamespace="https://city.eu/parking" xmlns:tns="https://city.eu/parking">
 <interface name="Parking"><operation name="free"><input element="tns:ask"/><output element="tns:tell"/></operation></interface>
 <binding name="B" interface="tns:Parking" type="http://www.w3.org/ns/wsdl/soap"/>
 <service name="S" interface="tns:Parking"><endpoint name="E" binding="tns:B" address="https://parking.city.eu/soap"/></service>
</description>`;

describe('a WSDL description', () => {
  it('of 1.1 tells its operations and where they are called', async () => {
    const { facts, spots, valid, problems } = await readWell(wsdl, file());
    expect({ valid, problems }).toEqual({ valid: true, problems: [] });
    expect(facts).toEqual({
      version: '1.1',
      name: 'Parking',
      targetNamespace: 'urn:city:parking',
      namespaces: ['urn:city:parking', 'http://schemas.xmlsoap.org/wsdl/soap12/', 'http://schemas.xmlsoap.org/wsdl/'],
      services: ['ParkingService'],
      endpoints: [
        {
          service: 'ParkingService',
          name: 'ParkingPort',
          binding: 'ParkingSoap',
          address: 'https://parking.city.eu/soap',
        },
      ],
      servers: [
        {
          url: 'https://parking.city.eu/soap',
          host: 'parking.city.eu',
          scheme: 'https',
          relative: false,
          local: false,
          placeholder: false,
        },
      ],
      operations: [
        {
          name: 'getFree',
          interface: 'Parking',
          input: 'getFreeRequest',
          output: 'getFreeResponse',
          documented: true,
        },
      ],
      count: 1,
      schemas: 1,
      imports: [],
      template: null,
    });
    expect(spots['/operations/0']).toEqual({ line: 5 });
    expect(spots['/endpoints/0']).toEqual({ line: 8 });
  });

  it('of 2.0 is read alike', async () => {
    const { facts, valid } = await readWell(wsdl, two);
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      version: '2.0',
      endpoints: [{ service: 'S', name: 'E', binding: 'B', address: 'https://parking.city.eu/soap' }],
      operations: [{ name: 'free', interface: 'Parking', input: 'ask', output: 'tell', documented: false }],
    });
  });

  it.each([
    ['without an operation', messages + service(), /describes no operation/],
    ['with a port without an address', messages + portType + binding + service(''), /ParkingPort has no address/],
    ['with a binding that is not there', messages + portType + service(), /names the binding ParkingSoap/],
    ['with a binding of nothing', `${messages + binding + service()}`, /is of Parking, which is not there/],
    ['with a message that is not there', portType + binding + service(), /names the message getFreeRequest/],
  ])('%s is invalid', async (_, content, message) => {
    const { valid, problems } = await readWell(wsdl, file(content));
    expect(valid).toBe(false);
    expect(problems.map(({ message: said }) => said)).toContainEqual(expect.stringMatching(message));
  });

  it('follows what it imports inside the folder of the bid, and nowhere else', async () => {
    const importing = (location: string) =>
      file(`<wsdl:import namespace="urn:city:parking" location="${location}"/>${binding + service()}`);
    const whole = await readIn(wsdl, { 'a.wsdl': importing('b.wsdl'), 'b.wsdl': file(messages + portType) }, 'a.wsdl');
    expect([whole.valid, whole.facts.count]).toEqual([true, 1]);
    expect(whole.facts.imports).toEqual([{ location: 'b.wsdl', namespace: 'urn:city:parking', state: 'resolved' }]);
    const lacking = await readIn(wsdl, { 'a.wsdl': importing('b.wsdl') }, 'a.wsdl');
    expect(lacking.valid).toBe(false);
    expect(lacking.problems[0]?.message).toContain('b.wsdl, which is not in the folder of the bid');
    // Nobody can tell from here what stands at the address, so nothing is said against the file.
    const remote = await readIn(wsdl, { 'a.wsdl': importing('https://x.eu/?wsdl=1') }, 'a.wsdl');
    expect([remote.valid, remote.facts.count]).toEqual([undefined, 0]);
    expect(remote.problems[0]?.message).toContain('nothing is fetched');
    expect(await wsdl.read(probeOf('a.wsdl', importing('b.wsdl')), limitedFolder)).toMatchObject({
      valid: undefined,
      facts: { imports: [{ state: 'unread' }] },
      problems: [{ message: expect.stringContaining('b.wsdl, which was not read: it has 300000000 bytes') }],
    });
  });

  it('follows what the imported files import in turn, each file once', async () => {
    const importing = (location: string, content: string) =>
      file(`<wsdl:import namespace="urn:city:parking" location="${location}"/>${content}`);
    const files = {
      'a.wsdl': importing('parts/b.wsdl', service()),
      'parts/b.wsdl': importing('c.wsdl', binding),
      'parts/c.wsdl': importing('../a.wsdl', messages + portType),
    };
    const { valid, problems, facts } = await readIn(wsdl, files, 'a.wsdl');
    expect({ valid, problems, count: facts.count }).toEqual({ valid: true, problems: [], count: 1 });
    expect(facts.imports).toMatchObject([
      { location: 'parts/b.wsdl', state: 'resolved' },
      { location: 'parts/c.wsdl', state: 'resolved' },
    ]);
    const lacking = await readIn(wsdl, { ...files, 'parts/c.wsdl': '' }, 'a.wsdl');
    expect([lacking.valid, lacking.problems[0]?.message]).toEqual([
      false,
      'The file imports parts/c.wsdl, which is not in the folder of the bid; attach it too.',
    ]);
  });

  it('that imports more files than are opened is neither valid nor invalid', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `part-${index}.wsdl`);
    const content = names.map((name) => `<wsdl:import namespace="urn:x" location="${name}"/>`).join('');
    const files = Object.fromEntries(names.map((name) => [name, file(portType)]));
    const { valid, problems } = await readIn(wsdl, { ...files, 'a.wsdl': file(content + service()) }, 'a.wsdl');
    expect([valid, problems.length]).toEqual([undefined, 10]);
    expect(problems[0]?.message).toContain('part-20.wsdl, which was not read: this tool opens at most 20 files');
  });

  it.each([
    ['sayHello', 'the greeting of tutorials'],
    ['getFree', null],
  ])('with the operation %s is the sample %s', async (name, template) => {
    const { facts } = await readWell(
      wsdl,
      file((messages + portType + binding + service()).replaceAll('"getFree"', `"${name}"`)),
    );
    expect(facts.template).toBe(template);
  });

  it('that is cut off is invalid', async () => {
    const reading = await read(wsdl, file().slice(0, -60));
    expect(reading).toMatchObject({ state: 'invalid', why: expect.stringContaining('never closed') });
  });
});

describe('what is no WSDL description', () => {
  it.each([
    ['a process model', '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process/></definitions>'],
    ['a schema', '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"/>'],
    ['an envelope', '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body/></s:Envelope>'],
    ['a WADL', '<application xmlns="http://wadl.dev.java.net/2009/02"><resources/></application>'],
    ['another description', '<description xmlns="http://a9.com/-/spec/opensearch/1.1/"/>'],
    ['an empty file', ''],
  ])('%s', (_, text) => expect(recognise(probeOf('a.wsdl', text)).map(({ name }) => name)).not.toContain('wsdl'));
});

describe('a WSDL description with pieces taken out', () => {
  const whole = file();
  it('never crashes, and without its operations or addresses is never valid', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: whole.length }),
        fc.integer({ min: 1, max: 200 }),
        async (at, length) => {
          const probe = probeOf('a.wsdl', whole.slice(0, at) + whole.slice(at + length));
          if (!wsdl.recognise(probe)) return;
          const reading = await wsdl.read(probe, tools);
          if (reading.state !== 'read' || reading.valid !== true) return;
          expect(reading.facts.count).toBeGreaterThan(0);
          expect(reading.problems).toEqual([]);
        },
      ),
      { numRuns: 300, seed: 3 },
    );
  });
});
