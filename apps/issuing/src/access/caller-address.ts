import { SandboxProblem, type Exchange, type GateContext } from '@sadpath/service';
import { isAllowlisted } from '../domain/allowlist';
import { isLoopback, parseIp } from '../domain/ip-address';
import { IssuingConfig } from '../issuing.config';
import type { IssuingSettings } from '../issuing.settings';

const ADDRESS_HEADER = 'x-sandbox-client-ip';
const THIS_MACHINE = '127.0.0.1';

/** The other end of a connection; a trusted peer counts as this machine (contract §2.4). */
export interface Peer {
  readonly address: string;
  readonly isOwn: boolean;
}

export function peerOf({ start }: Exchange, { resolve }: GateContext): Peer {
  const { remoteAddress } = start;
  if (isLoopback(remoteAddress)) return { address: remoteAddress, isOwn: true };
  return isAllowlisted(remoteAddress, resolve(IssuingConfig).trustedPeers)
    ? { address: THIS_MACHINE, isOwn: true }
    : { address: remoteAddress, isOwn: false };
}

/**
 * The calling address: the peer's, or the one that a caller on this machine names by header. Throws `SandboxProblem` when
 * the header may not be used or holds no address.
 */
export function callerAddress(exchange: Exchange, peer: Peer, { trustClientIpHeader }: IssuingSettings): string {
  const named = exchange.header(ADDRESS_HEADER);
  if (named === undefined) return peer.address;
  if (!peer.isOwn) throw misplaced('it is for callers on this machine');
  if (!trustClientIpHeader) throw misplaced('issuing.trustClientIpHeader is false');
  if (parseIp(named) === undefined) throw misplaced(`"${named}" is no IP address`);
  return named;
}

function misplaced(reason: string): SandboxProblem {
  return new SandboxProblem(422, 'misplaced-header', `X-Sandbox-Client-Ip cannot be used: ${reason}`);
}
