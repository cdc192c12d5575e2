import { readOneOf } from '@sadpath/service';
import { unreadOf, type DroppedSpace, type PastConduct, type Space } from '@sadpath/spaces';
import { inTurns } from '@sadpath/turns';
import { SEVERITIES, type Finding, type Platforms, type Severity } from '@sadpath/verdicts';
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
    isLarge: true,
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

async function showConduct(request: PlatformRequest): Promise<unknown> {
  const { platform, space, query } = request;
  const severity = query['severity'] === undefined ? undefined : readOneOf('severity', query['severity'], SEVERITIES);
  if (query['space'] !== undefined) readOneOf('space', query['space'], ['*']);
  const platforms = platformsOf(platform);
  const { found, forgotten, unread } =
    query['space'] === '*' ? await ofAllSpaces(request, platforms) : await ofSpace(space, platforms);
  return {
    counts: bySeverity((each) => found.filter((finding) => finding.severity === each).length),
    findings: found.filter((finding) => severity === undefined || severity === finding.severity),
    lost: { findings: bySeverity((each) => forgotten.get(SEVERITIES.indexOf(each)) ?? 0), requests: unread },
  };
}

function bySeverity(count: (severity: Severity) => number): Record<string, number> {
  return Object.fromEntries(SEVERITIES.map((each) => [each, count(each)]));
}

/** What is found, and how much is not to be found any more. */
interface Found extends Omit<PastConduct, 'findings'> {
  readonly found: readonly Finding[];
}

async function ofSpace(space: Space, platforms: Platforms): Promise<Found> {
  const departure = await departureOf(space);
  return { found: await inTurns(findingsIn(departure, platforms)), forgotten: new Map(), unread: departure.unread };
}

async function ofAllSpaces(request: PlatformRequest, platforms: Platforms): Promise<Found> {
  const { platform } = request;
  await platform.sweep();
  const found: Finding[] = [];
  let unread = 0;
  for await (const space of everySpace(request)) {
    const own = await ofSpace(space, platforms);
    found.push(...own.found);
    unread += own.unread;
  }
  const past = await platform.conduct.list();
  found.push(...past.findings.map((json): Finding => ({ ...(JSON.parse(json) as Finding), past: true })));
  found.sort((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity));
  return { found, forgotten: past.forgotten, unread: unread + past.unread };
}

async function departureOf({ id, options, journal }: Space): Promise<DroppedSpace> {
  const isJudged = options.counted !== false;
  // Counted first: what comes while the list is made is in neither.
  const { tally } = journal;
  const entries = isJudged ? await journal.listInTurns() : [];
  return { id, options, entries, unread: isJudged ? unreadOf(entries, tally) : 0 };
}
