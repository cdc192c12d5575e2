import type { Server, ServerResponse } from 'node:http';
import type { Server as SecureServer } from 'node:https';
import { afterRealMs } from '@sadpath/clock';

/** The answers that are under way on the servers of a process. */
export class OpenAnswers {
  private readonly open = new Set<ServerResponse>();
  private readonly servers = new Set<Server | SecureServer>();
  private tellSettled: (() => void) | undefined;

  /** Counts the answers of a server. */
  watch(server: Server | SecureServer): void {
    this.servers.add(server);
    server.prependListener('request', (_request, response: ServerResponse) => {
      this.open.add(response);
      response.once('close', () => {
        this.open.delete(response);
        if (this.open.size === 0) this.tellSettled?.();
      });
    });
  }

  /** Settles when none is under way, at the latest after so many real milliseconds. */
  async settled(withinMs: number): Promise<void> {
    if (this.open.size === 0) return;
    await new Promise<void>((resolve) => {
      const callOff = afterRealMs(withinMs, resolve);
      this.tellSettled = () => {
        callOff();
        resolve();
      };
    });
  }

  /** No server takes another connection, and those that are open end. */
  endConnections(): void {
    for (const server of this.servers) {
      if (server.listening) server.close();
      server.closeAllConnections();
    }
  }
}
