import { SandboxProblem, type Exchange, type GateContext } from '@sadpath/service';
import type { IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';
import type { Presented } from '../domain/client-certificate';
import type { Environment } from '../domain/program';
import { refusedRequests } from '../issuing.collections';
import type { FiledCertificate } from '../tls/certificate-directory';
import { peerOf } from './caller-address';
import { CertificateRegistry } from './certificate-registry';

/** The certificate of the plain port when no header names another (contract §2.3). */
const DEFAULT_CERTIFICATE = 'C1';
const CERTIFICATE_HEADER = 'x-sandbox-client-cert';

/** What a caller shows, and the world its listener serves. */
export interface Showing {
  readonly presented: Presented;
  readonly environment: Environment;
}

/**
 * The certificate of the connection, or on the plain port the one a header names, whose environment is then the listener's.
 * Throws `SandboxProblem` when the header may not be used.
 */
export async function presentedCertificate(exchange: Exchange, surroundings: GateContext): Promise<Showing> {
  const registry = surroundings.resolve(CertificateRegistry);
  const named = exchange.header(CERTIFICATE_HEADER);
  const { listener } = exchange.start;
  if (listener === 'staging' || listener === 'production') {
    if (named !== undefined) throw misplaced('a TLS connection shows its own certificate');
    return { presented: await ofConnection(exchange, registry), environment: listener };
  }
  if (named !== undefined && !peerOf(exchange, surroundings).isOwn)
    throw misplaced('it is for callers on this machine');
  const presented = await byName(named ?? DEFAULT_CERTIFICATE, exchange, registry);
  return { presented, environment: typeof presented === 'string' ? 'staging' : presented.environment };
}

const filedBySocket = new WeakMap<TLSSocket, Promise<FiledCertificate | undefined>>();

async function ofConnection(exchange: Exchange, registry: CertificateRegistry): Promise<Presented> {
  const { socket } = exchange.raw as IncomingMessage;
  if (!(socket instanceof TLSSocket)) return 'none';
  const filed = await (filedBySocket.get(socket) ?? lookUp(socket, registry));
  return filed === undefined ? 'unknown' : byName(filed.name, exchange, registry);
}

/** A connection keeps its certificate, so it is read once. */
function lookUp(socket: TLSSocket, registry: CertificateRegistry): Promise<FiledCertificate | undefined> {
  const fingerprint = socket.getPeerX509Certificate()?.fingerprint256;
  const filed = fingerprint === undefined ? Promise.resolve(undefined) : registry.byFingerprint(fingerprint);
  filedBySocket.set(socket, filed);
  return filed;
}

async function byName(name: string, { call }: Exchange, registry: CertificateRegistry): Promise<Presented> {
  if (name === 'none') return 'none';
  return call.store.transaction(async (tx) => {
    if ((await tx.get(refusedRequests, name)) !== undefined) return 'refused';
    return (await registry.known(call, tx, name)) ?? 'unknown';
  });
}

function misplaced(reason: string): SandboxProblem {
  return new SandboxProblem(422, 'misplaced-header', `X-Sandbox-Client-Cert cannot be used here: ${reason}`);
}
