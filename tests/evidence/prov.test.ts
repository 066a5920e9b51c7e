import { describe, expect, it } from 'vitest';
import { prov } from '../../src/evidence/prov.ts';
import { recognise } from '../../src/evidence/registry.ts';
import { probeOf, read, readWell } from './reading.ts';

const run = {
  prefix: { ex: 'https://data.city.nl/' },
  activity: { 'ex:run-17': { 'prov:startTime': '2026-10-30T08:00:00Z', 'prov:endTime': '2026-10-30T08:05:00Z' } },
  entity: { 'ex:counts': { 'ex:version': '7' }, 'ex:result': {} },
  used: { '_:1': { 'prov:activity': 'ex:run-17', 'prov:entity': 'ex:counts' } },
  wasGeneratedBy: { '_:2': { 'prov:activity': 'ex:run-17', 'prov:entity': 'ex:result' } },
};
const turtle = `@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix ex: <https://data.city.nl/> .
ex:run a prov:Activity ; prov:used ex:counts ; prov:startedAtTime "2026-10-30T08:00:00Z" .
ex:result prov:wasGeneratedBy ex:run .
`;

describe('a record of provenance', () => {
  it('tells what a run used, what it made and when, in PROV-JSON and in PROV-O', async () => {
    const { facts, valid, problems } = await readWell(prov, JSON.stringify(run));
    expect({ valid, problems }).toEqual({ valid: true, problems: [] });
    expect(facts).toMatchObject({
      form: 'prov-json',
      activities: [{ id: 'ex:run-17', used: ['ex:counts'], generated: ['ex:result'], agents: [] }],
      entities: [{ id: 'ex:counts', version: '7' }, { id: 'ex:result' }],
      untold: { time: 0, used: 0, generated: 0, agent: 1 },
    });
    expect((await readWell(prov, turtle)).facts).toMatchObject({
      form: 'prov-o',
      activityCount: 1,
      activities: [{ used: ['https://data.city.nl/counts'], generated: ['https://data.city.nl/result'] }],
    });
  });

  it.each([
    [
      'an end before its start',
      { ...run, activity: { 'ex:run-17': { 'prov:startTime': '2026-10-30', 'prov:endTime': '2026-10-29' } } },
      /before its start/,
    ],
    [
      'a start that is no time',
      { ...run, activity: { 'ex:run-17': { 'prov:startTime': 'yesterday' } } },
      /is not a date and time/,
    ],
    [
      'a relation that begins nowhere',
      { ...run, used: { '_:1': { 'prov:entity': 'ex:counts' } } },
      /does not name its activity/,
    ],
    ['nothing in it', { prefix: {}, activity: {}, entity: {}, agent: {} }, /no activity and no entity/],
  ])('with %s is invalid', async (_, value, message) => {
    const { valid, problems } = await readWell(prov, JSON.stringify(value));
    expect(valid).toBe(false);
    expect(problems.map((each) => each.message)).toEqual(expect.arrayContaining([expect.stringMatching(message)]));
  });

  it('in a form that is not read goes to a person', async () => {
    expect(await read(prov, 'document\n  activity(ex:run)\nendDocument\n')).toMatchObject({ state: 'unreadable' });
  });

  it.each([
    ['a list of activities of a club', '{"activity":{"title":"Swimming"}}'],
    ['an entity of another kind', '{"entity":"x","used":true}'],
  ])('is not %s', (_, text) => {
    expect(recognise(probeOf('run.json', text)).map(({ name }) => name)).not.toContain('prov');
  });
});
