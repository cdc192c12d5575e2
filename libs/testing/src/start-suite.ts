import type { Type } from '@nestjs/common';
import { Test, type TestingModuleBuilder } from '@nestjs/testing';
import { surfaces } from '@sadpath/boot';
import {
  createService,
  Platform,
  readConfig,
  type Assemble,
  type RunningService,
  type ServiceDefinition,
} from '@sadpath/service';

/** Services running in this process on ports of the system's choice. */
export interface StartedSuite {
  readonly platform: Platform;
  /** Where a service listens. Throws for one that was not started. */
  origin(service: string): string;
  /** A provider of a service. Throws for one that was not started, or that it does not have. */
  provider<T>(service: string, type: Type<T>): T;
  close(): Promise<void>;
}

/** Replaces providers before a service is started: `(module) => module.overrideProvider(CmsClient).useValue(fake)`. */
export type Replace = (module: TestingModuleBuilder) => TestingModuleBuilder;

/** Starts services for a spec; each test then takes a space of its own. */
export async function startSuite(
  definitions: readonly ServiceDefinition[],
  env: Readonly<Record<string, string>> = {},
  replace: Replace = (module) => module,
): Promise<StartedSuite> {
  const config = readConfig({ SADPATH_PORT: '0', SADPATH_LOG: 'silent', ...env }, definitions);
  const platform = new Platform(definitions, config);
  const services: RunningService[] = [];
  for (const definition of definitions) {
    const service = await createService(definition, platform, { surfaces, assemble: assembleWith(replace) });
    await service.listen(0);
    services.push(service);
  }
  return {
    platform,
    origin: (service) => platform.urlOf(service),
    provider: (service, type) => {
      const started = services.find(({ definition }) => definition.name === service);
      if (started === undefined) throw new TypeError(`${service} was not started`);
      return started.resolve(type);
    },
    close: async () => {
      for (const service of services) await service.close();
    },
  };
}

function assembleWith(replace: Replace): Assemble {
  return async (module, adapter, options) => {
    const testing = await replace(Test.createTestingModule({ imports: [module] })).compile();
    return testing.createNestApplication(adapter, options);
  };
}
