import type { Facts, Spot } from '../model/evidence.ts';
import { isObject, type Json, pointerOf } from '../source/pointer.ts';

/** Collects what the properties of features are called and hold. */
export type PropertyTally = {
  /** Takes the properties of one feature, and the pointer to them. */
  readonly add: (properties: Json | undefined, pointer: string) => void;
  readonly facts: () => Facts;
  readonly spots: () => Readonly<Record<string, Spot>>;
};

type Tally = { filled: number; readonly types: Set<string>; readonly spot: Spot };

const most = 500;

/** Makes an empty tally; it keeps the first 500 names. */
export const propertyTally = (): PropertyTally => {
  const tallies = new Map<string, Tally>();
  let features = 0;
  return {
    add: (properties, pointer) => {
      features++;
      if (!isObject(properties)) return;
      for (const [name, value] of Object.entries(properties)) {
        let tally = tallies.get(name);
        if (tally === undefined) {
          if (tallies.size >= most) continue;
          tally = { filled: 0, types: new Set(), spot: { pointer: `${pointer}${pointerOf([name])}` } };
          tallies.set(name, tally);
        }
        tally.types.add(typeOf(value));
        if (value !== null && value !== '') tally.filled++;
      }
    },
    facts: () => ({
      propertyNames: [...tallies.keys()],
      properties: [...tallies].map(([name, { filled, types }]) => ({
        name,
        present: filled / features,
        types: [...types],
      })),
    }),
    spots: () =>
      Object.fromEntries(
        [...tallies.values()].flatMap(({ spot }, index) => [
          [`/propertyNames/${index}`, spot],
          [`/properties/${index}`, spot],
        ]),
      ),
  };
};

const typeOf = (value: Json): string => {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
};
