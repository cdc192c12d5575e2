import {
  createService,
  orExplain,
  Platform,
  readConfig,
  stopGracefully,
  type ServiceDefinition,
} from '@sadpath/service';
import { surfaces } from './surfaces';

/** Runs one service as a process of its own: `SADPATH_PORT` or its documented port. */
export async function boot(definition: ServiceDefinition): Promise<void> {
  await orExplain(async () => {
    const config = readConfig({ SADPATH_PORT: String(definition.port), ...process.env }, [definition]);
    const platform = new Platform([definition], config);
    const service = await createService(definition, platform, { surfaces });
    const url = await service.listen(config.port);
    stopGracefully({ platform, save: () => Promise.resolve(), parts: [service] });
    const others = service.listeners.map(({ name, address }) => `, ${name} on ${address}`).join('');
    process.stdout.write(`${definition.title} listens on ${url}${others}\n`);
  });
}
