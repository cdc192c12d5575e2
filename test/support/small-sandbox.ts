import { resolve } from 'node:path';
import { SandboxProcess } from './sandbox-process';
import { send, type WireAnswer, type WireRequest } from './wire';

const ROOT = resolve(__dirname, '../..');

/** A sandbox of a spec's own, whose bounds are small enough to be met. */
export class SmallSandbox {
  private spaces = 0;

  private constructor(private readonly process: SandboxProcess) {}

  static async start(env: Readonly<Record<string, string>>): Promise<SmallSandbox> {
    const log = resolve(
      ROOT,
      `.cache/suite/small-${String(globalThis.process.pid)}-${String(Object.keys(env).length)}.log`,
    );
    return new SmallSandbox(await SandboxProcess.start(resolve(ROOT, 'dist/sandbox/main.mjs'), log, { env }));
  }

  get gateway(): string {
    return this.process.ready.gateway;
  }

  /** Where a service listens by itself. */
  originOf(service: string): string {
    return this.process.ready.services[service] ?? '';
  }

  /** The name of a space that nobody has used. */
  freshSpace(): string {
    this.spaces += 1;
    return `small-${String(this.spaces)}`;
  }

  call(space: string, path: string, options: WireRequest = {}): Promise<WireAnswer> {
    return send(this.gateway + path, { ...options, headers: { 'x-sandbox-space': space, ...options.headers } });
  }

  post(space: string, path: string, body?: unknown): Promise<WireAnswer> {
    return this.call(space, path, { method: 'POST', ...(body === undefined ? {} : { body }) });
  }

  put(space: string, path: string, body: unknown): Promise<WireAnswer> {
    return this.call(space, path, { method: 'PUT', body });
  }

  /** The items of a list of the control API. */
  async items<T>(space: string, path: string): Promise<readonly T[]> {
    return ((await this.call(space, path)).body as { readonly items: readonly T[] }).items;
  }

  stop(): Promise<readonly string[]> {
    return this.process.stop();
  }
}
