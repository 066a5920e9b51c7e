import type { InputFile } from '../model/check.ts';
import type { PlaceRef } from '../model/result.ts';
import { filesOfKind } from './files-of-kind.ts';
import type { SpatialProof } from './geo-spatial-proof.ts';

/** The entity sets that all editions share; 2.0 renamed others, and a server with access rights may hide some. */
const needed = ['Things', 'Locations', 'Datastreams', 'Sensors', 'ObservedProperties', 'Observations'];

/** What the files of an interface say of SensorThings: its root page lists the entity sets (OGC 15-078, 18-088, 23-019). */
export const sensorthingsShown = (files: readonly InputFile[], claim: PlaceRef): readonly SpatialProof[] => {
  const roots = filesOfKind(files, 'sensorthings-root');
  const [root] = roots;
  if (root === undefined)
    return [
      {
        looked: [],
        compared: [],
        finding: {
          reason: 'unproven',
          message: 'SensorThings is claimed, and no root page shows it.',
          expected: 'the answer of the root address, with the entity sets',
          places: [claim],
        },
      },
    ];
  const lacks = needed.filter((set) => !roots.some(({ facts }) => facts.sets.includes(set)));
  const looked = roots.map(({ file }) => file.attachment.id);
  if (lacks.length === 0) return [{ looked, compared: [] }];
  return [
    {
      looked,
      compared: [],
      finding: {
        reason: lacks.includes('Locations') ? 'unmet' : 'unproven',
        message: `The root page lacks the entity sets ${lacks.join(', ')}.`,
        expected: needed.join(', '),
        found: root.facts.sets.join(', ') || 'no entity set',
        places: [claim, root.file.shown('/sets')],
      },
    },
  ];
};
