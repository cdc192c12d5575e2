import { gatewayErrors } from '@sadpath/dcms';
import { UNREACHABLE, type UpstreamRefusal, type Upstreams } from '@sadpath/service';

/** The refusal of another service as it leaves this one: unchanged; no answer at all is an internal error. */
export function outward(upstreams: Upstreams, refusal: UpstreamRefusal): Error {
  return refusal.code === UNREACHABLE ? gatewayErrors.customer('internal.error') : upstreams.passOn(refusal);
}
