import type { Socket } from 'node:net';
import type { Agent } from 'undici';
import { httpClient } from './http-client';

/** The connections of a process on which its own parts ask each other: whoever closed one would fail a request of somebody else. */
export class OwnConnections {
  private readonly ends = new Set<string>();

  /** A pool of connections, with so many to each service at most, that are known as own for as long as they are open. */
  async agent(options: Omit<Agent.Options, 'connect'>): Promise<Agent> {
    const { Agent, buildConnector } = await httpClient();
    const connect = buildConnector({});
    return new Agent({
      ...options,
      connect: (to, done) => {
        connect(to, (...outcome) => {
          if (outcome[0] === null) this.note(outcome[1]);
          done(...outcome);
        });
      },
    });
  }

  /** Whether the other end of a connection to a listener of this process is its own. */
  has({ remoteAddress, remotePort }: Socket): boolean {
    return this.ends.has(endOf(remoteAddress, remotePort));
  }

  private note(connection: Socket): void {
    const end = endOf(connection.localAddress, connection.localPort);
    this.ends.add(end);
    connection.once('close', () => this.ends.delete(end));
  }
}

function endOf(address = '', port = 0): string {
  return `${address.replace(/^::ffff:/, '')} ${String(port)}`;
}
