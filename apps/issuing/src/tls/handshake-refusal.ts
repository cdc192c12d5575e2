import type { TLSSocket } from 'node:tls';

/** The machine names of handshakes that the TLS library itself ends (contract §5.0). */
export type HandshakeRefusal = 'tls_client_certificate_missing' | 'tls_certificate_expired' | 'tls_issuer_untrusted';

const OUT_OF_DATE = ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'];

/** Why a handshake failed, as far as the client's certificate is the reason; undefined for any other failure. */
export function handshakeRefusal(
  error: NodeJS.ErrnoException,
  socket: Pick<TLSSocket, 'authorizationError'>,
): HandshakeRefusal | undefined {
  if (error.code === 'ERR_SSL_PEER_DID_NOT_RETURN_A_CERTIFICATE') return 'tls_client_certificate_missing';
  const reason = verificationError(socket);
  if (reason === undefined) return undefined;
  return OUT_OF_DATE.includes(reason) ? 'tls_certificate_expired' : 'tls_issuer_untrusted';
}

/** Node puts the code of the verification there, though its types say an error. */
function verificationError({ authorizationError }: { readonly authorizationError: unknown }): string | undefined {
  return typeof authorizationError === 'string' ? authorizationError : undefined;
}
