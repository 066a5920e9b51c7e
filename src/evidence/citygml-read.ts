import type { Reading, Spot } from '../model/evidence.ts';
import type { SourceText } from '../source/text.ts';
import { geometryKind, holdsFeatures, numbersIn, wordCount } from './citygml-tally.ts';
import { present } from './members.ts';
import { notClosed } from './ows-capabilities.ts';
import { problemList } from './problem-list.ts';
import { attributeNamed, type OpenElement, walkXml } from './xml-walk.ts';

type Frame = OpenElement & { readonly feature: boolean; readonly srs: boolean; text: string };

const mostIds = 2_000_000;

/** Reads the features and geometries of a GML document while it goes by; a document that is cut off is invalid. */
export const readGml = async (source: SourceText): Promise<Reading> => {
  const problems = problemList();
  const spots: Record<string, Spot> = {};
  const stack: Frame[] = [];
  const [types, systems, shapes] = [wordCount(), wordCount(), wordCount()];
  const [ids, targets] = [new Set<string>(), new Set<string>()];
  const featureIds: string[] = [];
  const [properties, levels] = [new Set<string>(), new Set<string>()];
  let root: OpenElement | undefined;
  let gml = '';
  let name: string | undefined;
  let [features, withId, twice, positions, withoutSystem] = [0, 0, 0, 0, 0];
  let systemOfAll = false;
  const corners: { lower?: readonly number[]; upper?: readonly number[] } = {};

  const openFeature = (element: OpenElement, id: string | undefined, line: () => number): void => {
    if (features++ === 0) spots['/features'] = spots['/types'] = { line: line() };
    types.add(`${element.namespace} ${element.name}`);
    if (id === undefined) return;
    withId++;
    if (featureIds.length < 100) {
      spots[`/ids/${featureIds.length}`] = { line: line() };
      featureIds.push(id);
    }
  };

  const { unclosed } = await walkXml(source, {
    open: (element, line) => {
      root ??= element;
      if (/opengis\.net\/gml/.test(element.namespace)) gml ||= element.namespace;
      const parent = stack.at(-1);
      const id = attributeNamed(element.attributes, 'id') ?? element.attributes.fid;
      const inHolder = parent !== undefined && holdsFeatures(parent.name);
      const isGml = /opengis\.net\/gml/.test(element.namespace);
      const shape = isGml ? geometryKind(element.name) : undefined;
      const feature = inHolder && shape === undefined && stack.length <= 3;
      const srs = element.attributes.srsName;
      const system = srs !== undefined || parent?.srs === true;
      if (feature) openFeature(element, id, line);
      else if (parent?.feature === true && !isGml && properties.size < 500) properties.add(element.name);
      const level = /^lod(\d)/.exec(element.name)?.[1];
      if (level !== undefined) levels.add(level);
      if (srs !== undefined) {
        systems.add(srs);
        spots['/referenceSystems'] ??= { line: line() };
      }
      if (shape === 'box' && srs !== undefined && stack.length <= 2) systemOfAll = true;
      if (shape === 'geometry') {
        shapes.add(element.name);
        if (!system && withoutSystem++ === 0) spots['/withoutReferenceSystem'] = { line: line() };
      }
      const href = attributeNamed(element.attributes, 'href');
      if (href?.startsWith('#') && targets.size < mostIds) targets.add(href.slice(1));
      if (id !== undefined && isIdentified(element)) {
        if (ids.has(id) && twice++ === 0)
          problems.add(`The id ${id.slice(0, 80)} stands twice in the file.`, { line: line() });
        if (ids.size < mostIds) ids.add(id);
      }
      stack.push({ ...element, feature, srs: system, text: '' });
    },
    text: (text) => {
      const top = stack.at(-1);
      if (top !== undefined && (wanted.test(top.name) || stack.length <= 2)) top.text += text;
    },
    close: () => {
      const frame = stack.pop();
      if (frame === undefined || !/opengis\.net\/gml/.test(frame.namespace)) return;
      const { name: own, text } = frame;
      if (own === 'coord') positions++;
      else if (/^(pos|posList|coordinates)$/.test(own)) {
        const numbers = numbersIn(text);
        if (numbers === undefined) problems.add(`The coordinates ${text.trim().slice(0, 60)} are no numbers.`);
        else if (numbers.length > 0) positions++;
      } else if (/^(lower|upper)Corner$/.test(own) && stack.length <= 3) {
        const numbers = numbersIn(text);
        const side = own === 'lowerCorner' ? 'lower' : 'upper';
        if (numbers !== undefined && numbers.length >= 2) corners[side] ??= numbers;
      } else if (own === 'name' && stack.length === 1) name ??= text.trim() || undefined;
    },
  });
  if (unclosed !== undefined) return notClosed(unclosed);
  if (features === 0) problems.add('The file holds no feature.', { line: 1 });
  const unresolved = [...targets].filter((target) => !ids.has(target)).length;
  if (unresolved > 0 && ids.size < mostIds)
    problems.add(`${unresolved} references inside of the file lead to an id that is not in it.`);
  const city = /opengis\.net\/citygml\/(\d\.\d)/.exec(root?.namespace ?? '')?.[1];
  return {
    state: 'read',
    facts: {
      family: city === undefined ? 'gml' : 'citygml',
      version: city ?? (/\/3\.(\d)$/.exec(gml) ? gml.slice(gml.lastIndexOf('/') + 1) : '3.1'),
      root: root?.name ?? '',
      namespace: root?.namespace ?? '',
      ...present({ name }),
      features,
      types: types.entries().map(([word, count]) => ({
        type: word.slice(word.indexOf(' ') + 1),
        namespace: word.slice(0, word.indexOf(' ')),
        count,
      })),
      featureIds: { present: features > 0 && withId === features, count: withId, unique: twice === 0 },
      ids: featureIds,
      referenceSystems: systems.entries().map(([word, count]) => ({ name: word, count })),
      withoutReferenceSystem: systemOfAll ? 0 : withoutSystem,
      geometryTypes: shapes.entries().map(([type, count]) => ({ type, count })),
      positions,
      levelsOfDetail: [...levels].sort(),
      ...(corners.lower !== undefined &&
        corners.upper !== undefined && { bounds: { lower: corners.lower, upper: corners.upper } }),
      propertyNames: [...properties],
      unresolved,
    },
    spots: { '': { line: 1 }, ...spots },
    problems: problems.list(),
    valid: !problems.any(),
  };
};

const wanted = /^(pos|posList|coordinates|lowerCorner|upperCorner|name)$/;

/** Whether an element's id must be unique in the file: gml:id always; an id of another namespace is its own business. */
const isIdentified = ({ attributes }: OpenElement): boolean =>
  Object.keys(attributes).some((key) => key === 'gml:id' || key === 'fid');
