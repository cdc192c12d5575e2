import { HOUR, SECOND, unixSeconds } from '@sadpath/clock';
import type { Call, Upstreams } from '@sadpath/service';
import type { Visit } from './visit';

/** How long the token of a job is good for; a job is over at once. */
const TOKEN_LIFE = HOUR / SECOND;

/** A job's visit among the data of one bank, in which the service asks others in its own name. */
export async function visitOfJob(upstreams: Upstreams, call: Call, tenant: string): Promise<Visit> {
  const iat = unixSeconds(call.space.clock.now());
  const token = await upstreams.ownToken({ tenant, role: 'OPS', iat, exp: iat + TOKEN_LIFE });
  return { tenant, call: call.under({ tenant, authorization: `Bearer ${token}` }) };
}
