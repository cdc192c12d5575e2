import type { ErrorSpec } from './define-errors';
import { issuingCatalog } from './issuing.catalog';

/** What a status of the error page means: all that the platform says of a situation. */
const MEANING: Readonly<Record<number, string>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  422: 'UNPROCESSABLE_ENTITY',
  429: 'TOO_MANY_REQUESTS',
  500: 'INTERNAL_SERVER_ERROR',
  502: 'BAD_GATEWAY',
  503: 'SERVICE_UNAVAILABLE',
  504: 'GATEWAY_TIMEOUT',
};

const situations: readonly (readonly [string, ErrorSpec])[] = Object.entries(issuingCatalog.errors);

describe('the situations of the card-issuing platform', () => {
  it('are 71 names, none of which its error page has', () => {
    expect(situations).toHaveLength(71);
    expect(situations.filter(([, { documented }]) => documented)).toEqual([]);
  });

  it('say the meaning of their status on the wire', () => {
    const wrong = situations.filter(([, { status, wire }]) => wire !== (status && MEANING[status]));
    expect(wrong).toEqual([]);
  });

  it('have a status unless they end the connection before HTTP', () => {
    const silent = situations.filter(([, { status }]) => status === undefined);
    expect(silent.map(([name]) => name)).toEqual([
      'tls_client_certificate_missing',
      'tls_issuer_untrusted',
      'tls_certificate_expired',
      'tls_certificate_revoked',
      'csr_wildcard_refused',
      'client_timeout_committed',
    ]);
    expect(silent.every(([, { belowHttp }]) => belowHttp === true)).toBe(true);
  });
});
