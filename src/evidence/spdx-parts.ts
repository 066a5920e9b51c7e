import type { Facts, Spot } from '../model/evidence.ts';
import { present } from './members.ts';

/** One package of a bill, however it is written; `pointer` leads to it. */
export type BillPart = {
  readonly pointer: string;
  readonly name: string;
  readonly version: string | undefined;
  readonly purl: string | undefined;
  readonly supplier: string | undefined;
  readonly type: string | undefined;
  readonly licenses: readonly string[];
  readonly identified: boolean;
  /** Whether the bill itself says that it is a model. */
  readonly model?: boolean;
};

/** Stands where an identifier is missing, so that nothing is equal to it. */
export const unspoken = '\0';

/** A value that says something: NOASSERTION and NONE are what SPDX writes where nothing is said. */
export const asserted = (written: string | undefined): string | undefined =>
  written === undefined || /^(NOASSERTION|NONE|noAssertion)$/.test(written) ? undefined : written;

/** Packages that are listed as facts. */
const most = 5_000;

/** The facts of the packages of a bill, under the names that they have for CycloneDX, and their spots. */
export const partsFacts = (
  parts: readonly BillPart[],
  learns: (name: string, purl: string | undefined) => boolean,
): { readonly facts: Facts; readonly spots: Record<string, Spot> } => {
  const spots: Record<string, Spot> = {};
  const listed = parts.slice(0, most);
  listed.forEach(({ pointer }, index) => {
    spots[`/components/${index}`] = { pointer };
  });
  const learning = parts.filter(({ name, purl, model }) => model === true || learns(name, purl));
  learning.forEach(({ pointer }, index) => {
    spots[`/machineLearning/${index}`] = { pointer };
  });
  const share = (lacks: (part: BillPart) => boolean) =>
    parts.length === 0 ? 0 : parts.filter(lacks).length / parts.length;
  return {
    facts: {
      components: listed.map(({ name, version, type, purl, supplier, licenses }) => ({
        name,
        ...present({ version, type, purl, supplier }),
        licenses,
      })),
      componentCount: parts.length,
      truncated: parts.length > most,
      machineLearning: learning.map(({ name, version, purl, model, pointer }) => ({
        name,
        ...present({ version, purl }),
        why: model === true ? 'model' : 'library',
        spot: pointer,
      })),
      withoutVersion: share(({ version }) => version === undefined),
      withoutLicence: share(({ licenses }) => licenses.length === 0),
      withoutSupplier: share(({ supplier }) => supplier === undefined),
      withoutIdentifier: share(({ identified }) => !identified),
    },
    spots,
  };
};
