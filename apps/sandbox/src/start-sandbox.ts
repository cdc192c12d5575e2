import { parentPort } from 'node:worker_threads';
import { surfaces } from '@sadpath/boot';
import {
  createService,
  Platform,
  readConfig,
  stopGracefully,
  type RunningService,
  type SandboxConfig,
} from '@sadpath/service';
import { loadData, saveData } from './data-directory';
import { createGateway } from './gateway';
import { openHomes } from './open-homes';
import { readyMessage } from './ready-message';
import { seedAtStart } from './seed-at-start';
import { suite } from './suite';

/**
 * Runs all services and the gateway in this process, or, when services are named on the command line, those alone
 * and no gateway. A service with a URL of its own runs elsewhere: the gateway passes its requests on. `onStarted` is called
 * before it is told that all is ready.
 */
export async function startSandbox(onStarted?: () => void): Promise<void> {
  const config = readConfig(process.env, suite, process.argv.slice(2));
  const shared = await openHomes(config);
  const isGateway = config.services.length === 0;
  // A service that is left out has no data in a space, and so nothing that time could bring.
  const known = isGateway ? suite.filter(({ name }) => config.behindGateway.includes(name)) : suite;
  const platform = new Platform(known, config, shared);
  const here = known.filter(({ name }) =>
    isGateway ? config.urls[name] === undefined : config.services.includes(name),
  );
  const services = await Promise.all(here.map((definition) => createService(definition, platform, { surfaces })));
  if (shared === undefined) await loadIfAsked(platform);
  const gateway = isGateway ? await openGateway(platform, services) : undefined;
  await Promise.all(services.map((service) => service.listen(portOf(service, config))));
  if (gateway !== undefined) await seedAtStart(gateway.origin, config);
  stopGracefully({
    platform,
    ...(gateway === undefined ? {} : { door: gateway.server }),
    // What stands in the database needs no file.
    save: () => (shared === undefined ? saveIfAsked(platform) : Promise.resolve()),
    parts: [...services, ...(shared === undefined ? [] : [shared])],
  });
  onStarted?.();
  tell(readyMessage(gateway?.origin, services, config.readyFormat));
}

/** Tells who started this: by its output, or, on a thread, by a message, since output that is read keeps the process of the reader alive. */
function tell(ready: string): void {
  if (parentPort === null) process.stdout.write(ready);
  else parentPort.postMessage(ready);
}

/** The gateway also describes the services that run elsewhere; their modules are made for that and never listen. */
async function openGateway(
  platform: Platform,
  here: readonly RunningService[],
): Promise<{ server: ReturnType<typeof createGateway>; origin: string }> {
  const { config } = platform;
  const elsewhere = platform.suite.filter(({ name }) => config.urls[name] !== undefined);
  const described = await Promise.all(
    elsewhere.map((definition) => createService(definition, platform, { surfaces, isElsewhere: true })),
  );
  const all = [...here, ...described].sort((a, b) => a.definition.port - b.definition.port);
  const server = createGateway(platform, all);
  return { server, origin: await server.listen({ port: config.port, host: config.host }) };
}

/** The services keep their distance from the gateway: base + 1, base + 2, …; 0 lets the system choose each. */
function portOf({ definition }: RunningService, { port }: SandboxConfig): number {
  return port === 0 ? 0 : port + (definition.port - 4000);
}

async function loadIfAsked(platform: Platform): Promise<void> {
  const { dataDir } = platform.config;
  if (dataDir !== undefined) await loadData(platform, dataDir);
}

async function saveIfAsked(platform: Platform): Promise<void> {
  const { dataDir } = platform.config;
  if (dataDir !== undefined) await saveData(platform, dataDir);
}
