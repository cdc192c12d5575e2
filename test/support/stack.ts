import { freePorts } from '@sadpath/testing';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { SandboxProcess } from './sandbox-process';

const APPS = resolve(__dirname, '../../apps');

/** The services and their documented ports (design §2), by which a process finds its own from its base port: as they say themselves. */
const PORTS = Object.fromEntries(
  readdirSync(APPS).flatMap((name) => {
    const definition = resolve(APPS, name, `src/${name}.service-definition.ts`);
    const port = existsSync(definition) ? /^ {2}port: (\d+),$/m.exec(readFileSync(definition, 'utf8'))?.[1] : undefined;
    return port === undefined ? [] : [[name, Number(port)] as const];
  }),
);
const GATEWAY = 4000;

/** Every service in a process of its own. */
export const ONE_EACH: Readonly<Record<string, number>> = Object.fromEntries(
  Object.keys(PORTS).map((service) => [service, 1]),
);

/** What a stack is made of. */
export interface StackPlan {
  readonly bundle: string;
  readonly databaseUrl: string;
  /** Directory of the logs. */
  readonly logs: string;
  /** How many processes a service has to itself; one that is not named runs inside the gateway's process. */
  readonly replicas?: Readonly<Record<string, number>>;
}

interface Replica {
  readonly service: string;
  readonly port: number;
  process: SandboxProcess;
}

/** Several processes of the sandbox on one database: a gateway and the replicas of the services. */
export class Stack {
  private readonly defects: string[] = [];
  private starts = 0;

  private constructor(
    private readonly plan: StackPlan,
    private readonly front: SandboxProcess,
    private readonly urls: Readonly<Record<string, string>>,
    private readonly replicas: Replica[] = [],
  ) {}

  /** Starts all processes and waits until they listen. Rejects with the output of one that does not. */
  static async start(plan: StackPlan): Promise<Stack> {
    const wanted = Object.entries(plan.replicas ?? {}).flatMap(([service, count]) =>
      Array.from({ length: count }, () => service),
    );
    const ports = await freePorts(wanted.length);
    const places = wanted.map((service, at) => ({ service, port: ports[at] ?? 0 }));
    const urls: Record<string, string> = {};
    for (const { service, port } of places) urls[service] ??= originOn(port);
    const front = await startGateway(plan, urls);
    // The gateway hands on what is meant for a service of its own process, so for others it is that service.
    for (const service of Object.keys(PORTS)) urls[service] ??= front.ready.gateway;
    const stack = new Stack(plan, front, urls);
    const starts = await Promise.allSettled(places.map((place) => stack.add(place)));
    const failed = starts.find((start) => start.status === 'rejected');
    if (failed === undefined) return stack;
    await stack.stop();
    throw failed.reason;
  }

  get gateway(): string {
    return this.front.ready.gateway;
  }

  /** Listeners that stand beside the plain ports, by `service.name`. */
  get listeners(): Readonly<Record<string, string>> {
    const all = [this.front, ...this.replicas.map(({ process }) => process)];
    return Object.assign({}, ...all.map(({ ready }) => ready.listeners)) as Record<string, string>;
  }

  /** Where the processes of a service listen; the gateway's own port of it, when it has none to itself. */
  origins(service: string): readonly string[] {
    const own = this.replicas.filter((replica) => replica.service === service).map(({ port }) => originOn(port));
    return own.length > 0 ? own : [this.front.ready.services[service] ?? this.gateway];
  }

  get processIds(): readonly number[] {
    return [this.front.pid, ...this.replicas.map(({ process }) => process.pid)];
  }

  /** Kills the first process of a service as `kill -9` does, and starts it again at its address. */
  async killAndRestart(service: string): Promise<void> {
    const replica = this.replicas.find((each) => each.service === service);
    if (replica === undefined) throw new Error(`${service} has no process to itself`);
    this.defects.push(...(await replica.process.kill()));
    replica.process = await this.startService(replica);
  }

  /** Stops all processes; answers the defects they reported. */
  async stop(): Promise<readonly string[]> {
    const all = [this.front, ...this.replicas.map(({ process }) => process)];
    const defects = await Promise.all(all.map((each) => each.stop()));
    return [...this.defects, ...defects.flat()];
  }

  private async add({ service, port }: Omit<Replica, 'process'>): Promise<void> {
    const process = await this.startService({ service, port });
    this.replicas.push({ service, port, process });
    this.replicas.sort((a, b) => a.port - b.port);
  }

  private startService({ service, port }: Omit<Replica, 'process'>): Promise<SandboxProcess> {
    const base = port - ((PORTS[service] ?? GATEWAY) - GATEWAY);
    this.starts += 1;
    const log = resolve(this.plan.logs, `${service}-${String(this.starts)}.log`);
    const env = { ...environment(this.plan, this.urls), SADPATH_PORT: String(base) };
    return SandboxProcess.start(this.plan.bundle, log, { services: [service], env });
  }
}

function startGateway(plan: StackPlan, urls: Readonly<Record<string, string>>): Promise<SandboxProcess> {
  return SandboxProcess.start(plan.bundle, resolve(plan.logs, 'gateway.log'), { env: environment(plan, urls) });
}

function environment({ databaseUrl }: StackPlan, urls: Readonly<Record<string, string>>): Record<string, string> {
  const named = Object.entries(urls).map(([service, url]) => [
    `SADPATH_${service.toUpperCase().replaceAll('-', '_')}_URL`,
    url,
  ]);
  return {
    DATABASE_URL: databaseUrl,
    SADPATH_ISSUING_STAGING_PORT: '0',
    SADPATH_ISSUING_PRODUCTION_PORT: '0',
    ...(Object.fromEntries(named) as Record<string, string>),
  };
}

function originOn(port: number): string {
  return `http://127.0.0.1:${String(port)}`;
}
