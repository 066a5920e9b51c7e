import type { Kind, Probe, Reading, Spot } from '../model/evidence.ts';
import { parseJson } from '../source/json.ts';
import { isObject, type Json, pointerOf } from '../source/pointer.ts';
import { isBroken, readBroken } from './broken-file.ts';
import { checkDocument, checkHead, isLater } from './cityjson-document.ts';
import { cityTally } from './cityjson-tally.ts';
import { objectMember, present, textMember } from './members.ts';
import { problemList } from './problem-list.ts';

/** CityJSON, the JSON form of 3D city models: 0.9, 1.0, 1.1, 2.0, and sequences of features (CityJSONSeq). */
export const cityjson: Kind = {
  name: 'cityjson',
  title: 'CityJSON file',
  recognisedBy: 'JSON whose type is CityJSON or CityJSONFeature, or lines of them.',
  readsLines: true,
  recognise: (probe) => {
    const { root, format } = probe;
    if (root === undefined)
      return isBroken(probe, ['"CityJSON', '"vertices"']) || isBroken(probe, ['"CityObjects"', '"boundaries"']);
    const [first] = format === 'json-lines' && Array.isArray(root) ? (root as readonly Json[]) : [root];
    return isObject(first) && (first.type === 'CityJSON' || first.type === 'CityJSONFeature');
  },
  read: (probe) => readCity(probe),
};

/** One document of a file: the whole of it, or a line. */
type Placed = { readonly document: { readonly [key: string]: Json }; readonly line?: number };

const mostLines = 1_000_000;

const readCity = (probe: Probe): Reading => {
  if (probe.root === undefined) return readBroken(probe, cityjson.title);
  const documents = documentsOf(probe);
  if ('state' in documents) return documents;
  const problems = problemList();
  const tally = cityTally();
  const [head, ...rest] = documents;
  const first = head?.document ?? {};
  const version = textMember(first, 'version') ?? 'unknown';
  const isFeature = first.type === 'CityJSONFeature';
  const rules = isFeature ? '2.0' : version;
  const spot = (line: number | undefined, keys: readonly (string | number)[]): Spot =>
    line === undefined ? { pointer: pointerOf(keys) } : { line };
  const later = !isFeature && isLater(version);
  if (later)
    problems.untried(
      `This tool knows CityJSON up to version 2.0, and not version ${version}; a person must tell whether the file keeps its rules.`,
      spot(head?.line, ['version']),
    );
  if (!isFeature && !later) checkHead(first, version, (message, keys) => problems.add(message, spot(head?.line, keys)));
  for (const { document, line } of documents) {
    if (!later) checkDocument(document, rules, (message, keys) => problems.add(message, spot(line, keys)));
    tally.add(document, first.transform);
  }
  for (const { document, line } of later ? [] : rest) {
    const id = textMember(document, 'id');
    if (document.type !== 'CityJSONFeature')
      problems.add('Each line below the first must be a CityJSONFeature.', spot(line, []));
    else if (id === undefined || !Object.hasOwn(objectMember(document, 'CityObjects') ?? {}, id))
      problems.add('A feature must name one of its objects in id.', spot(line, []));
  }
  const metadata = objectMember(first, 'metadata');
  const facts = tally.facts();
  return {
    state: 'read',
    facts: {
      version,
      form: isFeature ? 'feature' : rest.length > 0 ? 'sequence' : 'cityjson',
      referenceSystem: textMember(metadata, 'referenceSystem') ?? null,
      ...present({
        title: textMember(metadata, 'title') ?? textMember(metadata, 'datasetTitle'),
        referenceDate: textMember(metadata, 'referenceDate') ?? textMember(metadata, 'datasetReferenceDate'),
      }),
      ...facts,
      compressed: isObject(first.transform),
      extensions: Object.entries(objectMember(first, 'extensions') ?? {})
        .slice(0, 50)
        .map(([name, extension]) => ({
          name,
          ...present({ url: textMember(extension, 'url'), version: textMember(extension, 'version') }),
        })),
    },
    spots: spotsOf(first, head?.line, facts.ids, rest.length > 0),
    problems: problems.list(),
    valid: problems.valid(),
  };
};

const documentsOf = ({ root, format, source }: Probe): readonly Placed[] | Reading => {
  if (format !== 'json-lines' || source === undefined) return isObject(root) ? [{ document: root }] : [];
  const found: Placed[] = [];
  for (const [index, text] of source.text.split('\n').entries()) {
    if (text.trim() === '') continue;
    if (found.length >= mostLines) return { state: 'unreadable', why: `it has more than ${mostLines} features` };
    const parsed = parseJson(text);
    if (!('value' in parsed) || !isObject(parsed.value))
      return {
        state: 'invalid',
        why: `is a sequence of features, and its line ${index + 1} is no JSON object${'value' in parsed ? '' : `: ${parsed.problem}`}`,
        spot: { line: index + 1 },
      };
    found.push({ document: parsed.value, line: index + 1 });
  }
  return found;
};

const spotsOf = (
  first: { readonly [key: string]: Json },
  line: number | undefined,
  ids: readonly string[],
  inLines: boolean,
): Record<string, Spot> => {
  const at = (keys: readonly string[]): Spot => (line === undefined ? { pointer: pointerOf(keys) } : { line });
  const spots: Record<string, Spot> = { '': at([]) };
  for (const fact of ['version', 'extensions']) spots[`/${fact}`] = at([fact]);
  for (const fact of ['referenceSystem', 'title', 'referenceDate']) spots[`/${fact}`] = at(['metadata', fact]);
  for (const fact of ['objects', 'types', 'ids', 'withoutGeometry']) spots[`/${fact}`] = at(['CityObjects']);
  for (const fact of ['vertices', 'bounds']) spots[`/${fact}`] = at(['vertices']);
  spots['/compressed'] = at(['transform']);
  const objects = objectMember(first, 'CityObjects') ?? {};
  if (!inLines)
    ids.forEach((id, index) => {
      if (Object.hasOwn(objects, id)) spots[`/ids/${index}`] = at(['CityObjects', id]);
    });
  return spots;
};
