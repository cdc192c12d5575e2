import { once } from 'node:events';
import { connect } from 'node:net';

const CONNECTIONS = 6;
const LENGTH = /content-length: (\d+)/i;

/** A load that costs little itself: kept-alive connections, each of which asks again as soon as it is answered. */
export class LightLoad {
  #sockets;
  #textOf;
  #left = 0;
  #open = 0;
  #done = () => undefined;

  constructor(sockets, textOf) {
    this.#sockets = sockets;
    this.#textOf = textOf;
    for (const socket of sockets) this.#listen(socket);
  }

  /** Connections to the origin for a request of a row; `[<id>]` in its body is a number of its own in each. */
  static async open(origin, request) {
    const { hostname, port } = new URL(origin);
    const sockets = Array.from({ length: CONNECTIONS }, () => connect({ host: hostname, port: Number(port) }));
    await Promise.all(sockets.map((socket) => once(socket, 'connect')));
    return new LightLoad(sockets, writerOf(request, hostname));
  }

  /** Sends so many requests; settles when all are answered. */
  send(amount) {
    this.#left = amount;
    this.#open = amount;
    return new Promise((resolve) => {
      this.#done = resolve;
      for (const socket of this.#sockets) this.#ask(socket);
    });
  }

  close() {
    for (const socket of this.#sockets) socket.destroy();
  }

  #ask(socket) {
    if (this.#left === 0) return;
    this.#left -= 1;
    socket.write(this.#textOf());
  }

  #listen(socket) {
    let answer = '';
    socket.setNoDelay(true).setEncoding('latin1');
    socket.on('data', (piece) => {
      answer += piece;
      const head = answer.indexOf('\r\n\r\n');
      if (head === -1) return;
      const length = Number(LENGTH.exec(answer.slice(0, head))?.[1] ?? 0);
      if (answer.length < head + 4 + length) return;
      answer = '';
      this.#open -= 1;
      if (this.#open === 0) this.#done();
      else this.#ask(socket);
    });
  }
}

function writerOf({ method, path, headers, body = '' }, host) {
  let number = 0;
  const lines = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}`);
  return () => {
    number += 1;
    const own = body.replace('[<id>]', `${process.pid}-${number}`);
    return [`${method} ${path} HTTP/1.1`, ...lines, `content-length: ${Buffer.byteLength(own)}`, '', own].join('\r\n');
  };
}
