import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, readFileSync, type WriteStream } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';

/** The line the sandbox prints when it listens and `SADPATH_READY=json`. */
export interface ReadyLine {
  readonly ready: true;
  readonly gateway: string;
  readonly services: Readonly<Record<string, string>>;
  /** Listeners beside the plain ports, by `service.name`. */
  readonly listeners: Readonly<Record<string, string>>;
}

/** How a process differs from an all-in-one sandbox on free ports. */
export interface ProcessWish {
  /** Services that it runs alone; none means all, and the gateway. */
  readonly services?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** What pino writes for an error; anything from here upwards is a defect, since refusals are never logged as errors. */
const PINO_ERROR = 50;
/** Compares each answer with its document; what differs is a defect. */
const CHECK_ANSWERS = pathToFileURL(resolve(__dirname, 'check-answers.mjs')).href;
const READY_WITHIN_MS = 30_000;

type Child = ChildProcessByStdio<null, Readable, Readable>;

/** The bundled sandbox as a child process on free ports, with its output kept in a file. */
export class SandboxProcess {
  /** Settles when the process has ended and its log is written. */
  readonly ended: Promise<unknown>;

  private constructor(
    private readonly child: Child,
    private readonly log: WriteStream,
    readonly ready: ReadyLine,
  ) {
    this.ended = ended(child, log);
  }

  /** Starts the bundle and waits until it listens. Rejects with its output when it ends first or stays silent. */
  static async start(bundle: string, logFile: string, wish: ProcessWish = {}): Promise<SandboxProcess> {
    mkdirSync(dirname(logFile), { recursive: true });
    const { services = [], env: own } = wish;
    const env = { ...process.env, SADPATH_PORT: '0', SADPATH_READY: 'json', SADPATH_LOG: 'error', ...own };
    const child = spawn(process.execPath, ['--import', CHECK_ANSWERS, bundle, ...services], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const log = createWriteStream(logFile);
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    try {
      const ready = await readyLineOf(child);
      // Closing the line reader pauses its input; a full pipe would stop the sandbox at its next log line.
      child.stdout.resume();
      return new SandboxProcess(child, log, ready);
    } catch (cause) {
      child.kill('SIGKILL');
      await ended(child, log);
      throw new Error(`the sandbox did not start:\n${readFileSync(logFile, 'utf8')}`, { cause });
    }
  }

  /** Ends the process without a chance to say goodbye; answers the defects it had reported. */
  async kill(): Promise<readonly string[]> {
    this.child.kill('SIGKILL');
    await this.ended;
    return this.defects();
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Stops the process and returns the defects it reported, a death before its time included. */
  async stop(): Promise<readonly string[]> {
    const early = this.child.exitCode ?? this.child.signalCode;
    this.child.kill('SIGTERM');
    await this.ended;
    return early === null ? this.defects() : [`the sandbox ended by itself (${early})`, ...this.defects()];
  }

  private defects(): readonly string[] {
    return readFileSync(this.log.path, 'utf8').split('\n').filter(isDefect);
  }
}

async function ended(child: Child, log: WriteStream): Promise<void> {
  if (!child.stdout.closed || !child.stderr.closed) await once(child, 'close');
  log.end();
  await finished(log);
}

async function readyLineOf(child: Child): Promise<ReadyLine> {
  const signal = AbortSignal.timeout(READY_WITHIN_MS);
  const lines = createInterface({ input: child.stdout, signal });
  for await (const line of lines) {
    const parsed = parse(line);
    if (parsed?.['ready'] === true) return parsed as unknown as ReadyLine;
  }
  throw new Error(signal.aborted ? 'no ready line came' : 'its output ended before the ready line');
}

/** A stack that pino did not format, or a line of level error. */
function isDefect(line: string): boolean {
  const parsed = parse(line);
  if (parsed === undefined) return /^(Uncaught|\w*Error\b)/.test(line);
  return Number(parsed['level']) >= PINO_ERROR || parsed['level'] === 'error' || parsed['level'] === 'fatal';
}

function parse(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
