import { Injectable } from '@nestjs/common';
import type { Agent } from 'undici';
import { ServiceError, type FieldFault } from '@sadpath/errors';
import { CALLER_HEADER, SEAL_HEADER } from '../contract/known-headers';
import type { Call } from '../contract/exchange/call';
import { SandboxProblem } from '../contract/sandbox-problem';
import type { ServiceHandle } from './service-handle';
import { silenceKindOf, UpstreamSilence, type SilenceKind } from '../contract/upstream-silence';

/** A refusal by another service, read from its answer. */
export interface UpstreamRefusal {
  readonly ok: false;
  readonly status: number;
  readonly service: string;
  readonly code: string;
  readonly message: string;
  readonly details: unknown;
  readonly retryAfter: number | string | undefined;
  /** Set when no answer came at all. */
  readonly silence?: SilenceKind;
}

/** What another service answered. */
export type UpstreamAnswer = { readonly ok: true; readonly data: unknown } | UpstreamRefusal;

/** One request to another service of the suite. */
export interface UpstreamRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Real milliseconds after which another service counts as silent. */
const PATIENCE_MS = 15_000;
const AGENT = { connections: 64, keepAliveTimeout: 30_000, headersTimeout: PATIENCE_MS, bodyTimeout: PATIENCE_MS };

/** The code of an upstream that could not be reached or understood; no service has it, so it must be translated. */
export const UNREACHABLE = 'unreachable';

/**
 * The only way from one service to another: HTTP over connections kept alive, with the space, the trace and the
 * caller's credentials handed on. The answer is asked for in the standard envelope, so that it reads the same for all.
 */
@Injectable()
export class Upstreams {
  private agent: Promise<Agent> | undefined;

  constructor(private readonly handle: ServiceHandle) {}

  async send(call: Call, service: string, { method, path, body, headers }: UpstreamRequest): Promise<UpstreamAnswer> {
    call.lapse();
    try {
      this.agent ??= this.handle.platform.connections.own.agent(AGENT);
      const agent = await this.agent;
      // Sent as it is: a URL would take two dots, which a value of the client may be, for the way back.
      const answer = await agent.request({
        origin: this.handle.platform.urlOf(service),
        path,
        method,
        headers: {
          ...this.headers(call),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const json = (await answer.body.json()) as Record<string, unknown>;
      const problem = SandboxProblem.of(json);
      // What the sandbox finds wrong with a request, such as a space that has gone, is of no service; so no service answers it.
      if (problem !== undefined) throw problem;
      if (answer.headers['x-sandbox-outcome'] === 'forced') call.onForced(String(answer.headers['x-sandbox-rule']));
      return understand(service, answer.statusCode, json, answer.headers);
    } catch (error) {
      if (error instanceof SandboxProblem) throw error;
      return this.silence(call, service, silenceKindOf(error));
    }
  }

  /** A bearer token in which the service speaks for itself: what a job asks others with, for it has no caller. */
  ownToken(claims: Readonly<Record<string, unknown>>): Promise<string> {
    const { tokens, definition } = this.handle;
    return tokens.sign({ sub: definition.name, ...claims });
  }

  /**
   * The same refusal, to be thrown outward unchanged: the code stays that of the service that raised it. `asked` is the value
   * that it is about, which the request of the client may have under another name.
   */
  passOn(refusal: UpstreamRefusal, asked?: string): ServiceError {
    if (refusal.silence !== undefined && refusal.code === UNREACHABLE)
      throw new UpstreamSilence(refusal.service, refusal.silence);
    const { service: raiser, code, status, message, retryAfter } = refusal;
    const own = this.handle.platform.catalogs.get(raiser)?.errors[code];
    // A code that several services may raise stands in the catalog of one.
    const known = own === undefined ? this.handle.vocabulary.find(code) : { service: raiser, code, spec: own };
    if (known === undefined) throw new Error(`${raiser} answered ${code} (${String(status)}), which nobody declares`);
    const more = { status, message, ...detailsOf(refusal, asked), ...(retryAfter === undefined ? {} : { retryAfter }) };
    return new ServiceError(known, undefined, more);
  }

  /** No answer, in the code that the silent service names for it; forced, when a fault of the space made it silent. */
  private silence(call: Call, service: string, kind: SilenceKind): UpstreamRefusal {
    const { platform } = this.handle;
    const asked = call.space.journal.called(call.forwarded.requestId).find((entry) => entry.service === service);
    if (asked?.outcome === 'forced') call.onForced(asked.rule ?? service);
    const code = platform.definition(service)?.silence?.[kind] ?? UNREACHABLE;
    const status = platform.catalogs.get(service)?.errors[code]?.status ?? 0;
    return {
      ok: false,
      status,
      service,
      code,
      message: `${service} gave no answer`,
      details: [],
      retryAfter: undefined,
      silence: kind,
    };
  }

  private headers(call: Call): Record<string, string> {
    return {
      ...call.forwarded.headers,
      'x-sandbox-space': call.space.id,
      'x-sandbox-envelope': 'standard',
      [CALLER_HEADER]: this.handle.definition.name,
      [SEAL_HEADER]: this.handle.platform.knownHeaders.seal,
      'x-request-id': call.forwarded.requestId,
    };
  }
}

function understand(
  service: string,
  status: number,
  json: Record<string, unknown>,
  headers: Record<string, unknown>,
): UpstreamAnswer {
  if (json['success'] === true) return { ok: true, data: json['data'] };
  if (json['success'] === undefined && status < 400) return { ok: true, data: json };
  const raisedBy = headers['x-sandbox-raised-by'];
  return {
    ok: false,
    status,
    service: typeof raisedBy === 'string' ? raisedBy : service,
    code: String(json['code']),
    message: String(json['error']),
    details: json['details'],
    retryAfter: retryAfterIn(headers['retry-after']),
  };
}

/** Seconds; or a date, which goes on as it came. */
function retryAfterIn(header: unknown): number | string | undefined {
  if (typeof header !== 'string') return undefined;
  return /^\d+$/.test(header) ? Number(header) : header;
}

function detailsOf(
  { details }: UpstreamRefusal,
  asked: string | undefined,
): { details?: Record<string, unknown>; fields?: FieldFault[] } {
  const about = asked === undefined ? {} : { value: asked };
  if (Array.isArray(details)) return { fields: (details as FieldFault[]).map((fault) => ({ ...fault, ...about })) };
  return details !== null && typeof details === 'object' ? { details: details as Record<string, unknown> } : {};
}
