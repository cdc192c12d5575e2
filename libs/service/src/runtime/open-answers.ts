import type { Server, ServerResponse } from 'node:http';
import type { Server as SecureServer } from 'node:https';
import type { Duplex } from 'node:stream';
import { afterRealMs } from '@sadpath/clock';
import { lastAnswerOn, rememberAnswers } from './last-answer';

/** The answers that are under way on the servers of a process. */
export class OpenAnswers {
  private readonly servers = new Set<Server | SecureServer>();

  /** The connections of these servers. */
  constructor(private readonly connections: Iterable<Duplex>) {}

  /** Lets the connections of a server remember their answers; nothing is done for each of them. */
  watch(server: Server | SecureServer): void {
    this.servers.add(server);
    rememberAnswers(server);
  }

  /** Settles when none is under way, at the latest after so many real milliseconds. */
  async settled(withinMs: number): Promise<void> {
    let callOff: () => void = () => undefined;
    const tooLate = new Promise<boolean>((resolve) => {
      callOff = afterRealMs(withinMs, () => {
        resolve(true);
      });
    });
    let isTooLate = false;
    while (!isTooLate) {
      const open = this.underWay();
      if (open.length === 0) break;
      isTooLate = await Promise.race([tooLate, Promise.all(open.map(closed)).then(() => false)]);
    }
    callOff();
  }

  /** No server takes another connection, and those that are open end. */
  endConnections(): void {
    for (const server of this.servers) {
      if (server.listening) server.close();
      server.closeAllConnections();
    }
  }

  private underWay(): readonly ServerResponse[] {
    return [...this.connections].flatMap((connection) => {
      const last = lastAnswerOn(connection);
      return last === undefined || last.closed ? [] : [last];
    });
  }
}

function closed(answer: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    answer.once('close', () => {
      resolve();
    });
  });
}
