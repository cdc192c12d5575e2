import type { ExtraListener, PlainPort } from '@sadpath/service';
import { once } from 'node:events';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { TLSSocket } from 'node:tls';
import { CertificateRegistry } from '../access/certificate-registry';
import { IssuingConfig } from '../issuing.config';
import type { Environment } from '../domain/program';
import { ENVIRONMENTS } from './certificate-directory';
import { fillDirectory } from './fill-directory';
import { handshakeRefusal } from './handshake-refusal';
import { journalHandshake } from './journal-handshake';
import { tlsOptions } from './tls-options';

/** Distance of the listeners from the plain port: 4010 goes with 4443 and 4444. */
const DISTANCE: Readonly<Record<Environment, number>> = { staging: 433, production: 434 };

/** Opens the mutual-TLS listeners of both environments over the same service (contract §2.3). */
export async function listenTls(plain: PlainPort): Promise<readonly ExtraListener[]> {
  const config = plain.resolve(IssuingConfig);
  const directory = await fillDirectory(config.certificates);
  await plain.resolve(CertificateRegistry).open(directory);
  const options = { ...(await tlsOptions(directory, config.tlsMaxVersion)), ...plain.options };
  return Promise.all(
    ENVIRONMENTS.map(async (environment) => {
      const server = createServer(options, (request, response) => {
        plain.answer(request, response, environment);
      });
      server.on('clientError', (error, socket) => {
        answerUnreadable(plain, error, socket);
      });
      server.on('tlsClientError', (error, socket) => {
        journalHandshake(plain, handshakeRefusal(error, socket), environment);
      });
      plain.limit(server);
      return opened(server, environment, { port: portOf(plain, environment), host: plain.host });
    }),
  );
}

/** What is no HTTP is answered as on the plain port, once the handshake has gone well; before that nothing is written. */
function answerUnreadable(plain: PlainPort, error: Error, socket: Duplex): void {
  if (socket instanceof TLSSocket && socket.authorized) plain.refuseUnreadable(error, socket);
  else socket.destroy();
}

/** The configured port; else the plain port's neighbour, or any when the plain port is any. */
function portOf({ resolve, port }: PlainPort, environment: Environment): number {
  const given = resolve(IssuingConfig).ports[environment];
  if (given !== undefined) return given;
  return port === undefined ? 0 : port + DISTANCE[environment];
}

async function opened(
  server: Server,
  name: Environment,
  at: { readonly port: number; readonly host: string },
): Promise<ExtraListener> {
  server.listen(at);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    name,
    address: `https://127.0.0.1:${String(port)}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
