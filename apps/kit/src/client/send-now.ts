import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';
import type { Received, Sent } from './send';

/** Sends what it is given and wakes who waits; it runs on a thread of its own, where nothing is imported. */
const PROGRAM = `
const { workerData: { port, woken } } = require('node:worker_threads');
const reply = (answer) => { port.postMessage(answer); Atomics.store(woken, 0, 1); Atomics.notify(woken, 0); };
port.on('message', ({ method, url, headers, body }) => {
  const { request } = require(url.startsWith('https:') ? 'node:https' : 'node:http');
  const outgoing = request(url, { method, headers, agent: false }, (answer) => {
    let text = '';
    answer.setEncoding('utf8').on('data', (chunk) => (text += chunk)).on('end', () => reply({ status: answer.statusCode, text }));
  });
  outgoing.on('error', ({ message }) => reply({ message }));
  outgoing.end(body);
});`;

const PATIENCE_MS = 10_000;

interface Line {
  readonly port: MessagePort;
  readonly woken: Int32Array;
}

let line: Line | undefined;

/**
 * Sends a request and waits for its answer without giving way: the matchers of test runners are asked and must answer
 * at once. The sandbox has a thread or a process of its own, so that it can answer meanwhile. Throws when nothing does.
 */
export function sendNow(sent: Sent): Received {
  line ??= openLine();
  Atomics.store(line.woken, 0, 0);
  line.port.postMessage(sent);
  Atomics.wait(line.woken, 0, 0, PATIENCE_MS);
  const answer = receiveMessageOnPort(line.port) as { message: Received | { readonly message: string } } | undefined;
  if (answer === undefined) throw new Error(`${sent.url} has not answered within ${PATIENCE_MS} ms`);
  if ('message' in answer.message) throw new Error(`${sent.url}: ${answer.message.message}`);
  return answer.message;
}

function openLine(): Line {
  const { port1, port2 } = new MessageChannel();
  const woken = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(PROGRAM, {
    eval: true,
    workerData: { port: port2, woken },
    transferList: [port2],
    execArgv: [],
  });
  worker.unref();
  port1.unref();
  return { port: port1, woken };
}
