import { readOneOf, type Platform } from '@sadpath/service';
import type { DroppedSpace, Space } from '@sadpath/spaces';
import { SEVERITIES, type Finding, type Platforms } from '@sadpath/verdicts';
import { everySpace } from '../every-space';
import { findingsIn } from '../findings-in';
import { platformsOf } from '../platforms-of';
import { ConductAnswer, ConductQuery } from '../dto/verdicts';
import type { PlatformRequest, PlatformRoute } from '../platform-route';

/** How the client behaved, by the requests that the journals have, and what was found in those that have gone. */
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
  {
    method: 'DELETE',
    path: '/conduct',
    tag: 'verdicts',
    answers: 'nothing',
    summary: 'Forgets what was found in spaces that have gone, and in journals that were emptied',
    handle: async ({ platform }) => {
      await platform.sweep();
      await platform.conduct.clear();
      return undefined;
    },
  },
];

async function showConduct({ platform, space, query }: PlatformRequest): Promise<unknown> {
  const severity = query['severity'] === undefined ? undefined : readOneOf('severity', query['severity'], SEVERITIES);
  if (query['space'] !== undefined) readOneOf('space', query['space'], ['*']);
  const platforms = platformsOf(platform);
  const found =
    query['space'] === '*' ? await ofAllSpaces(platform, platforms) : findingsIn(await departureOf(space), platforms);
  const findings = found.filter((finding) => severity === undefined || severity === finding.severity);
  const counts = SEVERITIES.map((each) => [each, found.filter((finding) => finding.severity === each).length]);
  return { counts: Object.fromEntries(counts) as unknown, findings };
}

async function ofAllSpaces(platform: Platform, platforms: Platforms): Promise<readonly Finding[]> {
  await platform.sweep();
  const found: Finding[] = [];
  for await (const space of everySpace(platform)) found.push(...findingsIn(await departureOf(space), platforms));
  const past = await platform.conduct.list();
  found.push(...past.map((json): Finding => ({ ...(JSON.parse(json) as Finding), past: true })));
  return found.sort((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity));
}

async function departureOf({ id, options, journal }: Space): Promise<DroppedSpace> {
  return { id, options, entries: options.counted === false ? [] : await journal.listInTurns() };
}
