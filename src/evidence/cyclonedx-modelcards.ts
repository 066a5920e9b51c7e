import type { Spot } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import type { PlacedComponent } from './cyclonedx-components.ts';
import { listMember, objectMember, present, textMember } from './members.ts';
import { hasFacts, leastCharacters, type Part, readValue } from './modelcard-parts.ts';
import { findPlaceholders } from './placeholders.ts';

/** The model cards of components (CycloneDX 1.5 and later). The schema demands nothing of them, so what they fill is a fact. */
export const modelCardFacts = (placed: readonly PlacedComponent[], spots: Record<string, Spot>): readonly Json[] =>
  placed
    .flatMap(({ component, pointer }) =>
      isObject(component.modelCard) ? [{ component, card: component.modelCard, pointer }] : [],
    )
    .map(({ component, card, pointer }, index) => {
      const at = `${pointer}/modelCard`;
      spots[`/modelCards/${index}`] = { pointer: at };
      const parameters = objectMember(card, 'modelParameters');
      const considerations = objectMember(card, 'considerations');
      const metrics = listMember(objectMember(card, 'quantitativeAnalysis'), 'performanceMetrics').flatMap(
        (metric, place) => {
          const read = readValue(textMember(metric, 'value') ?? '');
          const name = textMember(metric, 'type');
          return read === undefined || name === undefined
            ? []
            : [
                {
                  fact: {
                    metric: name,
                    ...read,
                    source: 'quantitative-analysis',
                    ...present({ slice: textMember(metric, 'slice') }),
                  },
                  pointer: `${at}/quantitativeAnalysis/performanceMetrics/${place}`,
                },
              ];
        },
      );
      metrics.forEach((metric, place) => {
        spots[`/modelCards/${index}/metrics/${place}`] = { pointer: metric.pointer };
      });
      const datasets = listMember(parameters, 'datasets')
        .map((set) => textMember(set, 'name') ?? textMember(set, 'ref') ?? '')
        .filter((name) => name !== '');
      const limitations = listMember(considerations, 'technicalLimitations').filter(
        (text): text is string => typeof text === 'string' && text.trim() !== '',
      );
      const filled = new Set<Part>();
      if (says(considerations?.useCases) || says(considerations?.users)) filled.add('directUse');
      if (limitations.length > 0 || says(considerations?.ethicalConsiderations)) filled.add('limitations');
      if (datasets.length > 0) filled.add('trainingData');
      if (metrics.length > 0) filled.add('metrics').add('results');
      return {
        name: textMember(component, 'name') ?? '',
        ...present({ version: textMember(component, 'version'), task: textMember(parameters, 'task') }),
        datasets,
        metrics: metrics.map(({ fact }) => fact),
        limitations,
        has: hasFacts(filled),
        placeholders: findPlaceholders(JSON.stringify(card)).length,
      };
    });

const says = (value: Json | undefined): boolean =>
  JSON.stringify(value ?? '').replace(/[[\]{}",:]/g, '').length >= leastCharacters;
