import type { DueJob } from '@sadpath/clock';
import type { Space } from '@sadpath/spaces';
import { invalid, readForm, type SpaceEvent } from '@sadpath/service';
import { from, map, type Observable } from 'rxjs';
import { JobBody } from '../dto/clock';
import { SpaceEventInfo } from '../dto/requests';
import type { PlatformRequest, PlatformRoute } from '../platform-route';

/** Due jobs of services that run in another process than the one that found them due. */
export const jobRoutes: readonly PlatformRoute[] = [
  {
    method: 'POST',
    path: '/jobs/run',
    tag: 'clock',
    body: JobBody,
    answers: { events: SpaceEventInfo },
    summary: 'Runs one due job here; the processes of a shared sandbox ask each other',
    status: 200,
    bodyExample: {
      at: 1768471200000,
      service: 'wallet',
      job: 'expire-escrow',
      entity: '00000000-0000-4000-8000-000000000401',
    },
    handle: runJob,
  },
];

/** Answers when the job has run; the answer ends when what follows from it has ended too. */
async function runJob({ space, body, platform }: PlatformRequest): Promise<Observable<SpaceEvent>> {
  const { at, service, job, entity, payload } = readForm(body, JobBody);
  if (
    typeof at !== 'number' ||
    Number.isNaN(new Date(at).getTime()) ||
    typeof service !== 'string' ||
    typeof job !== 'string' ||
    typeof entity !== 'string'
  ) {
    throw invalid('', 'a job has at (an instant in milliseconds), service, job and entity');
  }
  const due: DueJob = { at, service, job, entity, payload };
  if (!platform.jobs.isKnownHere(service, job)) throw invalid('job', `${service} has no job ${job} here`);
  await platform.jobs.runHere(space, due);
  return endingWith(space);
}

/** Who asked holds the turn of the space, for which a receiver of what the job has sent may be waiting before it answers. */
function endingWith(space: Space): Observable<SpaceEvent> {
  return from(space.background()).pipe(map(() => ({ type: 'settled' })));
}
