import { request as plain } from 'node:http';
import { request as secure } from 'node:https';

/** What is sent to a sandbox. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What came back. */
export interface Received {
  readonly status: number;
  readonly text: string;
}

/**
 * Sends a request by the modules of Node: the `fetch` of a test environment may be missing, or be a stand-in of the
 * application under test. Rejects when nothing answers.
 */
export function send({ method, url, headers, body }: Sent): Promise<Received> {
  return new Promise((done, fail) => {
    const request = url.startsWith('https:') ? secure : plain;
    const outgoing = request(url, { method, headers, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => (text += chunk));
      answer.once('error', fail);
      answer.once('end', () => done({ status: answer.statusCode ?? 0, text }));
    });
    outgoing.once('error', fail);
    outgoing.end(body);
  });
}
