import type { Facts, Kind, Reading, Spot } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { isBroken, readBroken } from './broken-file.ts';
import { listMember, objectMember, present, textMember } from './members.ts';
import { problemList } from './problem-list.ts';
import { either, group, listOf, oneOf, testShape, text, value } from './shape.ts';

/** Findings of scanners in SARIF 2.1.0. */
export const sarif: Kind = {
  name: 'sarif',
  title: 'SARIF scan result',
  recognisedBy: 'JSON with a list runs whose entries name a tool, or with the schema of SARIF.',
  recognise: (probe) =>
    isBroken(probe, ['"runs"', '"driver"']) ||
    (isObject(probe.root) &&
      (/sarif/i.test(String(probe.root.$schema)) ||
        (Array.isArray(probe.root.runs) && probe.root.runs.some((run) => isObject(run) && isObject(run.tool))))),
  read: (probe) => (isObject(probe.root) ? readScan(probe.root) : readBroken(probe, sarif.title)),
};

/** By 3.14.23 of SARIF a run that did not begin its analysis has null in the place of results. */
const noResults = value('null', (found) => found === null);
const levels = ['error', 'warning', 'note', 'none'];
const shape = group({
  version: oneOf(['2.1.0']),
  runs: listOf(
    group(
      { tool: group({ driver: group({ name: text }) }) },
      { results: either(listOf(group({ message: group({}) }, { level: oneOf(levels), ruleId: text })), noResults) },
    ),
    1,
  ),
});

const most = 1_000;

const readScan = (root: { readonly [key: string]: Json }): Reading => {
  const problems = problemList();
  testShape(shape, root, problems);
  const runs = listMember(root, 'runs');
  const placed = runs.flatMap((run, index) =>
    listMember(run, 'results').map((result, place) => ({ run, result, pointer: `/runs/${index}/results/${place}` })),
  );
  const found = placed.map(({ run, result, pointer }) => ({ ...resultOf(run, result), pointer }));
  const open = found.filter(({ suppressed, kind }) => !suppressed && kind === 'fail');
  const count = (level: string) => open.filter((each) => each.level === level).length;
  const invocations = runs.flatMap((run) => listMember(run, 'invocations'));
  const times = invocations
    .flatMap((each) => textMember(each, 'endTimeUtc') ?? textMember(each, 'startTimeUtc') ?? [])
    .sort();
  const provenance = runs.flatMap((run) => listMember(run, 'versionControlProvenance'));
  const spots: Record<string, Spot> = { '/tools': { pointer: '/runs' } };
  open.slice(0, most).forEach(({ pointer }, index) => {
    spots[`/results/${index}`] = { pointer };
  });
  const facts: Facts = {
    tools: runs.map((run) => {
      const driver = objectMember(objectMember(run, 'tool'), 'driver');
      return present({
        name: textMember(driver, 'name'),
        version: textMember(driver, 'semanticVersion') ?? textMember(driver, 'version'),
      });
    }),
    ...present({
      latest: times.at(-1),
      repository: textMember(provenance[0], 'repositoryUri'),
      revision: textMember(provenance[0], 'revisionId'),
    }),
    resultCount: found.length,
    open: open.length,
    suppressed: found.filter(({ suppressed }) => suppressed).length,
    levels: { error: count('error'), warning: count('warning'), note: count('note'), none: count('none') },
    highest: open.reduce((top, { severity }) => Math.max(top, severity), 0),
    results: open.slice(0, most).map(({ pointer: _, suppressed: __, kind: ___, ...each }) => each),
    rules: new Set(open.map(({ rule }) => rule)).size,
    failedRuns: invocations.filter((each) => isObject(each) && each.executionSuccessful === false).length,
    runsWithoutResults: runs.filter((run) => !isObject(run) || !Array.isArray(run.results)).length,
  };
  return { state: 'read', facts, spots, problems: problems.list(), valid: !problems.any() };
};

const resultOf = (run: Json, result: Json) => {
  const driver = objectMember(objectMember(run, 'tool'), 'driver');
  const index = isObject(result) && typeof result.ruleIndex === 'number' ? result.ruleIndex : -1;
  const rule =
    textMember(result, 'ruleId') ??
    textMember(objectMember(result, 'rule'), 'id') ??
    textMember(listMember(driver, 'rules')[index], 'id') ??
    '';
  const described =
    listMember(driver, 'rules')[index] ?? listMember(driver, 'rules').find((each) => textMember(each, 'id') === rule);
  const severity = Number(
    textMember(objectMember(described, 'properties'), 'security-severity') ??
      textMember(objectMember(result, 'properties'), 'security-severity') ??
      0,
  );
  const location = objectMember(
    objectMember(listMember(result, 'locations')[0], 'physicalLocation'),
    'artifactLocation',
  );
  const message =
    textMember(objectMember(result, 'message'), 'text') ?? textMember(objectMember(result, 'message'), 'markdown');
  return {
    rule,
    level:
      textMember(result, 'level') ?? textMember(objectMember(described, 'defaultConfiguration'), 'level') ?? 'warning',
    severity: Number.isFinite(severity) ? severity : 0,
    kind: textMember(result, 'kind') ?? 'fail',
    ...present({ message: message?.slice(0, 300), file: textMember(location, 'uri') }),
    suppressed: listMember(result, 'suppressions').some(
      (each) => textMember(each, 'status') !== 'rejected' && textMember(each, 'status') !== 'underReview',
    ),
  };
};
