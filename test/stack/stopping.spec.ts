import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { RawConnection, rawRequest } from '../support/raw-client';
import { SandboxProcess } from '../support/sandbox-process';
import { send, type WireAnswer } from '../support/wire';

const BUNDLE = resolve(__dirname, '../../dist/sandbox/main.mjs');
const SPACE = 'kept';
const IN_FLIGHT = 32;
const STREAMS = 6;
const HUNG = 5;

const header = (name: string, value: string): Record<string, string> => ({ 'x-sandbox-space': SPACE, [name]: value });

describe('a sandbox that is told to stop', () => {
  let folder: string;
  const started: SandboxProcess[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sadpath-stop-'));
  });
  afterEach(async () => {
    // Whatever a failed test has left running.
    for (const sandbox of started.splice(0)) await sandbox.kill();
    rmSync(folder, { recursive: true });
  });

  const file = (): string => join(folder, 'data', 'spaces.json');
  const start = async (): Promise<SandboxProcess> => {
    const env = { SADPATH_DATA: join(folder, 'data') };
    const sandbox = await SandboxProcess.start(BUNDLE, join(folder, 'sandbox.log'), { env });
    started.push(sandbox);
    return sandbox;
  };
  const savedSpaces = (): string[] =>
    (JSON.parse(readFileSync(file(), 'utf8')) as { readonly id: string }[]).map(({ id }) => id);

  /** Opens what never ends by itself, and answers that end after a while. */
  async function occupy({ ready: { gateway } }: SandboxProcess): Promise<{
    readonly answers: Promise<readonly WireAnswer[]>;
    readonly endless: readonly RawConnection[];
  }> {
    await send(`${gateway}/__admin/spaces`, { method: 'POST', body: { id: SPACE } });
    const endless: RawConnection[] = [];
    for (let i = 0; i < STREAMS + HUNG; i++) {
      const connection = await RawConnection.open(gateway);
      const [path, name, value] =
        i < STREAMS ? ['/__admin/events', 'x-a', 'b'] : ['/wallet/v1/wallets', 'x-sandbox-fault', 'HANG'];
      connection.send(rawRequest(`GET ${path} HTTP/1.1`, Object.entries(header(name, value))));
      endless.push(connection);
    }
    const ask = (): Promise<WireAnswer> =>
      send(`${gateway}/wallet/v1/wallets`, { headers: header('x-sandbox-delay', '1000') });
    const answers = Promise.all(Array.from({ length: IN_FLIGHT }, ask));
    // Asked after all of them on one event loop each, so that they have begun when it is answered.
    await send(`${gateway}/__admin/health`);
    return { answers, endless };
  }

  it.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)(
    'by %s finishes what runs, ends what never would, and saves the spaces',
    async (signal) => {
      const sandbox = await start();
      const { answers, endless } = await occupy(sandbox);
      process.kill(sandbox.pid, signal);
      expect((await answers).map(({ status }) => status)).toEqual(Array(IN_FLIGHT).fill(401));
      await sandbox.ended;
      await Promise.all(endless.map((connection) => connection.untilClosed()));
      expect(savedSpaces()).toContain(SPACE);
      expect(statSync(file()).mode & 0o777).toBe(0o600);
    },
  );

  it('is the same again when it starts again', async () => {
    const first = await start();
    const state = { method: 'PUT', headers: header('x-a', 'b') };
    await send(`${first.ready.gateway}/__admin/clock`, {
      ...state,
      body: { action: 'freeze', instant: '2030-01-01T00:00:00Z' },
    });
    await first.stop();
    const second = await start();
    const clock = await send(`${second.ready.gateway}/__admin/clock`, { headers: header('x-a', 'b') });
    expect(clock.body).toMatchObject({ now: '2030-01-01T00:00:00.000Z', mode: 'frozen' });
    expect(await second.stop()).toEqual([]);
  });

  it.each([
    ['half a file', '[{"id":"a","opti', 'JSON'],
    ['no list', '{"id":"a"}', 'holds no list of spaces'],
    ['a space without its parts', '[{"id":"a","options":{}}]', 'the space \\"a\\"'],
    ['nothing', '', 'JSON'],
  ])('does not start on %s, names the file, and leaves it as it is', async (_, text, why) => {
    const first = await start();
    await first.stop();
    writeFileSync(file(), text);
    await expect(start()).rejects.toThrow(file());
    expect(readFileSync(join(folder, 'sandbox.log'), 'utf8')).toMatch(new RegExp(why));
    expect(readFileSync(file(), 'utf8')).toBe(text);
  });

  it('says so where it cannot save, and ends with a failure', async () => {
    const sandbox = await start();
    mkdirSync(`${file()}.new`);
    await sandbox.stop();
    const log = readFileSync(join(folder, 'sandbox.log'), 'utf8');
    expect(log).toContain('what the spaces hold is not saved');
    expect(log).not.toMatch(/^\s+at /m);
  });
});
