import type { ExtraListener, RawRequest, ServiceHandle } from '@sadpath/service';
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
export async function listenTls(handle: ServiceHandle): Promise<readonly ExtraListener[]> {
  const config = handle.app.get(IssuingConfig);
  const directory = await fillDirectory(config.certificates);
  await handle.app.get(CertificateRegistry).open(directory);
  const options = await tlsOptions(directory, config.tlsMaxVersion);
  return Promise.all(
    ENVIRONMENTS.map(async (environment) => {
      const server = createServer(options, (request, response) => {
        (request as RawRequest).sadpathListener = environment;
        handle.fastify.routing(request, response);
      });
      server.on('clientError', (error, socket) => {
        answerUnreadable(handle, error, socket);
      });
      server.on('tlsClientError', (error, socket) => {
        journalHandshake(handle, handshakeRefusal(error, socket), environment);
      });
      return opened(server, environment, { port: portOf(handle, environment), host: handle.platform.config.host });
    }),
  );
}

/** What is no HTTP is answered as on the plain port, once the handshake has gone well; before that nothing is written. */
function answerUnreadable({ fastify }: ServiceHandle, error: Error, socket: Duplex): void {
  if (socket instanceof TLSSocket && socket.authorized) fastify.server.emit('clientError', error, socket);
  else socket.destroy();
}

/** The configured port; else the plain port's neighbour, or any when the plain port is any. */
function portOf({ app, platform, url }: ServiceHandle, environment: Environment): number {
  const given = app.get(IssuingConfig).ports[environment];
  if (given !== undefined) return given;
  return platform.config.port === 0 || url === undefined ? 0 : Number(new URL(url).port) + DISTANCE[environment];
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
