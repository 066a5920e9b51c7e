import type { Facts } from '../model/evidence.ts';
import { present } from './members.ts';
import { type StepInstance, stepParameters, stepTexts } from './step-file.ts';

/** Collects what the instances of a model come to, one by one. */
export type IfcTally = {
  readonly add: (instance: StepInstance) => void;
  readonly facts: () => Facts;
  /** Departures, each a whole sentence. */
  readonly faults: () => readonly string[];
};

/** Types that bear a global identifier and are no things of the model: relations, sets of properties, types, contexts. */
const aside =
  /^IFC(REL\w*|\w*PROPERTYSET\w*|\w*PROPERTY\w*TEMPLATE|ELEMENTQUANTITY|\w+TYPE|\w+STYLE|PROJECT|PROJECTLIBRARY|CONTEXT|QUANTITYSET)$/;
const parts =
  /^IFC(SITE|BUILDING|BUILDINGSTOREY|FACILITY|FACILITYPART|BRIDGE|BRIDGEPART|ROAD|ROADPART|RAILWAY|RAILWAYPART|MARINEFACILITY)$/;
const mostTypes = 2_000;

/** Makes an empty tally. */
export const ifcTally = (): IfcTally => {
  const types = new Map<string, number>();
  const ids = new Set<number>();
  const references = new Set<number>();
  const globals = new Set<string>();
  const systems = new Set<string>();
  let [projects, objects, spatial, twice, sameId, wrongGlobal, properties] = [0, 0, 0, 0, 0, 0, 0];
  let [firstTwice, project]: [string | undefined, string | undefined] = [undefined, undefined];
  return {
    add: ({ id, type, text }) => {
      if (ids.has(id)) sameId++;
      ids.add(id);
      if (types.size < mostTypes || types.has(type)) types.set(type, (types.get(type) ?? 0) + 1);
      for (const [, reference] of text.replaceAll(/'[^']*'/g, '').matchAll(/#(\d+)/g))
        references.add(Number(reference));
      if (type === 'IFCPROPERTYSET') properties++;
      if (type === 'IFCPROJECTEDCRS') for (const name of stepTexts(stepParameters(text)[0])) systems.add(name);
      const [global] = /^\s*'([^']*)'\s*,/.exec(text)?.slice(1) ?? [];
      if (global === undefined || !/^[\w$]{20,24}$/.test(global)) return;
      if (!/^[0-3][\w$]{21}$/.test(global)) wrongGlobal++;
      if (globals.has(global) && twice++ === 0) firstTwice = global;
      globals.add(global);
      if (type === 'IFCPROJECT') {
        projects++;
        project ??= stepTexts(stepParameters(text)[2])[0];
      }
      if (parts.test(type)) spatial++;
      else if (!aside.test(type)) objects++;
    },
    facts: () => ({
      ...present({ project }),
      projects,
      places: spatial,
      objects,
      propertySets: properties,
      types: [...types]
        .filter(([type]) => !aside.test(type))
        .sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1))
        .slice(0, 100)
        .map(([type, count]) => ({ type, count })),
      referenceSystems: [...systems].slice(0, 20),
      globalIds: [...globals].slice(0, 100),
    }),
    faults: () => {
      const dead = [...references].filter((reference) => !ids.has(reference));
      return [
        ...(ids.size === 0 ? ['The model holds no instance.'] : []),
        ...(ids.size > 0 && projects !== 1
          ? [
              projects === 0
                ? 'The model holds no project (IfcProject).'
                : `The model holds ${projects} projects; one is allowed.`,
            ]
          : []),
        ...(sameId > 0 ? [`${sameId} instances bear the number of another one.`] : []),
        ...(dead.length > 0 ? [`${dead.length} references lead to no instance, the first to #${dead[0]}.`] : []),
        ...(twice > 0 ? [`${twice} global identifiers stand twice, the first is ${firstTwice}.`] : []),
        ...(wrongGlobal > 0
          ? [`${wrongGlobal} global identifiers are not of the 22 characters that IFC asks for.`]
          : []),
      ];
    },
  };
};
