import type { NetworkFault } from '@sadpath/faults';
import type { TakenRequest } from '../../contract/exchange/taken-request';
import { spoil } from '../faults/network-fault';
import { exposeAll } from './browsers';
import { headInOneWrite } from './one-write';
import { sendWithOthers } from './send-with-others';

/** An answer before it is bytes. */
interface FinishedAnswer {
  readonly status: number;
  readonly headers: Record<string, string>;
  /** The body as JSON. */
  readonly text: string;
}

/** Writes an answer to the socket, or what a network fault leaves of it. */
export function writeAnswer(
  taken: TakenRequest,
  { status, headers, text }: FinishedAnswer,
  fault: NetworkFault | undefined,
): Promise<void> | undefined {
  const { response } = taken;
  exposeAll(response, headers);
  if (fault !== undefined) return spoil(fault, taken, { status, headers, body: text });
  headers['content-length'] = String(Buffer.byteLength(text));
  if (headInOneWrite(response, { status, headers, text })) {
    sendWithOthers(response, undefined);
    return undefined;
  }
  response.writeHead(status, headers);
  sendWithOthers(response, text);
  return undefined;
}
