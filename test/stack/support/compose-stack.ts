import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { askForFacts } from '../../support/suite-facts';
import { send } from '../../support/wire';
import type { Interruptible, RunningStack } from './running-stack';

const run = promisify(execFile);
const STARTS_WITHIN_MS = 60_000;
const NOBODY_THERE = 502;

/** Containers that Compose has brought up under a project's name, met through their gateway alone. */
export class ComposeStack implements RunningStack {
  constructor(
    readonly gateway: string,
    private readonly project: string,
  ) {}

  /** As many doors as there are containers of a service; which of them answers is the gateway's choice. */
  origins(service: string): readonly string[] {
    return Array.from({ length: REPLICAS[service] ?? 1 }, () => this.gateway);
  }

  async killAndRestart(service: string): Promise<void> {
    const { services } = await askForFacts(this.gateway);
    const [path = '/__admin/health'] = services.find(({ name }) => name === service)?.basePaths ?? [];
    const id = await this.container(service);
    await run('docker', ['kill', id]);
    await run('docker', ['start', id]);
    await until(() => this.isServed(path));
  }

  /** The database of the stack: it is stopped and started as a container. */
  get database(): Interruptible {
    const pause = async (): Promise<void> => {
      await run('docker', ['stop', '--time', '5', await this.container('postgres')]);
    };
    const resume = async (): Promise<void> => {
      const id = await this.container('postgres');
      await run('docker', ['start', id]);
      await until(() => succeeds('docker', ['exec', id, 'pg_isready', '--quiet', '--host=127.0.0.1']));
    };
    return { pause, resume };
  }

  /** True when somebody answers for a path, and not the gateway that nobody does. */
  private isServed(path: string): Promise<boolean> {
    return send(this.gateway + path).then(
      ({ status }) => status !== NOBODY_THERE,
      () => false,
    );
  }

  /** The first container of a service, running or not. */
  private async container(service: string): Promise<string> {
    const labels = { project: this.project, service };
    const filters = Object.entries(labels).map(([name, value]) => `label=com.docker.compose.${name}=${value}`);
    const { stdout } = await run('docker', ['ps', '-aq', ...filters.flatMap((filter) => ['--filter', filter])]);
    const [id = ''] = stdout.split('\n');
    if (id === '') throw new Error(`${this.project} has no container of ${service}`);
    return id;
  }
}

/** As tools/stack.mjs scales them. */
const REPLICAS: Readonly<Record<string, number>> = { wallet: 3, 'cbs-connector': 3 };

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const patience = AbortSignal.timeout(STARTS_WITHIN_MS);
  while (!(await isSo())) patience.throwIfAborted();
}

function succeeds(command: string, words: readonly string[]): Promise<boolean> {
  return run(command, words).then(
    () => true,
    () => false,
  );
}
