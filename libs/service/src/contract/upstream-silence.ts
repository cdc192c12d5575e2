import { Unavailable } from '@sadpath/errors';

/** How another service failed to answer: nobody took the request, it took too long, or the answer was no JSON. */
export type SilenceKind = 'unreachable' | 'timeout' | 'garbled';

/** Another service of the suite gave no answer, and no code says so: a failure, but no defect of the one who asked. */
export class UpstreamSilence extends Unavailable {
  constructor(
    readonly service: string,
    readonly kind: SilenceKind,
  ) {
    super(`${service} gave no answer (${kind})`);
    this.name = 'UpstreamSilence';
  }
}

const TIMEOUTS = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'UND_ERR_CONNECT_TIMEOUT']);
const GARBLED = /^(HPE_|UND_ERR_RES)/;

/** The kind of a failed request, from what undici and JSON throw. */
export function silenceKindOf(error: unknown): SilenceKind {
  const { code, name } = error as { readonly code?: unknown; readonly name?: string };
  if (typeof code === 'string' && TIMEOUTS.has(code)) return 'timeout';
  return name === 'SyntaxError' || name === 'HTTPParserError' || (typeof code === 'string' && GARBLED.test(code))
    ? 'garbled'
    : 'unreachable';
}
