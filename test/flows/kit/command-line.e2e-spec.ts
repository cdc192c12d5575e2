import { runCommandLine } from '../../../apps/kit/src/cli/program';
import { cliConfig } from '../../../apps/kit/src/cli/cli.config';
import { suite } from '../../support/suite';
import { TestSpace } from '../../support/test-space';

interface Ended {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line against the sandbox of this run, in a space. */
async function sadpath(space: string, ...words: readonly string[]): Promise<Ended> {
  let [out, err, exitCode] = ['', '', -1];
  await runCommandLine(words, {
    config: cliConfig({ SADPATH_URL: suite.gateway, SADPATH_SPACE: space }),
    out: (text) => (out += text),
    err: (text) => (err += text),
    end: (code) => (exitCode = code),
  });
  return { exitCode, out, err };
}

async function inSpace(): Promise<{ space: TestSpace; run: (line: string) => Promise<Ended> }> {
  const space = await TestSpace.make();
  return { space, run: (line) => sadpath(space.id, ...line.split(' ')) };
}

const WALLETS = '/wallet/v1/wallets';

describe('the command line', () => {
  it('says what runs', async () => {
    const { run } = await inSpace();
    expect((await run('status')).out).toContain(suite.gateway);
    expect((await run('wait --timeout 1')).exitCode).toBe(0);
    expect((await run('env')).out).toContain(`export WALLET_URL='${suite.gateway}/s/`);
    expect(JSON.parse((await run('doctor --json')).out)).toMatchObject({ checks: expect.any(Array) });
  });

  it('finds codes, and names the nearest of one that is misspelt', async () => {
    const { run } = await inSpace();
    expect((await run('errors frozen')).out).toContain('wallet/ERR_WALLET_FROZEN');
    expect((await run('errors show wallet/ERR_WALLET_FROZEN')).out).toContain('What to do');
    const misspelt = await run('errors show ERR_WALLET_FROSEN');
    expect(misspelt).toMatchObject({ exitCode: 2, err: expect.stringContaining('wallet/ERR_WALLET_FROZEN') });
    expect((await run('errors nothing-has-this-word')).exitCode).toBe(1);
  });

  it('forces a code, lists the rule and disarms it', async () => {
    const { space, run } = await inSpace();
    const { out } = await run('force wallet/ERR_WALLET_FROZEN --on listWallets --times 2 --retry-after 5 --json');
    expect((await space.viaGateway(WALLETS)).status).toBe(403);
    const { id } = JSON.parse(out) as { id: string };
    expect((await run('faults')).out).toContain(id);
    await run(`faults clear ${id}`);
    expect((await space.viaGateway(WALLETS)).status).toBe(401);
    expect((await run('faults')).out).toContain('no rule is armed');
  });

  it('moves the clock', async () => {
    const { run } = await inSpace();
    await run('clock freeze 2026-03-01T09:00:00Z');
    expect((await run('clock advance 30d')).out).toContain('2026-03-31T09:00:00.000Z');
    expect((await run('clock set 2026-05-01T00:00:00Z')).out).toContain('2026-05-01');
    expect((await run('clock')).out).toContain('frozen');
    expect((await run('clock reset')).exitCode).toBe(0);
    expect((await run('clock sideways')).exitCode).toBe(1);
  });

  it('breaks a system behind the services', async () => {
    const { run } = await inSpace();
    expect((await run('deps set core-bank down')).out).toContain('core-bank is down');
    expect((await run('deps')).out).toMatch(/core-bank +down/);
  });

  it('tells the requests with their reasons', async () => {
    const { space, run } = await inSpace();
    await space.viaGateway(WALLETS);
    expect((await run('requests')).out).toContain(`GET ${WALLETS} → 401`);
    expect((await run('requests --why')).out).toContain('wallet refused the request');
    expect(JSON.parse((await run('requests --json --limit 1')).out)).toHaveLength(1);
  });

  it('plays a recipe', async () => {
    const { run } = await inSpace();
    expect(await run('recipes run wallet/ERR_WALLET_FROZEN')).toMatchObject({
      exitCode: 0,
      out: expect.stringContaining('wallet/ERR_WALLET_FROZEN: met'),
    });
  });

  it('says which codes have been met', async () => {
    const { run } = await inSpace();
    expect((await run('coverage')).out).toMatch(/\d+ of \d+ pairs/);
  });

  it('saves a space, takes it back, and to its beginning', async () => {
    const { run } = await inSpace();
    expect((await run('snapshot save before')).exitCode).toBe(0);
    expect((await run('snapshot')).out).toContain('before');
    expect((await run('snapshot load before')).exitCode).toBe(0);
    expect((await run('snapshot load never-saved')).exitCode).toBe(1);
    expect((await run('reset faults requests')).out).toContain('faults, requests');
  });

  it('ends with 2 for a wrong use, and names what was meant', async () => {
    const { run } = await inSpace();
    expect(await run('stats')).toMatchObject({ exitCode: 2, err: expect.stringContaining('Did you mean status') });
    expect(await run('force X --tims 2')).toMatchObject({ exitCode: 2, err: expect.stringContaining('--times') });
    expect((await run('force wallet/ERR_WALLET_FROZEN --times two')).exitCode).toBe(2);
  });

  it('says how to go on where nothing answers', async () => {
    const { run } = await inSpace();
    const lost = await run('status --url http://127.0.0.1:9');
    expect(lost).toMatchObject({ exitCode: 1, err: expect.stringContaining('sadpath start') });
  });

  it.each(['start', 'stop', 'logs', 'open', 'mcp', 'force', 'clock', 'deps', 'requests', 'errors', 'recipes'])(
    'helps with %s on one screen',
    async (verb) => {
      const { run } = await inSpace();
      const { out, exitCode } = await run(`${verb} --help`);
      expect(exitCode).toBe(0);
      expect(out.split('\n').length).toBeLessThan(40);
    },
  );
});
