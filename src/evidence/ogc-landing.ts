import type { Kind, Reading, Spot } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { isBroken, readBroken } from './broken-file.ts';
import { present, textMember } from './members.ts';
import { lacksHost, linksOf } from './ogc-links.ts';
import { problemList } from './problem-list.ts';
import { spotOf } from './spot-of.ts';

/** The page of an OGC API from which a client finds everything else. */
export const ogcLanding: Kind = {
  name: 'ogc-landing',
  title: 'OGC API landing page',
  recognisedBy:
    'A list of links at the root, one of which leads to the conformance page or to the description of the interface.',
  recognise: (probe) => isLanding(probe.root) || isBroken(probe, ['"links"', '"rel"', '"conformance"', '"service-d']),
  read: (probe) => (probe.root === undefined ? readBroken(probe, ogcLanding.title) : readLanding(probe.root)),
};

const isLanding = (root: Json | undefined): boolean =>
  isObject(root) &&
  Array.isArray(root.links) &&
  !['collections', 'features', 'processes', 'geometry', 'itemType'].some((key) => Object.hasOwn(root, key)) &&
  !(Object.hasOwn(root, 'id') && Object.hasOwn(root, 'extent')) &&
  linksOf(root).some(({ rel }) => /^(conformance|service|service-desc|service-doc)$/.test(rel));

const readLanding = (root: Json): Reading => {
  const links = linksOf(root);
  const relations = [...new Set(links.map(({ rel }) => rel))];
  const problems = problemList();
  const spots: Record<string, Spot> = {
    '': { pointer: '' },
    '/title': spotOf(root, '/title', textMember(root, 'title')),
    '/description': spotOf(root, '/description', textMember(root, 'description')),
    '/relations': { pointer: '/links' },
    '/hosts': { pointer: '/links' },
  };
  links.forEach((link, index) => {
    spots[`/links/${index}`] = { pointer: `/links/${link.index}` };
    if (lacksHost(link))
      problems.add(`The link ${link.href} has no host; the server does not know its own name.`, {
        pointer: `/links/${link.index}/href`,
      });
  });
  // OGC 17-069r4, requirement 2 (/req/core/root-success); OGC 19-072, requirement 2.
  if (!relations.includes('conformance'))
    problems.add('No link leads to the conformance page (rel conformance).', { pointer: '/links' });
  if (!relations.includes('service-desc') && !relations.includes('service-doc'))
    problems.add('No link leads to the description of the interface (rel service-desc or service-doc).', {
      pointer: '/links',
    });
  return {
    state: 'read',
    facts: {
      ...present({ title: textMember(root, 'title'), description: textMember(root, 'description') }),
      links: links.map(({ index: _, ...link }) => link),
      relations,
      hosts: [...new Set(links.flatMap(({ host }) => host ?? []))],
    },
    spots,
    problems: problems.list(),
    valid: !problems.any(),
  };
};
