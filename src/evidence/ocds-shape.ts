import type { OcdsForm } from './ocds.ts';
import { either, group, instant, listOf, oneOf, type Shape, text, textLike, uri, value, webAddress } from './shape.ts';

/** Absent and null mean the same in OCDS. */
const orNull = (shape: Shape): Shape =>
  either(
    shape,
    value('empty', (found) => found === null),
  );
const anyText = value('a text', (found) => typeof found === 'string' || found === null);
const identifier = value(
  'a text or a number',
  (found) => (typeof found === 'string' && found !== '') || typeof found === 'number',
);
const instantOrNull = orNull(instant);

const amount = orNull(
  group(
    {},
    {
      amount: value('a number', (found) => typeof found === 'number' || found === null),
      currency: orNull(textLike('a currency of three letters', /^[A-Z]{3}$/)),
    },
  ),
);
const period = orNull(group({}, { startDate: instantOrNull, endDate: instantOrNull, maxExtentDate: instantOrNull }));
const document = group(
  { id: identifier },
  { url: anyText, datePublished: instantOrNull, dateModified: instantOrNull, title: anyText, documentType: anyText },
);
const reference = orNull(group({}, { name: anyText }));
const item = group(
  { id: identifier },
  { description: anyText, quantity: value('a number', (found) => typeof found === 'number' || found === null) },
);
const milestone = group({ id: identifier }, { dueDate: instantOrNull, title: anyText });

const tender = orNull(
  group(
    { id: identifier },
    {
      title: anyText,
      status: anyText,
      value: amount,
      minValue: amount,
      tenderPeriod: period,
      enquiryPeriod: period,
      awardPeriod: period,
      documents: orNull(listOf(document)),
      items: orNull(listOf(item)),
      milestones: orNull(listOf(milestone)),
      procuringEntity: reference,
      tenderers: orNull(listOf(reference)),
    },
  ),
);
const award = group(
  { id: identifier },
  {
    value: amount,
    date: instantOrNull,
    suppliers: orNull(listOf(reference)),
    items: orNull(listOf(item)),
    documents: orNull(listOf(document)),
    contractPeriod: period,
  },
);
const contract = group(
  { id: identifier, awardID: identifier },
  {
    value: amount,
    dateSigned: instantOrNull,
    period,
    documents: orNull(listOf(document)),
    items: orNull(listOf(item)),
  },
);

const tags = [
  'planning',
  'planningUpdate',
  'tender',
  'tenderAmendment',
  'tenderUpdate',
  'tenderCancellation',
  'award',
  'awardUpdate',
  'awardCancellation',
  'contract',
  'contractUpdate',
  'contractAmendment',
  'implementation',
  'implementationUpdate',
  'contractTermination',
  'compiled',
];

const release = (later: boolean): Shape =>
  group(
    {
      ocid: later ? text : anyText,
      id: later ? text : anyText,
      date: instant,
      tag: listOf(oneOf(tags), 1),
      initiationType: oneOf(['tender', 'ppp']),
    },
    {
      language: anyText,
      parties: orNull(listOf(group({}, { name: anyText, roles: orNull(listOf(text)) }))),
      buyer: reference,
      planning: orNull(group({}, { budget: orNull(group({}, { amount })) })),
      tender,
      awards: orNull(listOf(award)),
      contracts: orNull(listOf(contract)),
    },
  );

/** By RFC 3986 what follows the scheme may be empty; publishers without an address write such. */
const packageUri = textLike('a URI with a scheme', /^[a-z][a-z\d+.-]*:\S*$/i);

const head = {
  uri: packageUri,
  publisher: group({ name: anyText }),
  publishedDate: instant,
};
const headMore = {
  version: textLike('a version such as 1.1', /^\d+\.\d+$/),
  license: anyText,
  publicationPolicy: anyText,
  extensions: orNull(listOf(webAddress)),
};

const linked = group({ url: uri }, { date: instantOrNull });

/** What OCDS demands of packages, releases and records; the rules of extensions are not known here. */
export const ocdsShape = (form: OcdsForm, version: string): Shape => {
  const later = version !== '1.0';
  const record = group(
    { ocid: later ? text : anyText },
    { releases: orNull(listOf(either(linked, release(later)), 1)), compiledRelease: orNull(release(later)) },
  );
  const shapes: Readonly<Record<OcdsForm, Shape>> = {
    'release-package': group({ ...head, releases: listOf(release(later), 1) }, headMore),
    'record-package': group({ ...head, records: listOf(record, 1) }, { ...headMore, packages: orNull(listOf(uri)) }),
    release: group({}, {}, (_, { pointer }, problems) =>
      problems.add('A release is published in a package with its publisher, address and date; this one stands alone.', {
        pointer,
      }),
    ),
    record: group({}, {}, (_, { pointer }, problems) =>
      problems.add('A record is published in a package with its publisher, address and date; this one stands alone.', {
        pointer,
      }),
    ),
  };
  return shapes[form];
};
