import { describe, expect, it } from 'vitest';
import { priceTable } from '../../src/evidence/price-table.ts';
import { readAmount } from '../../src/evidence/price-table-amount.ts';
import { probeOf, readWell, tools } from './reading.ts';

describe('price table', () => {
  it('reads the lines of a CSV', async () => {
    const { facts, valid, spots } = await readWell(
      priceTable,
      'type,what,amount,from,until,appliesTo\nsubscription,Platform,"EUR 12.500,00",2027-03-01,2031-02-28,buyer\nswitching,Export of all data,0,,,buyer\n',
    );
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      lines: [
        {
          type: 'subscription',
          amount: 12500,
          amountRaw: 'EUR 12.500,00',
          currency: 'EUR',
          from: '2027-03-01',
          until: '2031-02-28',
        },
        { type: 'switching', what: 'Export of all data', amount: 0 },
      ],
      types: ['subscription', 'switching'],
      currencies: ['EUR'],
    });
    expect(spots['/lines/1']).toEqual({ line: 3 });
  });

  it('reads a YAML list and a list under prices', async () => {
    const list =
      '- { type: switching, what: export, amount: 0, from: "2027-03-01" }\n- { type: egress, what: a GB, amount: 1.5, currency: eur }\n';
    expect((await readWell(priceTable, list)).facts.lines).toMatchObject([
      { amount: 0 },
      { amount: 1.5, currency: 'EUR' },
    ]);
    const { spots } = await readWell(
      priceTable,
      JSON.stringify({ prices: [{ type: 'switching', what: 'x', amount: 0 }] }),
    );
    expect(spots['/lines/0/amount']).toEqual({ pointer: '/prices/0/amount' });
  });

  it('names each amount and date that cannot be read for sure, and leaves it out', async () => {
    const { facts, problems, valid } = await readWell(
      priceTable,
      'type;what;amount;from\negress;per GB;1.250;3/4/2027\nassistance;hour;on request;2027-01-01\nswitching;export;;2027-02-30\n',
    );
    expect(valid).toBe(false);
    expect(facts.lines).toEqual([
      { type: 'egress', what: 'per GB', amountRaw: '1.250' },
      { type: 'assistance', what: 'hour', amountRaw: 'on request', from: '2027-01-01' },
      { type: 'switching', what: 'export' },
    ]);
    expect(problems.map(({ spot }) => spot?.line)).toEqual([2, 2, 3, 4, 4]);
    expect(problems[3]?.message).toBe('This line has no amount.');
  });

  it('of more lines than are read goes to a person, whole: a charge may stand beyond them', async () => {
    const line = 'switching,export,0\n';
    const table = (lines: number) => probeOf('prices.csv', `type,what,amount\n${line.repeat(lines)}`);
    expect(await priceTable.read(table(10_000), tools)).toMatchObject({ state: 'read', valid: true });
    expect(await priceTable.read(table(10_001), tools)).toMatchObject({ state: 'unreadable' });
    const list = JSON.stringify(Array.from({ length: 10_001 }, () => ({ type: 'switching', what: 'x', amount: 0 })));
    expect(await priceTable.read(probeOf('prices.json', list), tools)).toMatchObject({ state: 'unreadable' });
  });

  it('takes no other table for prices', () => {
    for (const text of ['id,name\n1,2\n', 'type,name\n1,2\n', '[]', '[{"type":"a"}]'])
      expect(priceTable.recognise(probeOf('f', text))).toBe(false);
  });

  it.each([
    ['0', 0],
    ['1250.00', 1250],
    ['€ 1.250,00', 1250],
    ['1,250.50 EUR', 1250.5],
    ["1'250.50", 1250.5],
    ['1 250,5', 1250.5],
    ['0,125', 0.125],
    ['1.000.000', 1_000_000],
    ['12,-', 12],
    ['-5', -5],
  ])('reads the amount %s', (written, amount) => expect(readAmount(written)).toMatchObject({ amount }));

  it.each(['1,250', '1.250', 'free', '', '12 per month', '1.2.3', 'EUR'])('does not guess the amount %j', (written) => {
    expect(readAmount(written)).toHaveProperty('problem');
  });
});
