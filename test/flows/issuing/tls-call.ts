import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:https';
import { join } from 'node:path';
import { suite } from '../../support/suite';
import { TestSpace } from '../../support/test-space';

/** An answer with the bytes of its body. */
export interface TlsAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly body: unknown;
}

/** How a call is made; the listener follows the certificate's environment. */
export interface TlsCall {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Source address of the connection, such as 127.0.0.2. */
  readonly from?: string;
  readonly listener?: 'staging' | 'production';
  /** Keeps the connection for later calls. */
  readonly agent?: Agent;
}

let directory: Promise<string> | undefined;

/** Where the running sandbox keeps its certificates. */
export function certificateDirectory(): Promise<string> {
  directory ??= TestSpace.make()
    .then((space) => space.ask<{ directory: string }>('GET', '/issuing/certificates'))
    .then((answer) => answer.directory);
  return directory;
}

/** Key pair and authority of a fixture; without a name, the authority alone. */
export async function credentialsOf(name: string | undefined): Promise<{ ca: Buffer; cert?: Buffer; key?: Buffer }> {
  const folder = await certificateDirectory();
  const ca = readFileSync(join(folder, 'ca.crt'));
  if (name === undefined) return { ca };
  const file = join(folder, name === 'C1P' ? 'production' : 'staging', name);
  return { ca, cert: readFileSync(`${file}.crt`), key: readFileSync(`${file}.key`) };
}

/** Calls a mutual-TLS listener of the running sandbox with a fixture certificate; undefined when no HTTP answer comes. */
export async function tlsCall(
  certificate: string | undefined,
  path: string,
  options: TlsCall = {},
): Promise<TlsAnswer | undefined> {
  const { method = 'GET', headers = {}, body, from, agent } = options;
  const listener = options.listener ?? (certificate === 'C1P' ? 'production' : 'staging');
  const credentials = await credentialsOf(certificate);
  const text = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((resolve) => {
    const sent = request(
      suite.listeners[`issuing.${listener}`] + path,
      {
        method,
        ...credentials,
        agent: agent ?? false,
        headers: text === undefined ? headers : { 'content-type': 'application/json', ...headers },
        ...(from === undefined ? {} : { localAddress: from }),
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          const bytes = Buffer.concat(chunks).toString('utf8');
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: bytes, body: JSON.parse(bytes) });
        });
      },
    );
    sent.on('error', () => resolve(undefined));
    sent.end(text);
  });
}
