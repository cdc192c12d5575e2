import { surfaces } from '@sadpath/boot';
import { createService, Platform, readConfig, type RunningService, type ServiceDefinition } from '@sadpath/service';

/** Services running in this process on ports of the system's choice. */
export interface StartedSuite {
  readonly platform: Platform;
  /** Where a service listens. Throws for one that was not started. */
  origin(service: string): string;
  close(): Promise<void>;
}

/** Starts services for a spec; each test then takes a space of its own. */
export async function startSuite(
  definitions: readonly ServiceDefinition[],
  env: Readonly<Record<string, string>> = {},
): Promise<StartedSuite> {
  const config = readConfig(
    { SADPATH_PORT: '0', SADPATH_LOG: 'silent', ...env },
    definitions.map(({ name }) => name),
  );
  const platform = new Platform(definitions, config);
  const services: RunningService[] = [];
  for (const definition of definitions) {
    const service = await createService(definition, platform, { surfaces });
    await service.listen(0);
    services.push(service);
  }
  return {
    platform,
    origin: (service) => platform.urlOf(service),
    close: async () => {
      for (const service of services) await service.close();
    },
  };
}
