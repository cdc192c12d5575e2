import { timingSafeEqual } from 'node:crypto';
import { hostNameOf, isLoopback, isOriginAllowed, SandboxProblem, type SandboxConfig } from '@sadpath/service';
import type { FastifyRequest } from 'fastify';

type Guards = Pick<SandboxConfig, 'adminToken' | 'adminHosts' | 'origins'>;

const READS = new Set(['GET', 'HEAD']);

/**
 * Lets in who may use the control API, before a byte of a body is read: with a token, who has it; without one, who calls
 * this machine by a name of its own and is no page from elsewhere. Throws `SandboxProblem` 401 or 403.
 */
export function admitControl({ headers, method }: FastifyRequest, guards: Guards, isOpen: boolean): void {
  if (guards.adminToken === undefined) {
    demandKnownHost(headers.host, guards);
    demandKnownPage(headers, method, guards);
  } else if (!isOpen) demandToken(headers, guards.adminToken);
}

/** A name that somebody else resolves to this machine is how a web page gets around the rule of the same origin. */
function demandKnownHost(authority: string | undefined, guards: Guards): void {
  if (authority === undefined || isKnownHost(authority, guards)) return;
  const detail = `Without a token the control API answers to the names of this machine only: not to ${authority}. SADPATH_ADMIN_HOSTS adds names.`;
  throw new SandboxProblem(403, 'foreign-host', detail);
}

function demandKnownPage(headers: FastifyRequest['headers'], method: string, guards: Guards): void {
  const { origin } = headers;
  const isFromHere = origin === undefined ? !isOfOtherPage(headers, method) : isKnownOrigin(origin, guards);
  if (isFromHere) return;
  const detail = `Without a token the control API takes nothing from a page of ${origin ?? 'another site'}. SADPATH_CORS_ORIGINS adds origins.`;
  throw new SandboxProblem(403, 'foreign-origin', detail);
}

/**
 * True for what a browser sends for a page that it gives no name to. Another port of this machine is another page, of the same
 * site: it may link to what is read here, and nothing more. Who is no browser sends no word of a site.
 */
function isOfOtherPage(headers: FastifyRequest['headers'], method: string): boolean {
  const { 'sec-fetch-site': site, 'sec-fetch-mode': mode } = headers;
  if (site === undefined || site === 'same-origin' || site === 'none') return false;
  return !(site === 'same-site' && mode === 'navigate' && READS.has(method));
}

function isKnownHost(authority: string, { adminHosts }: Guards): boolean {
  const name = hostNameOf(authority);
  return isLoopback(name) || adminHosts.includes(name);
}

function isKnownOrigin(origin: string, guards: Guards): boolean {
  const authority = /^https?:\/\/([^/]+)$/i.exec(origin)?.[1];
  return isOriginAllowed(origin, guards.origins) || (authority !== undefined && isKnownHost(authority, guards));
}

/** Beyond loopback, the control API answers only to its token. */
function demandToken(headers: FastifyRequest['headers'], token: string): void {
  const given = String(headers['x-admin-token'] ?? headers.authorization?.replace(/^Bearer\s+/i, '') ?? '');
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  if (a.length === b.length && timingSafeEqual(a, b)) return;
  const detail = 'The control API needs the admin token: X-Admin-Token or Authorization: Bearer';
  throw new SandboxProblem(401, 'admin-token-required', detail);
}
