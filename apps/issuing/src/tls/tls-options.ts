import { constants } from 'node:crypto';
import type { ServerOptions } from 'node:https';
import type { SecureVersion } from 'node:tls';
import type { CertificateDirectory } from './certificate-directory';

/**
 * A listener that lets in only clients whose certificate the development authority signed, and resumes no session, so that
 * every connection shows its certificate (contract §2.3).
 */
export async function tlsOptions(directory: CertificateDirectory, maxVersion: SecureVersion): Promise<ServerOptions> {
  const [authority, server] = await Promise.all([directory.authority(), directory.server()]);
  return {
    cert: server.certificate,
    key: server.key,
    ca: authority.certificate,
    requestCert: true,
    rejectUnauthorized: true,
    maxVersion,
    secureOptions: constants.SSL_OP_NO_TICKET,
  };
}
