import { readOneOf, type Platform } from '@sadpath/service';
import type { Space } from '@sadpath/spaces';
import { conductOf, SEVERITIES, type Finding, type Platforms } from '@sadpath/verdicts';
import { everySpace } from '../every-space';
import { platformsOf } from '../platforms-of';
import { ConductAnswer, ConductQuery } from '../dto/verdicts';
import type { PlatformRequest, PlatformRoute } from '../platform-route';

/** How the client behaved, by the requests that the journals have. */
export const conductRoutes: readonly PlatformRoute[] = [
  {
    method: 'GET',
    path: '/conduct',
    tag: 'verdicts',
    answers: ConductAnswer,
    summary: 'What is to be said of how the client behaved, with the requests that prove it, the gravest first',
    query: ConductQuery,
    handle: showConduct,
  },
];

async function showConduct({ platform, space, query }: PlatformRequest): Promise<unknown> {
  const severity = query['severity'] === undefined ? undefined : readOneOf('severity', query['severity'], SEVERITIES);
  if (query['space'] !== undefined) readOneOf('space', query['space'], ['*']);
  const platforms = platformsOf(platform);
  const found = query['space'] === '*' ? await ofAllSpaces(platform, platforms) : ofSpace(space, platforms);
  const findings = found.filter((finding) => severity === undefined || severity === finding.severity);
  const counts = SEVERITIES.map((each) => [each, found.filter((finding) => finding.severity === each).length]);
  return { counts: Object.fromEntries(counts) as unknown, findings };
}

async function ofAllSpaces(platform: Platform, platforms: Platforms): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for await (const space of everySpace(platform)) found.push(...ofSpace(space, platforms));
  return found.sort((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity));
}

function ofSpace({ id, options, journal }: Space, platforms: Platforms): readonly Finding[] {
  if (options.counted === false) return [];
  const { label } = options;
  return conductOf({ space: id, entries: journal.list(), ...(label === undefined ? {} : { label }) }, platforms);
}
