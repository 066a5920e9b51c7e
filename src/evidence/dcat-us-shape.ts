import type { DcatUsVersion } from './dcat-us.ts';
import { anything, either, group, listOf, oneOf, oneOrMore, type Shape, text, textLike, uri, value } from './shape.ts';

/** With or without hyphens (ISO 8601, but no year and month without one), by week or by day of the year; or left out on purpose. */
const modified = textLike(
  'a date, a date and time, or a repeating interval (ISO 8601)',
  /^((R\d*\/)?\d{4}(-\d{2}(-\d{2})?|\d{4}|-?W\d{2}(-?\d)?|-?\d{3})?([T ][\d:.,]+(Z|[+-]\d{2}(:?\d{2})?)?)?(\/P\S+)?|(R\d*\/)?P\S+|\[\[REDACTED.*\]\])$/i,
);
const levels = oneOf(['public', 'restricted public', 'non-public']);
const nothing = value('empty', (found) => found === null);
/** An address, none, or the mark of one that is left out on purpose. */
const address = either(uri, nothing, textLike('[[REDACTED…]]', /^\[\[REDACTED.*\]\]$/));
const codes = oneOrMore(textLike('a code of agency and bureau or programme (000:000)', /^\d{3}:\d{2,3}$/));
const contact = group({
  fn: text,
  hasEmail: textLike('an e-mail address with mailto:', /^mailto:[^\s@]+@[^\s@]+$/i),
});
const distribution = group(
  {},
  {
    accessURL: address,
    downloadURL: address,
    mediaType: either(textLike('a media type', /^[a-z]+\/[\w.+-]+(;.*)?$/i), nothing),
    format: either(text, nothing),
    title: either(text, nothing),
  },
);

/** A data set by version 1.1: what every publisher must say; the codes of agency and programme only where they are given. */
const dataset11: Shape = group(
  {
    title: text,
    description: text,
    keyword: listOf(text, 1),
    modified,
    publisher: group({ name: text }),
    contactPoint: contact,
    identifier: text,
    accessLevel: levels,
  },
  {
    bureauCode: codes,
    programCode: codes,
    license: address,
    landingPage: address,
    distribution: either(listOf(distribution), nothing),
  },
);

const dataset10: Shape = group({
  title: text,
  description: text,
  keyword: either(listOf(text, 1), text),
  modified: text,
  publisher: text,
  contactPoint: text,
  mbox: text,
  identifier: text,
  accessLevel: levels,
});

const dataset30: Shape = group(
  {
    title: either(text, anything),
    description: either(text, anything),
    identifier: either(text, group({}), listOf(anything, 1)),
    publisher: either(group({ name: anything }), text, listOf(anything, 1)),
    contactPoint: either(group({ fn: anything }), text, listOf(anything, 1)),
  },
  { distribution: either(listOf(anything), group({})) },
);

const shapes: Readonly<Record<DcatUsVersion, Shape>> = {
  '1.0': listOf(dataset10, 1),
  '1.1': group({ dataset: listOf(dataset11) }, { conformsTo: uri }),
  '3.0': group({}, { dataset: oneOrMore(dataset30) }),
};

/** What an edition of DCAT-US demands: 1.1 by the schema for all publishers, 3.0 by its mandatory properties of data sets. */
export const dcatUsShape = (version: DcatUsVersion): Shape => shapes[version];
