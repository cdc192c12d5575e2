import { BOUNDS } from '@sadpath/bounds';
import { parseHttpDate } from '@sadpath/clock';
import { EXCLUDES_ERROR, NETWORK_FAULTS, SPOILS_ANSWER, type NetworkFault, type Phase } from './rule';

/** What the headers of one request ask the sandbox to do to it. */
export interface Directives {
  readonly code?: string;
  readonly status?: number;
  /** Undefined: as the code itself implies. */
  readonly phase?: Phase;
  readonly delayMs?: number;
  readonly network?: NetworkFault;
  readonly retryAfter?: number | string;
  /** Header to name in `X-Sandbox-Rule`. */
  readonly source: string;
}

/** A directive that cannot be followed, in words that name the valid values. */
export class BadDirective extends Error {
  constructor(
    readonly header: string,
    message: string,
    readonly valid: readonly string[] = [],
  ) {
    super(message);
    this.name = 'BadDirective';
  }
}

/** Characters of `Prefer` that are looked at. */
const MAX_PREFER = 2_000;

type Headers = Readonly<Record<string, unknown>>;
const MAX_DELAY_MS = BOUNDS.delayMs.value;

/** Reads `X-Sandbox-Error`, `X-Sandbox-Delay`, `X-Sandbox-Fault` and `Prefer`. Undefined when none asks for anything. Throws `BadDirective`. */
export function parseDirectives(headers: Headers): Directives | undefined {
  const error = textOf(headers['x-sandbox-error']);
  const delay = textOf(headers['x-sandbox-delay']);
  const network = textOf(headers['x-sandbox-fault']);
  const prefer = textOf(headers['prefer']);
  if (error === undefined && delay === undefined && network === undefined && prefer === undefined) return undefined;
  const asked = together(error === undefined ? undefined : parseError(error), parsePrefer(prefer));
  if (asked === undefined && delay === undefined && network === undefined) return undefined;
  if (asked !== undefined && network !== undefined) refuseUnseen(asked, parseNetwork(network));
  return {
    source: delay === undefined ? 'header:x-sandbox-fault' : 'header:x-sandbox-delay',
    ...asked,
    ...(delay === undefined ? {} : { delayMs: parseDelay(delay) }),
    ...(network === undefined ? {} : { network: parseNetwork(network) }),
  };
}

type Asked = Pick<Directives, 'source'> & Partial<Directives>;

function parseError(text: string): Asked {
  const [code = '', ...options] = text.split(';').map((part) => part.trim());
  if (code === '')
    throw new BadDirective('X-Sandbox-Error', 'a code is missing: X-Sandbox-Error: <code>[;phase=before|after]');
  const asked: { code: string; phase?: Phase; source: string; retryAfter?: number | string } = {
    code,
    source: 'header:x-sandbox-error',
  };
  for (const option of options) {
    const [name = '', value = ''] = option.split('=').map((part) => part.trim());
    const once = onceOf('X-Sandbox-Error');
    if (name === 'phase' && (value === 'before' || value === 'after')) asked.phase = once(name, asked.phase, value);
    else if (name === 'retryAfter' && /^\d{1,6}$/.test(value))
      asked.retryAfter = once(name, asked.retryAfter, Number(value));
    else if (name === 'retryAfter' && parseHttpDate(value) !== undefined)
      asked.retryAfter = once(name, asked.retryAfter, parseHttpDate(value) ?? value);
    else
      throw new BadDirective('X-Sandbox-Error', `the option "${option}" is unknown`, [
        'phase=before',
        'phase=after',
        'retryAfter=<seconds>',
        'retryAfter=<date of HTTP>',
      ]);
  }
  return asked;
}

/** What two headers ask for must be one thing. */
function together(error: Asked | undefined, prefer: Asked | undefined): Asked | undefined {
  if (error === undefined || prefer === undefined) return error ?? prefer;
  if (prefer.code !== undefined && prefer.code !== error.code)
    throw new BadDirective(
      'Prefer',
      `example=${prefer.code} and X-Sandbox-Error: ${error.code ?? ''} exclude each other`,
    );
  return { ...prefer, ...error };
}

/** RFC 7240 preferences that mean something here are `code=<status>` and `example=<code>`, or both; others are somebody else's. */
function parsePrefer(text: string | undefined): Asked | undefined {
  const asked: { code?: string; status?: number; source: string } = { source: 'header:prefer' };
  const once = onceOf('Prefer');
  for (const preference of text?.slice(0, MAX_PREFER).split(/[,;]/) ?? []) {
    const [name = '', value = ''] = preference.split('=').map((part) => part.trim().replace(/^"|"$/g, ''));
    if (name === 'example') asked.code = once('example', asked.code, parseExample(value));
    if (name === 'code') asked.status = once('code', asked.status, parseStatus(value));
  }
  return asked.code === undefined && asked.status === undefined ? undefined : asked;
}

/** What a header asks for twice must be one thing. */
function onceOf(header: string) {
  return <T extends string | number>(name: string, before: T | undefined, now: T): T => {
    if (before !== undefined && before !== now)
      throw new BadDirective(header, `${name}=${String(before)} and ${name}=${String(now)} exclude each other`);
    return now;
  };
}

function parseExample(value: string): string {
  if (value === '') throw new BadDirective('Prefer', 'a code is missing: Prefer: example=<code>');
  return value;
}

function parseStatus(value: string): number {
  if (!/^[1-5]\d\d$/.test(value)) throw new BadDirective('Prefer', `code=${value} is no HTTP status`);
  if (!/^[245]/.test(value)) throw new BadDirective('Prefer', `no operation answers ${value}`);
  return Number(value);
}

function parseDelay(text: string): number {
  const ms = Number(text);
  if (!/^\d+$/.test(text) || ms > MAX_DELAY_MS) {
    throw new BadDirective(
      'X-Sandbox-Delay',
      `"${text}" is not a whole number of milliseconds from 0 to ${String(MAX_DELAY_MS)}`,
    );
  }
  return ms;
}

function parseNetwork(text: string): NetworkFault {
  const fault = NETWORK_FAULTS.find((name) => name === text.trim());
  if (fault === undefined) throw new BadDirective('X-Sandbox-Fault', `"${text}" is no network fault`, NETWORK_FAULTS);
  return fault;
}

/** An answer that leaves on no connection would never be seen. */
function refuseUnseen({ code, status }: Asked, network: NetworkFault): void {
  if (!EXCLUDES_ERROR.includes(network)) return;
  const wanted = code ?? String(status);
  throw new BadDirective('X-Sandbox-Fault', `${network} and ${wanted}, which would never be seen, exclude each other`, [
    ...SPOILS_ANSWER,
  ]);
}

function textOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.join(',');
  return typeof value === 'string' ? value : undefined;
}
