import type { Facts, Spot } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { isMachineLearning, isModelService } from './machine-learning.ts';
import { listMember, objectMember, present, textMember } from './members.ts';

/** A component of a bill and where it stands, nested ones included. */
export type PlacedComponent = { readonly component: { readonly [key: string]: Json }; readonly pointer: string };

/** Components that are listed as facts. */
const most = 5_000;

/** All components of a bill, those of the subject and nested ones included, in the order of the file. */
export const componentsOf = (bill: { readonly [key: string]: Json }): readonly PlacedComponent[] => {
  const found: PlacedComponent[] = [];
  const walk = (list: readonly Json[], pointer: string): void => {
    for (const [index, component] of list.entries()) {
      if (!isObject(component)) continue;
      const at = `${pointer}/${index}`;
      found.push({ component, pointer: at });
      walk(listMember(component, 'components'), `${at}/components`);
    }
  };
  walk(listMember(objectMember(bill.metadata, 'component'), 'components'), '/metadata/component/components');
  walk(listMember(bill, 'components'), '/components');
  return found;
};

/** The facts of components and services, and the spots of those that are listed. */
export const componentFacts = (
  bill: { readonly [key: string]: Json },
  placed: readonly PlacedComponent[],
  spots: Record<string, Spot>,
): Facts => {
  const listed = placed.slice(0, most);
  listed.forEach(({ pointer }, index) => {
    spots[`/components/${index}`] = { pointer };
  });
  const judged = placed.filter(
    ({ component }) => !['file', 'data', 'cryptographic-asset'].includes(textMember(component, 'type') ?? ''),
  );
  const share = (lacks: (component: Json) => boolean) =>
    judged.length === 0 ? 0 : judged.filter(({ component }) => lacks(component)).length / judged.length;
  const services = listMember(bill, 'services').map((service, index) => {
    spots[`/services/${index}`] = { pointer: `/services/${index}` };
    return {
      ...present({
        name: textMember(service, 'name'),
        provider: textMember(objectMember(service, 'provider'), 'name'),
      }),
      endpoints: listMember(service, 'endpoints').filter((endpoint) => typeof endpoint === 'string'),
    };
  });
  const learning = [
    ...placed.flatMap(({ component, pointer }) => {
      const { name = '', purl } = { name: textMember(component, 'name'), purl: textMember(component, 'purl') };
      const model = component.type === 'machine-learning-model' || isObject(component.modelCard);
      if (!model && !isMachineLearning(name, purl)) return [];
      return [
        {
          name,
          ...present({ version: textMember(component, 'version'), purl }),
          why: model ? 'model' : 'library',
          spot: pointer,
        },
      ];
    }),
    ...services.flatMap(({ name = '', provider, endpoints }, index) =>
      isModelService(name, provider, endpoints)
        ? [{ name: name === '' ? (provider ?? '') : name, why: 'service', spot: `/services/${index}` }]
        : [],
    ),
  ];
  learning.forEach(({ spot }, index) => {
    spots[`/machineLearning/${index}`] = { pointer: spot };
  });
  return {
    components: listed.map(({ component }) => ({
      name: textMember(component, 'name') ?? '',
      ...present({
        version: textMember(component, 'version'),
        type: textMember(component, 'type'),
        purl: textMember(component, 'purl'),
        supplier: supplierOf(component),
      }),
      licenses: licencesOf(component),
    })),
    componentCount: placed.length,
    truncated: placed.length > most,
    services,
    machineLearning: learning,
    withoutVersion: share(
      (component) =>
        textMember(component, 'version') === undefined && textMember(component, 'versionRange') === undefined,
    ),
    withoutLicence: share((component) => licencesOf(component).length === 0),
    withoutSupplier: share((component) => supplierOf(component) === undefined),
    withoutIdentifier: share(
      (component) =>
        textMember(component, 'purl') === undefined &&
        textMember(component, 'cpe') === undefined &&
        objectMember(component, 'swid') === undefined,
    ),
  };
};

/** Who supplies a component: its supplier, else its manufacturer, publisher or author. */
export const supplierOf = (component: Json | undefined): string | undefined =>
  textMember(objectMember(component, 'supplier'), 'name') ??
  textMember(objectMember(component, 'manufacturer'), 'name') ??
  textMember(component, 'publisher') ??
  textMember(component, 'author') ??
  textMember(listMember(component, 'authors')[0], 'name');

const licencesOf = (component: Json): readonly string[] =>
  listMember(component, 'licenses').flatMap(
    (choice) =>
      textMember(choice, 'expression') ??
      textMember(objectMember(choice, 'license'), 'id') ??
      textMember(objectMember(choice, 'license'), 'name') ??
      [],
  );
