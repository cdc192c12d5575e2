import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { freePorts } from '@sadpath/testing';

const BUNDLE = resolve(__dirname, '../../dist/sandbox/main.mjs');
const ELSEWHERE = { SADPATH_CONFIG_URL: 'http://127.0.0.1:1' };

/** How a start ends that is refused. */
function start(
  services: readonly string[],
  env: Readonly<Record<string, string>>,
): { code: number | null; said: string } {
  const { DATABASE_URL: _, ...own } = process.env;
  const { status, stderr } = spawnSync(process.execPath, [BUNDLE, ...services], {
    env: { ...own, SADPATH_PORT: '0', ...env },
    encoding: 'utf8',
    timeout: 20_000,
  });
  return { code: status, said: stderr };
}

describe('without DATABASE_URL', () => {
  it.each([
    ['a gateway whose services run elsewhere', []],
    ['a service that calls others elsewhere', ['customer']],
  ])('%s is refused, and says what to set', (_, services) => {
    const { code, said } = start(services, ELSEWHERE);
    expect(code).toBe(1);
    expect(said).toContain('several processes share their state through PostgreSQL');
    expect(said).toContain('DATABASE_URL must be set');
    expect(said).not.toMatch(/^\s+at /m);
  });
});

it('a database that nobody answers for is named in one sentence', async () => {
  const [port] = await freePorts(1);
  const { code, said } = start(['auth'], { DATABASE_URL: `postgresql://sadpath@127.0.0.1:${String(port)}/sadpath` });
  expect(code).toBe(1);
  expect(said).toMatch(/^sadpath: the database is not available: .*\n$/);
});

it('a service that there is not is refused with the names of those there are', () => {
  const { code, said } = start(['walet'], {});
  expect(code).toBe(1);
  expect(said).toContain('walet is no service; there are auth, config,');
});
