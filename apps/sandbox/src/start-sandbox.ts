import { createService, Platform, readConfig, stopGracefully, type RunningService } from '@sadpath/service';
import { loadData, saveData } from './data-directory';
import { createGateway } from './gateway';
import { readyMessage } from './ready-message';
import { suite } from './suite';

/** Runs all services and the gateway in this process. */
export async function startSandbox(): Promise<void> {
  const config = readConfig(
    process.env,
    suite.map(({ name }) => name),
  );
  const platform = new Platform(suite, config);
  const services = await Promise.all(suite.map((definition) => createService(definition, platform)));
  if (config.dataDir !== undefined) await loadData(platform, config.dataDir);
  const gateway = createGateway(platform, services);
  const origin = await gateway.listen({ port: config.port, host: config.host });
  await Promise.all(services.map((service) => service.listen(portOf(service, config.port))));
  stopGracefully([gateway, ...services, { close: () => saveIfAsked(platform) }]);
  process.stdout.write(readyMessage(origin, services, config.readyFormat));
}

/** The services keep their distance from the gateway: base + 1, base + 2, …; 0 lets the system choose each. */
function portOf({ definition }: RunningService, base: number): number {
  return base === 0 ? 0 : base + (definition.port - 4000);
}

async function saveIfAsked(platform: Platform): Promise<void> {
  if (platform.config.dataDir !== undefined) await saveData(platform, platform.config.dataDir);
}
