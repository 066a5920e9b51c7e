import { describe, expect, it } from 'vitest';
import { promiseBound } from '../../src/checks/promise-bound.ts';
import type { CheckContext, CheckResult } from '../../src/model/check.ts';

const file = (name: string, paragraphs: readonly string[]) => {
  const attachment = {
    id: name,
    file: name,
    state: 'read' as const,
    kind: 'document',
    kinds: ['document'],
    problems: [],
    parts: [],
  };
  const passages = paragraphs.map((text, index) => ({ text, spot: { line: index + 1 } }));
  const shown = () => ({ role: 'shown' as const, file: name, spot: {} });
  return { attachment, facts: {}, evidence: { file: name, spots: {}, passages }, shown };
};

const judged = (
  promises: { readonly [key: string]: unknown },
  contract: readonly string[],
  parameters: Partial<Parameters<typeof promiseBound.run>[1]> = {},
  around: { tender?: object; system?: object; papers?: readonly ReturnType<typeof file>[] } = {},
): CheckResult => {
  const files = contract.length > 0 ? [file('contract.md', contract), ...(around.papers ?? [])] : [];
  const root = { system: around.system ?? {}, promises };
  const context = {
    subject: { value: promises, keys: ['promises'], label: 'The promises' },
    files: { contract: files },
    bid: { root },
    tender: around.tender ?? {},
    dates: { asOf: '2026-11-16' },
    claimed: (pointer: string) => ({ role: 'claimed', file: 'bid.yaml', spot: { pointer } }),
    asked: (pointer: string) => ({ role: 'asked', file: 'tender.yaml', spot: { pointer } }),
  } as unknown as CheckContext;
  return promiseBound.run(context, {
    promise: 'exitNotice',
    what: 'the notice for leaving',
    measure: 'duration',
    ...parameters,
  } as never);
};

const told = ({ findings, questions = [] }: CheckResult): string[] => [
  ...findings.map(({ reason, message }) => `${reason}: ${message}`),
  ...questions.map(({ why }) => `question: ${why}`),
];

describe('a quote and the number of its clause', () => {
  const quote = 'notice of two months';
  const asked = (clause: string, contract: readonly string[]): boolean =>
    told(judged({ exitNotice: { is: 'P2M', clause, quote } }, contract)).some((line) =>
      line.includes('another number'),
    );

  it.each([
    ['99.9', ['12.1 A notice of two months.']],
    ['7.1', ["7.1 The data are the Client's.", '12.1 A notice of two months.']],
    ['3', ['Article 12', 'A notice of two months.']],
  ])('clause %s of %j goes to a person', (clause, contract) => {
    expect(asked(clause, contract)).toBe(true);
  });

  it.each([
    ['12.1', ['12.1 A notice of two months.']],
    ['12', ['12.1 A notice of two months.']],
    ['12.1(a)', ['12.1 The Client may leave', '(a) with a notice of two months.']],
    ['Art. 12(2)', ['Article 12', '1. The Client may leave.', '2. A notice of two months.']],
    ['12.2', ['Article 12', '1. The Client may leave.', '2. A notice of two months.']],
    ['12', ['Article 12', '1. The Client may leave.', '2. A notice of two months.']],
    ['Annex 3, clause 12.1', ['12.1 A notice of two months.']],
    ['Exit', ['12.1 A notice of two months.']],
    ['12.1', ['A notice of two months.']],
  ])('clause %s of %j does not', (clause, contract) => {
    expect(asked(clause, contract)).toBe(false);
  });
});

describe('a promise and its clause', () => {
  it('is shown by a quote with the same number, and the paragraph is told', () => {
    const result = judged({ exitNotice: { is: 'P2M', clause: '12.1', quote: 'notice of two (2) months' } }, [
      '12.1 The Client may leave at any time with a notice of two (2) months, given in writing.',
    ]);
    expect(told(result)).toEqual([]);
    expect(result.looked).toEqual(['contract.md']);
    expect(result.notes?.[0]?.message).toBe(
      'Clause 12.1 is found in contract.md; its meaning is not judged: "12.1 The Client may leave at any time with a notice of two (2) months, given in writing."',
    );
  });

  it.each([
    [
      'P2M',
      'a notice of six months',
      'contradicted: The bid claims 2 months for the notice for leaving; the clause that it quotes says 6 months.',
    ],
    [
      'P30D',
      'a notice of thirty (13) days',
      'question: The words of the clause are found, but they name several (30 days and 13 days)',
    ],
    [
      'P30D',
      'a notice of 30 working days',
      'question: The words of the clause are found, but they say 30 working days, which the calendar decides',
    ],
    [
      'P1M',
      'a notice of 30 days',
      'question: The words of the clause are found, but they say 30 days, which the calendar decides',
    ],
    ['P2M', 'the usual notice', 'question: The words of the clause are found, but they name no number with its unit'],
  ])('%s against "%s"', (is, quote, expected) => {
    const [first] = told(
      judged({ exitNotice: { is, clause: '12.1', quote } }, [`12.1 The Client leaves with ${quote}.`]),
    );
    expect(first?.startsWith(expected), first).toBe(true);
  });

  it('finds a quote across line breaks, marks and paragraphs', () => {
    const result = judged({ exitNotice: { is: 'P2M', quote: 'The notice period is two months' } }, [
      'The **notice period**',
      'is two months.',
    ]);
    expect(told(result)).toEqual([]);
  });

  it('tells the number of the clause that is named, where nothing is quoted', () => {
    const paragraphs = ['12.1 Leaving', 'The notice is six months.', '12.2 The transition takes 30 days.'];
    expect(told(judged({ exitNotice: { is: 'P2M', clause: '12.1' } }, paragraphs))).toEqual([
      'contradicted: The bid claims 2 months for the notice for leaving; clause 12.1 of the contract says 6 months.',
    ]);
  });

  it('takes a clause without a quote for no proof, even where its number fits', () => {
    const [first] = told(
      judged({ exitNotice: { is: 'P2M', clause: 'Art. 12.1' } }, ['12.1 The notice is two months.']),
    );
    expect(first).toBe(
      'unproven: The bid quotes no words of contract.md that show the notice for leaving, only the number Art. 12.1.',
    );
  });

  it('does not hold 12.10 for 12.1, nor a number of another clause against the claim', () => {
    const paragraphs = ['12.10 The transition takes 90 days.', '9.2 Invoices are paid within 14 days.'];
    const [first] = told(judged({ exitNotice: { is: 'P2M', clause: '12.1' } }, paragraphs));
    expect(first?.startsWith('unproven')).toBe(true);
  });

  it('compares percentages as numbers', () => {
    const parameters = {
      promise: 'availabilityPercent',
      what: 'the availability',
      measure: 'percent',
      atLeast: 99.5,
    } as const;
    const promise = (is: number) => ({
      availabilityPercent: { is, clause: '10.1', quote: 'available for 99,8 % of each month' },
    });
    const contract = ['10.1 Der Dienst ist available for 99,8 % of each month.'];
    expect(told(judged(promise(99.8), contract, parameters))).toEqual([]);
    expect(told(judged(promise(99.9), contract, parameters))).toEqual([
      'contradicted: The bid claims 99.9 for the availability; the clause that it quotes says 99.8 percent.',
    ]);
    expect(told(judged(promise(99), contract, parameters))[0]).toBe(
      'unmet: The availability is 99, which is less than 99.5.',
    );
  });

  it('does not take words for a proof that stand in any contract', () => {
    const parameters = {
      promise: 'dataOwner',
      what: 'the ownership of the data',
      measure: 'words',
      oneOf: ['buyer'],
    } as const;
    const contract = ['7.1 All data is the property of the Client.'];
    expect(told(judged({ dataOwner: { is: 'buyer', quote: 'the Client' } }, contract, parameters))[0]).toMatch(
      /^unproven/,
    );
    const { findings } = judged(
      { dataOwner: { is: 'buyer', quote: 'the property of the Client' } },
      contract,
      parameters,
    );
    expect(findings).toEqual([]);
  });

  it('leaves the meaning of words to a person, since the opposite is found just as well', () => {
    const parameters = {
      promise: 'derivedDataOwner',
      what: 'the ownership of derived data',
      measure: 'words',
      oneOf: ['buyer'],
    } as const;
    const contract = ['6.2 Derived data belong to the Supplier.'];
    const { findings, questions } = judged(
      { derivedDataOwner: { is: 'buyer', quote: 'Derived data belong to the Supplier' } },
      contract,
      parameters,
    );
    expect(findings).toEqual([]);
    expect(questions?.[0]?.why).toContain('Derived data belong to the Supplier.');
  });
});

describe('a contract that cannot be read', () => {
  const scan = [{ id: 'c.pdf', file: 'c.pdf', state: 'unreadable', kinds: [], problems: [], parts: [] }];

  it('charges nobody where a clause or a quote leads a person to the place', () => {
    expect(told(judged({ contract: scan, exitNotice: { is: 'P2M', clause: '12.1' } }, []))).toEqual([]);
    expect(told(judged({ contract: scan, exitNotice: { is: 'P2M', quote: 'of two months' } }, []))).toEqual([]);
  });

  it('is no excuse for a promise without either, nor for one outside the bound', () => {
    expect(told(judged({ contract: scan, exitNotice: { is: 'P2M' } }, []))[0]).toMatch(/^unproven/);
    const late = judged({ contract: scan, exitNotice: { is: 'P6M', clause: '12.1' } }, [], { atMost: 'P2M' });
    expect(told(late)[0]).toMatch(/^unmet/);
  });
});

describe('the contract of the buyer', () => {
  const values = (exitNotice: unknown) => ({ tender: { contract: { values: { exitNotice } } } });
  const bound = { atMost: 'P2M' };

  it('decides, and a bidder who accepts it need promise nothing', () => {
    const result = judged({ contract: 'buyers' }, [], bound, values({ is: 'P1M', clause: '12.1' }));
    expect(told(result)).toEqual([]);
    expect(result.looked).toEqual(['tender']);
  });

  it.each([
    [undefined, undefined, /the tender file gives no value/],
    ['P6M', undefined, /by the tender file this departs/],
    ['P1M', 'P2M', /promises something else beside it/],
  ])('%s, with %s in the bid, goes to a person', (buyers, own, why) => {
    const promises = { contract: 'buyers', ...(own && { exitNotice: { is: own } }) };
    const result = judged(promises, [], bound, buyers === undefined ? {} : values(buyers));
    expect(result.findings).toEqual([]);
    expect(result.questions?.map((question) => question.why)).toEqual([expect.stringMatching(why)]);
  });
});

describe('the scope of the Data Act', () => {
  it('turns a departure into a question where an exemption is claimed, and only then', () => {
    const system = { exemption: { article: 'Data Act 31(1)', why: 'custom-built' } };
    const promises = { exitNotice: { is: 'P6M' } };
    const parameters = { atMost: 'P2M', exemptBy: ['custom-built'] } as const;
    expect(judged(promises, [], parameters, { system }).findings).toEqual([]);
    expect(judged(promises, [], parameters, { system }).questions).toHaveLength(1);
    expect(judged(promises, [], { ...parameters, exemptBy: ['test-version'] }, { system }).questions).toHaveLength(0);
    expect(judged(promises, [], parameters, { system: { exemption: 'none' } }).findings).toHaveLength(2);
  });

  it.each([
    ['CH', 1],
    ['NL', 0],
  ])('says for a buyer in %s whether the act binds there', (country, notes) => {
    const result = judged({}, [], { union: true }, { tender: { buyer: { name: 'B', country } } });
    expect(result.notes).toHaveLength(notes);
  });
});

describe('a quote that stands in the contract and is taken back', () => {
  const quote = 'a notice period of two months';
  const asked = (contract: readonly string[], own = quote): readonly string[] =>
    told(judged({ exitNotice: { is: 'P2M', clause: '12.1', quote: own } }, contract, { atMost: 'P2M' }));
  const plain = '12.1 The Client may leave with a notice period of two months.';

  it.each([
    [
      'the bound points the other way',
      '12.1 The Client leaves with a notice period of at least two months.',
      'at least two months',
    ],
    [
      'the words before the quote turn the bound',
      '12.1 The Client leaves with a notice of at least two months.',
      'two months',
    ],
    ['it is denied', '12.1 The Supplier is not obliged to accept a notice period of two months.', quote],
    [
      'it is denied right before the quote',
      '12.1 There is not a notice period of two months.',
      'a notice period of two months',
    ],
    ['it is an effort', '12.1 The Supplier aims to accept a notice period of two months.', quote],
    [
      'it is an effort, in Dutch',
      '12.1 De leverancier streeft naar een opzegtermijn van twee maanden.',
      'een opzegtermijn van twee maanden',
    ],
    [
      'it waits for a payment',
      '12.1 After payment of all invoices, the Client leaves with a notice period of two months.',
      quote,
    ],
  ])('goes to a person where %s', (_, clause, own) => {
    expect(asked([clause], own)).toEqual([expect.stringMatching(/^question: It/)]);
  });

  it.each([
    ['another clause lifts it', '20.1 Clause 12.1 does not apply to standard subscriptions.'],
    ['another clause lifts its chapter', '20.1 Articles 7 to 14 do not apply to standard subscriptions.'],
    ['other terms go before', '20.1 The general terms of the Supplier prevail.'],
    ['a second version says another number', '12.1 The Client may leave with a notice period of nine months.'],
  ])('goes to a person where %s', (_, other) => {
    expect(asked([plain, other])).toEqual([expect.stringMatching(/^question: The contract says elsewhere/)]);
  });

  it.each([
    ['no reserve', plain],
    ['a clause that names another', '20.1 Clause 9.4 does not apply to standard subscriptions.'],
    ['a clause that goes before general terms', '20.1 This agreement prevails over the general terms of the Supplier.'],
    ['a clause that adds to it', '20.1 Clause 12.1 applies to all orders.'],
    ['the notice of the other party', '12.9 The Supplier may leave with a notice period of nine months.'],
  ])('stays shown with %s', (_, other) => {
    expect(asked([plain, other])).toEqual([]);
  });

  it.each([
    ['A Customer that intends to leave gives a notice period of two months.', quote],
    ['The Customer may, at its sole discretion, leave with a notice period of two months.', quote],
    ['The Customer leaves with a notice period of two months and is not required to state reasons.', quote],
    ['A Customer that intends to leave may, at its sole discretion, do so with a notice period of two months.', quote],
    ['After a notice period of two months the data is returned without any further payment.', quote],
    ['It erases all data after two months and has no right of retention.', 'after two months'],
    [
      'De klant zegt op met een opzegtermijn van twee maanden en is niet verplicht tot enige vergoeding.',
      'een opzegtermijn van twee maanden',
    ],
    [
      'Der Kunde kündigt mit einer Frist von zwei Monaten und ist nicht verpflichtet, Gründe zu nennen.',
      'einer Frist von zwei Monaten',
    ],
  ])('stays shown where the words are about the buyer: %s', (clause, own) => {
    expect(asked([`12.1 ${clause}`], own)).toEqual([]);
  });

  it.each([
    'The Supplier is not obliged to give a notice period of two months.',
    'The Supplier offers the Client, at its sole discretion, a notice period of two months.',
    'The Supplier may at its sole discretion accept a notice period of two months.',
    'The Client has no right to a notice period of two months.',
    'Once the Client has paid it may leave with a notice period of two months.',
    'In principle the Client may leave with a notice period of two months.',
  ])('goes to a person where they are about the vendor: %s', (clause) => {
    expect(asked([`12.1 ${clause}`])).toEqual([expect.stringMatching(/^question: Its sentence says/)]);
  });

  it.each([
    ['De leverancier spant zich in om op te leveren binnen twee maanden.', 'binnen twee maanden'],
    ['En règle générale, le transfert est achevé dans les deux mois.', 'dans les deux mois'],
    ['Der Wechsel ist in der Regel nach zwei Monaten abgeschlossen.', 'nach zwei Monaten'],
    ['En principio, la transición termina en dos meses.', 'en dos meses'],
  ])('goes to a person where it is what usually happens: %s', (clause, own) => {
    expect(asked([`12.1 ${clause}`], own)).toEqual([expect.stringMatching(/^question: Its sentence says/)]);
  });

  it('goes to a person where a second paper of the contract takes it back', () => {
    const again = '12.1 Once all invoices are paid the Client may leave with a notice period of two months.';
    const promises = { exitNotice: { is: 'P2M', clause: '12.1', quote } };
    const papers = [file('other.md', [again])];
    expect(told(judged(promises, [plain], { atMost: 'P2M' }, { papers }))).toEqual([
      expect.stringContaining('Once all invoices are paid'),
    ]);
    expect(told(judged(promises, [plain], { atMost: 'P2M' }, { papers: [file('other.md', [plain])] }))).toEqual([]);
  });

  it('stays shown where the bound is said on its own side', () => {
    expect(
      asked(['12.1 With a notice period of at most two months.'], 'a notice period of at most two months'),
    ).toEqual([]);
    expect(asked(['12.1 The notice shall not be longer than two months.'], 'two months')).toEqual([]);
  });
});
