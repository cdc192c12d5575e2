import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from '../../support/suite';
import { inSpace, sadpath } from './run-command-line';

const WALLETS = '/wallet/v1/wallets';

describe('the command line', () => {
  it('arms a preset by its name, and says the nearest where there is none', async () => {
    const { run } = await inSpace();
    expect((await run('faults preset')).out).toContain('nibss-away-for-an-hour');
    expect((await run('faults preset slow-core-bank')).out).toContain('undo: sadpath faults clear slow-core-bank');
    expect((await run('faults preset slow-core')).err).toContain('slow-core-bank');
  });

  it('says what runs', async () => {
    const { run } = await inSpace();
    expect((await run('status')).out).toContain(suite.gateway);
    expect((await run('wait --timeout 1')).exitCode).toBe(0);
    expect((await run('env')).out).toContain(`export WALLET_URL='${suite.gateway}/s/`);
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
    expect((await run('clock sideways')).exitCode).toBe(2);
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
    expect((await run('coverage')).out).toMatch(/the operations called +\d+ of \d+ /);
  });

  it('is a gate of what has been met', async () => {
    const { run } = await inSpace();
    await run('force wallet/ERR_WALLET_FROZEN --on listWallets');
    expect((await run('coverage --min 0')).exitCode).toBe(0);
    const { exitCode, out } = await run('coverage --min 100 --of all');
    expect([exitCode, out]).toEqual([1, expect.stringMatching(/not enough: \d+ of \d+ pairs/)]);
    expect((await run('coverage --min most')).exitCode).toBe(2);
    expect((await run('coverage --min 1 --of nothing')).exitCode).toBe(2);
  });

  it('says which codes were forced where nobody declares them', async () => {
    const { run, space } = await inSpace();
    await run('force wallet/ERR_WALLET_FROZEN --on listWallets');
    expect((await space.viaGateway('/wallet/v1/wallets')).status).toBe(403);
    expect((await run('coverage')).out).toContain('wallet listWallets does not declare wallet/ERR_WALLET_FROZEN');
  });

  it('saves a space, takes it back, and to its beginning', async () => {
    const { run } = await inSpace();
    expect((await run('snapshot save before')).exitCode).toBe(0);
    expect((await run('snapshot')).out).toContain('before');
    expect((await run('snapshot load before')).exitCode).toBe(0);
    expect((await run('snapshot load never-saved')).exitCode).toBe(2);
    expect((await run('snapshot list')).out).toMatch(/^before .* s old .* kB$/m);
    expect((await run('reset faults requests')).out).toContain('faults, requests');
  });

  it('takes a snapshot out as a file, and into another space', async () => {
    const [from, to] = await Promise.all([inSpace(), inSpace()]);
    const file = join(mkdtempSync(join(tmpdir(), 'sadpath-spec-')), 'before.json');
    await from.run('force wallet/ERR_WALLET_FROZEN --on listWallets');
    await from.run('snapshot save before');
    expect(await from.run(`snapshot export before ${file}`)).toMatchObject({ exitCode: 0, err: '' });
    expect(await to.run(`snapshot import ${file} mine`)).toMatchObject({ exitCode: 0, err: '' });
    expect((await to.run('snapshot load mine')).exitCode).toBe(0);
    expect((await to.run('faults')).out).toContain('ERR_WALLET_FROZEN');
    expect((await to.run(`snapshot load before --from ${from.space.id}`)).exitCode).toBe(0);
    expect((await to.run('snapshot import /nowhere.json')).exitCode).toBe(2);
  });

  it('brings a space into the states of a file, all or none', async () => {
    const { space, run } = await inSpace();
    const folder = mkdtempSync(join(tmpdir(), 'sadpath-spec-'));
    writeFileSync(join(folder, 'good.yaml'), 'wallet:\n  frozen: { balance: 500 }\n');
    writeFileSync(join(folder, 'bad.yaml'), 'wallet:\n  frozn: {}\n');
    const before = await space.ask('GET', '/state/wallet/wallets');
    const refused = await run(`seed ${folder}/bad.yaml`);
    expect(refused).toMatchObject({ exitCode: 2, err: expect.stringContaining('/wallet/frozn') });
    expect(await space.ask('GET', '/state/wallet/wallets')).toEqual(before);
    expect((await run(`seed ${folder}/good.yaml`)).out).toContain('wallet/frozen');
    expect((await run(`seed ${folder}/none.yaml`)).exitCode).toBe(2);
  });

  it('says how the client has behaved', async () => {
    const { run } = await inSpace();
    expect(await run('conduct')).toMatchObject({ exitCode: 0, out: expect.stringContaining('has behaved') });
  });

  it('ends with 2 for a wrong use, and names what was meant', async () => {
    const { run } = await inSpace();
    expect(await run('stats')).toMatchObject({ exitCode: 2, err: expect.stringContaining('Did you mean status') });
    expect(await run('force X --tims 2')).toMatchObject({ exitCode: 2, err: expect.stringContaining('--times') });
    expect((await run('force wallet/ERR_WALLET_FROZEN --times two')).exitCode).toBe(2);
  });

  it.each(['clock advance xyz', 'deps set nibs down', 'reset stat', 'force wallet/ERR_WALLET_FROZEN --on debitWalet'])(
    'ends with 2 where the sandbox knows nothing of the kind: %s',
    async (line) => {
      const { run } = await inSpace();
      expect((await run(line)).exitCode).toBe(2);
    },
  );

  it('ends with 2 for a variable that nobody reads, and names what was meant', async () => {
    const refused = await sadpath(['status'], { SADPATH_ULR: 'http://127.0.0.1:1', SADPATH_ISSUING_LOG: 'x' });
    expect(refused).toMatchObject({ exitCode: 2, err: expect.stringMatching(/SADPATH_ULR .*nearest are SADPATH_URL/) });
    expect(refused.err).not.toContain('ISSUING');
  });

  it('says how to go on where nothing answers', async () => {
    const { run } = await inSpace();
    const lost = await run('status --url http://127.0.0.1:9');
    expect(lost).toMatchObject({ exitCode: 1, err: expect.stringContaining('sadpath start') });
    expect((await run('coverage --url http://127.0.0.1:9')).exitCode).toBe(2);
  });

  const screens = [
    ...['start', 'stop', 'wait', 'logs', 'status', 'env', 'doctor', 'open', 'errors', 'errors show', 'recipes'],
    ...['recipes run', 'force', 'faults', 'faults clear', 'clock', 'deps', 'deps set', 'requests', 'coverage'],
    ...['conduct', 'seed', 'snapshot', 'snapshot save', 'snapshot load', 'snapshot export', 'snapshot import'],
    ...['snapshot list', 'reset', 'mcp', ''],
  ];

  it.each(screens)('helps with "%s" on one screen', async (verb) => {
    const { run } = await inSpace();
    const { out, exitCode } = await run(`${verb} --help`.trimStart());
    expect(exitCode).toBe(0);
    expect(out.split('\n').length).toBeLessThanOrEqual(40);
    expect(out.split('\n').filter((line) => line.length > 100)).toEqual([]);
  });

  it('helps with every verb that it has', async () => {
    const { run } = await inSpace();
    const { out } = await run('--help');
    const verbs = [...out.matchAll(/^ {2}([a-z]+)(?: |\n)/gm)].map(([, verb]) => verb);
    expect(verbs.filter((verb) => verb !== 'sadpath' && verb !== 'help' && !screens.includes(verb ?? ''))).toEqual([]);
    expect(verbs.length).toBeGreaterThan(15);
  });
});
