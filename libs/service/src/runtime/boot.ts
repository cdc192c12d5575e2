import { StoreUnavailable } from '@sadpath/store';
import type { ServiceDefinition } from '../definition';
import { createService } from './create-service';
import { Platform } from './platform';
import { readConfig, BadConfig } from './sandbox-config';
import { stopGracefully } from './stop-gracefully';

/** Runs one service as a process of its own: `SADPATH_PORT` or its documented port. */
export async function boot(definition: ServiceDefinition): Promise<void> {
  await orExplain(async () => {
    const config = readConfig({ SADPATH_PORT: String(definition.port), ...process.env }, [definition.name]);
    const platform = new Platform([definition], config);
    const service = await createService(definition, platform);
    const url = await service.listen(config.port);
    stopGracefully([service]);
    const others = service.listeners.map(({ name, address }) => `, ${name} on ${address}`).join('');
    process.stdout.write(`${definition.title} listens on ${url}${others}\n`);
  });
}

/** Runs a start; what a person can mend is told in one sentence, everything else with its stack. */
export async function orExplain(start: () => Promise<void>): Promise<void> {
  try {
    await start();
  } catch (error) {
    process.stderr.write(`sadpath: ${explain(error)}\n`);
    process.exitCode = 1;
    // Listeners that did start must not keep a failed process alive.
    process.exit();
  }
}

function explain(error: unknown): string {
  if (error instanceof BadConfig || error instanceof StoreUnavailable) return error.message;
  const { code, port, address, message, stack } = error as {
    code?: string;
    port?: number;
    address?: string;
  } & Partial<Error>;
  if (code === 'EADDRINUSE') {
    return `port ${String(port)} of ${String(address)} is taken: stop what listens there, or set SADPATH_PORT (0 lets the system choose)`;
  }
  return stack ?? message ?? String(error);
}
