import { describe, expect, it } from 'vitest';
import { ifc } from '../../src/evidence/ifc.ts';
import { recognise } from '../../src/evidence/registry.ts';
import { stepParameters, stepTexts, walkStep } from '../../src/evidence/step-file.ts';
import { probeOf, readWell } from './reading.ts';

const header = `ISO-10303-21;
HEADER;
FILE_DESCRIPTION(('ViewDefinition [ReferenceView_V1.2]'),'2;1');
FILE_NAME('hall.ifc','2026-10-30T08:00:00',('A. Author'),('Stad'),'lib 1','Example BIM 2026','');
FILE_SCHEMA(('IFC4'));
ENDSEC;
`;
const data = `DATA;
#1=IFCPROJECT('0K7w7jWjX0gPsLTdKy5cCF',$,'Town hall; new',$,$,$,$,$,#2);
#2=IFCUNITASSIGNMENT(());
/* the building */
#3=IFCBUILDING('1K7w7jWjX0gPsLTdKy5cCF',$,'Hall',$,$,$,$,$,$,$,$,$);
#4=IFCWALL('2K7w7jWjX0gPsLTdKy5cCF',$,'It''s a wall (#99)',$,$,$,$,$,$);
#5=IFCWALL('3K7w7jWjX0gPsLTdKy5cCF',$,$,$,$,$,$,$,$);
#6=IFCRELAGGREGATES('3L7w7jWjX0gPsLTdKy5cCF',$,$,$,#1,(#3));
#7=IFCPROPERTYSET('3M7w7jWjX0gPsLTdKy5cCF',$,'Pset',$,());
#8=IFCPROJECTEDCRS('EPSG:28992',$,$,$,$,$,$);
ENDSEC;
END-ISO-10303-21;
`;
const model = header + data;
const messages = async (text: string): Promise<readonly string[]> => {
  const { problems, valid } = await readWell(ifc, text);
  expect(valid).toBe(problems.length === 0);
  return problems.map(({ message }) => message);
};

describe('an IFC model', () => {
  it('tells its schema, who wrote it and what it holds', async () => {
    const { facts, valid, problems } = await readWell(ifc, model);
    expect({ valid, problems }).toEqual({ valid: true, problems: [] });
    expect(facts).toEqual({
      schema: 'IFC4',
      views: ['ReferenceView_V1.2'],
      name: 'hall.ifc',
      timestamp: '2026-10-30T08:00:00',
      application: 'Example BIM 2026',
      authors: ['A. Author'],
      organisations: ['Stad'],
      instances: 8,
      project: 'Town hall; new',
      projects: 1,
      places: 1,
      objects: 2,
      propertySets: 1,
      types: [
        { type: 'IFCWALL', count: 2 },
        { type: 'IFCBUILDING', count: 1 },
        { type: 'IFCPROJECTEDCRS', count: 1 },
        { type: 'IFCUNITASSIGNMENT', count: 1 },
      ],
      referenceSystems: ['EPSG:28992'],
      globalIds: expect.arrayContaining(['0K7w7jWjX0gPsLTdKy5cCF']),
    });
  });

  it.each([
    ['that is cut off', model.slice(0, -60), /may be cut off/],
    ['without an instance', `${header}DATA;\nENDSEC;\nEND-ISO-10303-21;\n`, /holds no instance/],
    ['without a project', model.replace(/#1=.*\n/, '').replace('#1,(#3)', '#3,(#3)'), /holds no project/],
    [
      'with a reference to nothing',
      model.replace('(#3)', '(#77)'),
      /1 references lead to no instance, the first to #77/,
    ],
    ['with one identifier for two things', model.replace('3K7w7', '2K7w7'), /1 global identifiers stand twice/],
    [
      'with an identifier of another form',
      model.replace('3K7w7jWjX0gPsLTdKy5cCF', '9K7w7jWjX0gPsLTdKy5cCF'),
      /not of the 22 characters/,
    ],
    ['with two instances of one number', model.replace('#5=', '#4='), /bear the number of another one/],
  ])('%s is invalid', async (_, text, message) => {
    expect(await messages(text)).toEqual(expect.arrayContaining([expect.stringMatching(message)]));
  });

  it('of a schema that nobody knows is neither valid nor invalid', async () => {
    expect((await readWell(ifc, model.replace('IFC4', 'IFC9'))).valid).toBeUndefined();
  });

  it.each([
    ['another STEP file', model.replace('IFC4', 'AUTOMOTIVE_DESIGN')],
    ['a text about IFC', 'ISO-10303-21 and FILE_SCHEMA((IFC4)) are words of a standard.\n'],
  ])('is not %s', (_, text) => {
    expect(recognise(probeOf('a.ifc', text)).map(({ name }) => name)).not.toContain('ifc');
  });
});

describe('a STEP file', () => {
  it('is walked through past quotes, comments and broken ends', () => {
    const seen: string[] = [];
    const walk = (text: string) => walkStep(text, ({ type }) => seen.push(type));
    expect(walk(model)).toEqual({ ended: true, instances: 8 });
    expect(seen).toContain('IFCWALL');
    expect(walk("DATA;#1=A('open").instances).toBe(0);
    expect(walk('DATA;#1=A(1;2').instances).toBe(1);
    expect(walk('no data')).toEqual({ ended: false, instances: 0 });
  });

  it('has parameters, and texts with signs of all languages', () => {
    expect(stepParameters("'a,b',(1,2),$")).toEqual(["'a,b'", '(1,2)', '$']);
    expect(stepTexts("('Caf\\X2\\00E9\\X0\\','It''s','\\S\\d')")).toEqual(['Café', "It's", 'ä']);
  });
});
