import { startSandbox } from '../client/start-sandbox';
import { Sandbox } from '../client/sandbox';
import type { ServiceName } from '../codes';

export * from './testing';

/** A container that runs, as Testcontainers has it. */
interface RunningContainer {
  getHost(): string;
  getMappedPort(port: number): number;
  stop(): Promise<unknown>;
}

/** A container that can be started, as Testcontainers has it. */
interface StartableContainer {
  withExposedPorts(...ports: number[]): StartableContainer;
  withEnvironment(variables: Record<string, string>): StartableContainer;
  withWaitStrategy(strategy: unknown): StartableContainer;
  start(): Promise<RunningContainer>;
}

/** What is used of Testcontainers: `import * as testcontainers from 'testcontainers'`. */
export interface Testcontainers {
  readonly GenericContainer: new (image: string) => StartableContainer;
  readonly Wait: { forHttp(path: string, port: number): unknown };
}

const PORT = 4000;
const DEFAULT_IMAGE = 'ghcr.io/sadpath/sadpath:latest';

/** A sandbox in a container: `new SadpathContainer(testcontainers).withServices('wallet').start()`. */
export class SadpathContainer {
  private variables: Record<string, string> = { SADPATH_ADMIN_TOKEN: 'sadpath' };

  /** The module is handed in, so that the version is the one that the tests have installed. */
  constructor(
    private readonly testcontainers: Testcontainers,
    private readonly image = DEFAULT_IMAGE,
  ) {}

  withServices(...services: readonly ServiceName[]): this {
    return this.withEnvironment({ SADPATH_SERVICES: services.join(',') });
  }

  /** Variables of the sandbox, as the README lists them. */
  withEnvironment(variables: Readonly<Record<string, string>>): this {
    this.variables = { ...this.variables, ...variables };
    return this;
  }

  /** Starts it and waits until it answers; stopping the sandbox stops the container. */
  async start(): Promise<Sandbox> {
    const { GenericContainer, Wait } = this.testcontainers;
    const container = await new GenericContainer(this.image)
      .withExposedPorts(PORT)
      .withEnvironment(this.variables)
      .withWaitStrategy(Wait.forHttp('/__admin/health', PORT))
      .start();
    const url = `http://${container.getHost()}:${container.getMappedPort(PORT)}`;
    const { control } = await startSandbox({ url, adminToken: this.variables['SADPATH_ADMIN_TOKEN'] ?? '' });
    return new Sandbox(control.address, {}, async () => {
      await container.stop();
    });
  }
}
