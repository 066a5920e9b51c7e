import type { RegisteredCheck } from '../model/check.ts';
import type { Finding, Question } from '../model/result.ts';
import { type FileOfKind, filesOfKind } from './files-of-kind.ts';
import { geometriesOf } from './geo-geometries.ts';
import { noGeodata } from './geo-none.ts';
import { sensorthingsPlaces } from './sensorthings-places.ts';

/**
 * Features bear identifiers of their own, each once, and not their place in the list (MIMs Plus 9.0, MIM7 R4.1).
 * Identifiers under another name than `id` go to a person. Entities of NGSI-LD have one by their standard, those of SensorThings
 * their @iot.id. Takes `sample`.
 */
export const geoFeatureIds: RegisteredCheck<{ readonly [key: string]: never }> = {
  about: 'Looks at the ids of features: one for each, none twice, no mere numbers of places in the list.',
  parameters: () => ({ type: 'object', maxProperties: 0 }),
  every: 'entries',
  run: (context) => {
    const geojson = filesOfKind(context.files['sample'], 'geojson').filter(({ facts }) => facts.features > 0);
    const entities = filesOfKind(context.files['sample'], 'ngsi-ld-entity').filter(
      ({ facts }) => geometriesOf(facts).length > 0,
    );
    const sensors = filesOfKind(context.files['sample'], 'sensorthings-entities').filter(
      ({ facts }) => sensorthingsPlaces(facts).length > 0,
    );
    const unnamed = geojson.filter(({ facts }) => !facts.featureIds.present);
    const elsewhere = unnamed.flatMap((each) => {
      const property = propertyLikeId(each);
      return property === undefined ? [] : [{ ...each, property }];
    });
    const without = unnamed.filter((each) => propertyLikeId(each) === undefined);
    return {
      findings:
        geojson.length + entities.length + sensors.length === 0
          ? noGeodata(context)
          : [...without.map(lacks), ...geojson.flatMap(shared), ...sensors.flatMap(unnumbered)],
      questions: [...elsewhere.map(asks), ...geojson.filter(isCounted).map(asksCounted)],
      examined: [
        {
          count:
            geojson.reduce((sum, { facts }) => sum + facts.features, 0) +
            entities.reduce((sum, { facts }) => sum + facts.entities.length, 0) +
            sensors.reduce((sum, { facts }) => sum + facts.entities.length, 0),
          unit: 'features',
        },
      ],
      looked: [...geojson, ...entities, ...sensors].map(({ file }) => file.attachment.id),
    };
  },
};

const idName =
  /^(@?id|uuid|guid|fid|gml[_:]?id|identifier|identificatie|nationalid|localid|inspireid|uri|urn|code|.*[_-]id)$/i;

const propertyLikeId = ({ facts }: FileOfKind<'geojson'>): string | undefined =>
  facts.properties.find(({ name, present }) => present === 1 && idName.test(name))?.name;

const lacks = ({ file, facts }: FileOfKind<'geojson'>): Finding => ({
  reason: 'unmet',
  message: `${facts.features - facts.featureIds.count} of ${facts.features} features have no identifier.`,
  expected: 'the member id on every feature',
  places: [file.shown('/featureIds')],
});

/** A server gives every entity its @iot.id; a file without them is one that was made to be sent, and shows none. */
const unnumbered = ({ file, facts }: FileOfKind<'sensorthings-entities'>): Finding[] => {
  const bare = facts.entities.filter(({ id }) => id === undefined).length;
  return bare === 0
    ? []
    : [
        {
          reason: 'unmet',
          message: `${bare} of ${facts.entities.length} entities have no identifier (@iot.id).`,
          expected: 'an answer of the server, in which every entity has its @iot.id',
          places: [file.shown('')],
        },
      ];
};

const asks = ({ file, facts, property }: FileOfKind<'geojson'> & { readonly property: string }): Question => ({
  question: `Does the property ${property} identify each feature, once and for good?`,
  why: `${facts.features} features have no member id; each has a property ${property}.`,
  places: [file.shown('/featureIds')],
});

const shared = ({ file, facts }: FileOfKind<'geojson'>): Finding[] => {
  const { count, unique, arrayIndexes } = facts.featureIds;
  if (count > 0 && !unique)
    return [
      {
        reason: 'unmet',
        message: 'Several features bear the same id.',
        expected: 'an id of its own for every feature',
        places: [file.shown('/featureIds')],
      },
    ];
  return count > 2 && arrayIndexes && Number(facts.ids[0]) === 0
    ? [
        {
          reason: 'unmet',
          message: 'The ids are only the places of the features in the list, so they change with every export.',
          expected: 'ids that stay with the features',
          found: facts.ids.slice(0, 4).join(', '),
          places: [file.shown('/featureIds')],
        },
      ]
    : [];
};

/** Ids that count from 1 may be places in the list, or keys of a table: only a person can tell. */
const isCounted = ({ facts }: FileOfKind<'geojson'>): boolean =>
  facts.featureIds.count > 2 && facts.featureIds.arrayIndexes && Number(facts.ids[0]) !== 0;

const asksCounted = ({ file, facts }: FileOfKind<'geojson'>): Question => ({
  question: 'Do these ids stay with the features from one export to the next?',
  why: `The ids count on from ${facts.ids[0]}, as places in a list do.`,
  places: [file.shown('/featureIds')],
});
