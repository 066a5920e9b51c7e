import type { CheckContext, RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { matches } from '../source/pointer.ts';
import { filesOfKind } from './files-of-kind.ts';
import { ogcFeaturesShown } from './geo-ogc-features.ts';
import { sensorthingsShown } from './geo-sensorthings.ts';
import type { SpatialProof } from './geo-spatial-proof.ts';
import { interfaceOf, type ResolvedInterface, standardNames } from './mims-data-item.ts';
import { filesOfInterface } from './mims-interface-files.ts';
import { anyUnread } from './unread-files.ts';

/**
 * Geodata is served through a standard interface (MIMs Plus 9.0, MIM7 R1.1): OGC API Features, WFS or SensorThings, whichever
 * the bid offers; one is enough, and each that is claimed must be true. Takes `recordings` and `description`.
 */
export const geoInterface: RegisteredCheck<{ readonly [key: string]: never }> = {
  about: 'Looks for a spatial interface: the conformance classes of a server together with what it serves.',
  parameters: () => ({ type: 'object', maxProperties: 0 }),
  run: (context) => {
    const interfaces = matches(context.bid.root, ['interfaces', '*']).flatMap(({ value, keys }) => {
      const self = interfaceOf(value);
      return self === undefined ? [] : [{ self, at: `#/${keys.join('/')}` }];
    });
    const proofs = interfaces.flatMap(({ self, at }) => proofsOf(context, self, at));
    const shown = proofs.filter(({ finding }) => finding === undefined);
    const against = proofs.flatMap(({ finding }) => (finding === undefined ? [] : [finding]));
    const hard = against.filter(({ reason }) => reason === 'contradicted' || reason === 'unmet');
    const settled = shown.length > 0 || hard.length > 0 || anyUnread(context.bid, filePlaces);
    const findings = settled ? hard : against.length > 0 ? against : [none(context)];
    return {
      findings,
      examined: [{ count: interfaces.length, unit: 'interfaces' }],
      looked: shown.flatMap(({ looked }) => looked),
      compared: shown.flatMap(({ compared }) => compared),
    };
  },
};

const filePlaces = ['/interfaces/*/description', '/interfaces/*/recordings'];

const proofsOf = (context: CheckContext, self: ResolvedInterface, at: string): readonly SpatialProof[] => {
  const files = [
    ...filesOfInterface(self, context.files['recordings']),
    ...filesOfInterface(self, context.files['description']),
  ];
  const names = standardNames(self.standards);
  const claim = (name: string) => context.claimed(`${at}/standards/${Math.max(names.indexOf(name), 0)}`);
  return [
    ...(names.includes('ogc-api-features') || filesOfKind(files, 'ogc-conformance').length > 0
      ? ogcFeaturesShown(files, names.includes('ogc-api-features') ? claim('ogc-api-features') : undefined)
      : []),
    ...(names.includes('sensorthings') ? sensorthingsShown(files, claim('sensorthings')) : []),
    ...(names.includes('wfs') ? wfsShown(files, claim('wfs')) : []),
  ];
};

const wfsShown = (
  files: Parameters<typeof ogcFeaturesShown>[0],
  claim: ReturnType<CheckContext['claimed']>,
): SpatialProof[] => {
  const looked = files
    .filter(({ attachment }) => attachment.kind === 'wfs-capabilities')
    .map(({ attachment }) => attachment.id);
  return [
    looked.length > 0
      ? { looked, compared: [] }
      : {
          looked,
          compared: [],
          finding: {
            reason: 'unproven',
            message: 'WFS is claimed, and no file shows it.',
            expected: 'the answer to GetCapabilities',
            places: [claim],
          },
        },
  ];
};

const none = (context: CheckContext): Finding => ({
  reason: 'missing',
  message: 'No interface of the bid speaks a spatial standard.',
  expected: 'OGC API Features, WFS, SensorThings or an equivalent',
  places: [context.claimed('#/interfaces')],
});
