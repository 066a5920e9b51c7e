import type { Kind, Reading, Spot } from '../model/evidence.ts';
import { isObject, type Json, pointerOf } from '../source/pointer.ts';
import { listMember, objectMember, present, textMember } from './members.ts';
import { linksOf } from './ogc-links.ts';
import { type ProblemList, problemList } from './problem-list.ts';

/** Documents of OGC API Processes (OGC 18-062r2): a list of processes, the description of one, the state of jobs. */
export const ogcProcess: Kind = {
  name: 'ogc-process',
  title: 'OGC API Processes document',
  recognisedBy:
    'JSON with a list of processes that have an id and a version, with an id and a version beside inputs or outputs, or with a job and its state.',
  recognise: ({ root }) => formOf(root) !== undefined,
  read: ({ root = null }) => readProcess(root, formOf(root)),
};

type Form = 'list' | 'description' | 'job' | 'jobs';

const formOf = (root: Json | undefined): Form | undefined => {
  if (!isObject(root) || Object.hasOwn(root, 'openapi') || Object.hasOwn(root, 'swagger')) return undefined;
  if (Array.isArray(root.processes) && (Array.isArray(root.links) || listMember(root, 'processes').some(isSummary)))
    return 'list';
  if (Array.isArray(root.jobs) && (listMember(root, 'jobs').some(isJob) || Array.isArray(root.links))) return 'jobs';
  if (isJob(root)) return 'job';
  const described = ['inputs', 'outputs'].some((key) => isObject(root[key]));
  return described && isSummary(root) && textMember(root, 'type') === undefined ? 'description' : undefined;
};

const isSummary = (value: Json): boolean =>
  textMember(value, 'id') !== undefined && textMember(value, 'version') !== undefined;

const isJob = (value: Json): boolean =>
  isObject(value) && textMember(value, 'jobID') !== undefined && textMember(value, 'status') !== undefined;

const states = /^(accepted|running|successful|failed|dismissed|created)$/;
const mostEntries = 500;

const readProcess = (root: Json, form: Form | undefined): Reading => {
  if (form === undefined) return { state: 'invalid', why: 'is no document of OGC API Processes' };
  const problems = problemList();
  const ofJobs = form === 'job' || form === 'jobs';
  const key = form === 'list' ? 'processes' : 'jobs';
  const single = form === 'description' || form === 'job';
  const entries = single
    ? [{ value: root, keys: [] }]
    : listMember(root, key).map((value, index) => ({ value, keys: [key, index] as const }));
  const spots: Record<string, Spot> = { '': { pointer: '' } };
  if (entries.length === 0) problems.add('The list is empty, so it shows nothing.', { pointer: `/${key}` });
  const shown = entries.slice(0, mostEntries);
  shown.forEach(({ keys }, index) => {
    spots[`/${ofJobs ? 'jobs' : 'processes'}/${index}`] = { pointer: pointerOf(keys) };
  });
  const processes = ofJobs
    ? []
    : shown.map(({ value, keys }, index) => processFacts(value, keys, index, form === 'description', problems, spots));
  const jobs = ofJobs ? shown.map(({ value, keys }) => jobFacts(value, keys, problems)) : [];
  const links = [root, ...shown.map(({ value }) => value)].flatMap((value) => linksOf(value));
  return {
    state: 'read',
    facts: {
      form,
      processes,
      jobs,
      count: entries.length,
      hosts: [...new Set(links.flatMap(({ host }) => host ?? []))],
    },
    spots,
    problems: problems.list(),
    valid: !problems.any(),
  };
};

type Keys = readonly (string | number)[];

const processFacts = (
  value: Json,
  keys: Keys,
  index: number,
  described: boolean,
  problems: ProblemList,
  spots: Record<string, Spot>,
) => {
  for (const name of ['id', 'version'])
    if (textMember(value, name) === undefined)
      problems.add(`A process must have the member ${name} (OGC 18-062r2, clause 7.10).`, { pointer: pointerOf(keys) });
  const side = (name: 'inputs' | 'outputs') =>
    Object.entries(objectMember(value, name) ?? {})
      .slice(0, mostEntries)
      .map(([id, part], at) => {
        spots[`/processes/${index}/${name}/${at}`] = { pointer: pointerOf([...keys, name, id]) };
        const schema = weigh(isObject(part) ? part.schema : undefined);
        if (described && schema === 'none')
          problems.add(`The ${name === 'inputs' ? 'input' : 'output'} ${id.slice(0, 60)} has no schema.`, {
            pointer: pointerOf([...keys, name, id]),
          });
        return {
          id,
          ...present({ title: textMember(part, 'title') }),
          schema,
          required: isObject(part) && part.minOccurs !== 0,
        };
      });
  return {
    id: textMember(value, 'id') ?? '',
    ...present({
      title: textMember(value, 'title'),
      version: textMember(value, 'version'),
      description: textMember(value, 'description'),
    }),
    jobControl: listMember(value, 'jobControlOptions').filter((each) => typeof each === 'string'),
    inputs: side('inputs'),
    outputs: side('outputs').map(({ required: _, ...output }) => output),
    execution: linksOf(value).some(({ rel }) => rel === 'execute'),
  };
};

/** Whether a schema says anything: more than words about itself. */
const weigh = (schema: Json | undefined): 'none' | 'vacuous' | 'real' => {
  if (!isObject(schema)) return schema === undefined || schema === null ? 'none' : 'vacuous';
  return Object.keys(schema).some((key) => !/^(title|description|default|examples?|\$comment|nullable)$/.test(key))
    ? 'real'
    : 'vacuous';
};

const jobFacts = (value: Json, keys: Keys, problems: ProblemList) => {
  const status = textMember(value, 'status') ?? '';
  if (!states.test(status))
    problems.add(`The state ${status.slice(0, 40)} is not one of a job.`, { pointer: pointerOf([...keys, 'status']) });
  const progress = isObject(value) ? value.progress : undefined;
  const within = typeof progress === 'number' && progress >= 0 && progress <= 100;
  if (progress !== undefined && !within)
    problems.add('The progress of a job must be a number from 0 to 100.', {
      pointer: pointerOf([...keys, 'progress']),
    });
  return {
    id: textMember(value, 'jobID') ?? textMember(value, 'id') ?? '',
    status,
    ...present({
      process: textMember(value, 'processID'),
      progress: within ? (progress as number) : undefined,
      created: textMember(value, 'created'),
      finished: textMember(value, 'finished'),
    }),
  };
};
