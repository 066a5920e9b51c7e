import type { Facts, Reading, Spot, Spots } from '../model/evidence.ts';
import { present } from './members.ts';
import { findPlaceholders } from './placeholders.ts';
import type { ProblemList } from './problem-list.ts';

/** Something that happened: a run, a decision. What it used, made, and who answers for it are told by their identifiers. */
export type ProvActivity = {
  readonly id: string;
  readonly title?: string | undefined;
  readonly types: readonly string[];
  readonly started?: string | undefined;
  readonly ended?: string | undefined;
  readonly used: readonly string[];
  readonly generated: readonly string[];
  readonly agents: readonly string[];
  readonly spot?: Spot | undefined;
};

/** Something that was used or made: data, a model, a result. */
export type ProvEntity = {
  readonly id: string;
  readonly title?: string | undefined;
  readonly types: readonly string[];
  readonly version?: string | undefined;
  readonly derivedFrom: readonly string[];
  readonly spot?: Spot | undefined;
};

/** What a file says in terms of PROV, however it is written. */
export type ProvRecord = {
  readonly form: 'prov-json' | 'prov-o';
  readonly activities: readonly ProvActivity[];
  readonly entities: readonly ProvEntity[];
  readonly agents: readonly string[];
};

const most = 500;

/** Makes the facts of a record, and adds departures from the constraints of PROV on times. */
export const provReading = ({ form, activities, entities, agents }: ProvRecord, problems: ProblemList): Reading => {
  if (activities.length + entities.length === 0)
    problems.add('The record describes no activity and no entity.', undefined);
  for (const { id, started, ended, spot } of activities) {
    for (const [what, time] of [
      ['start', started],
      ['end', ended],
    ] as const)
      if (time !== undefined && !isTime(time))
        problems.add(`The ${what} of the activity ${id} is not a date and time: ${JSON.stringify(time)}.`, spot);
    if (started !== undefined && ended !== undefined && Date.parse(ended) < Date.parse(started))
      problems.add(`The activity ${id} ends at ${ended}, before its start at ${started}.`, spot);
  }
  const described = new Set([...activities, ...entities].map(({ id }) => id));
  const named = new Set(activities.flatMap(({ used, generated }) => [...used, ...generated]));
  const times = activities.flatMap(({ started, ended }) => [started, ended].filter((time) => time !== undefined));
  const sorted = times.filter(isTime).toSorted((left, right) => Date.parse(left) - Date.parse(right));
  const count = (lacks: (activity: ProvActivity) => boolean) => activities.filter(lacks).length;
  const facts: Facts = {
    form,
    activityCount: activities.length,
    activities: activities.slice(0, most).map(({ id, title, types, started, ended, used, generated, agents: who }) => ({
      id,
      types,
      ...present({ title, started, ended }),
      used,
      generated,
      agents: who,
    })),
    entityCount: entities.length,
    entities: entities.slice(0, most).map(({ id, title, types, version, derivedFrom }) => ({
      id,
      types,
      ...present({ title, version }),
      derivedFrom,
    })),
    agents: agents.slice(0, most),
    untold: {
      time: count(({ started, ended }) => started === undefined && ended === undefined),
      used: count(({ used }) => used.length === 0),
      generated: count(({ generated }) => generated.length === 0),
      agent: count(({ agents: who }) => who.length === 0),
    },
    undescribed: [...named].filter((id) => !described.has(id)).slice(0, most),
    ...present({ earliest: sorted[0], latest: sorted.at(-1) }),
    placeholders: [...activities, ...entities].reduce(
      (sum, { id, title = '' }) => sum + findPlaceholders(`${id} ${title}`, 10).length,
      0,
    ),
  };
  return {
    state: 'read',
    facts,
    spots: spotsOf(activities, entities),
    problems: problems.list(),
    valid: !problems.any(),
  };
};

const isTime = (time: string): boolean => /^\d{4}-\d{2}-\d{2}/.test(time) && !Number.isNaN(Date.parse(time));

const spotsOf = (activities: readonly ProvActivity[], entities: readonly ProvEntity[]): Spots => {
  const spots: Record<string, Spot> = {};
  for (const [list, things] of [
    ['activities', activities],
    ['entities', entities],
  ] as const)
    for (const [index, { spot }] of things.slice(0, most).entries())
      if (spot !== undefined) spots[`/${list}/${index}`] = spot;
  return spots;
};
