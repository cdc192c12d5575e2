import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from '../../support/suite';
import { inSpace, sadpath } from './run-command-line';

const folderOf = (): string => mkdtempSync(join(tmpdir(), 'sadpath-spec-'));

interface Check {
  readonly name: string;
  readonly isFine: boolean;
  readonly says: string;
}

describe('sadpath doctor', () => {
  const check = async (name: string, env: Record<string, string>): Promise<Check & { exitCode: number }> => {
    const { out, exitCode } = await sadpath(['doctor', '--json'], env);
    const { checks } = JSON.parse(out) as { checks: readonly Check[] };
    return { ...checks.find((each) => each.name === name)!, exitCode };
  };

  it('finds nothing in the way where nothing is', async () => {
    const { out, exitCode } = await sadpath(['doctor'], { SADPATH_ISSUING_CERTIFICATES: join(folderOf(), 'new') });
    expect(out.split('\n').filter((line) => line.startsWith('NO'))).toEqual([]);
    expect(out).toMatch(/ok +certificates +.*first start/);
    expect(exitCode).toBe(0);
  });

  it.each([
    ['postgres://somebody:secret@127.0.0.1:9/sadpath', '127.0.0.1:9 does not answer (DATABASE_URL)'],
    ['mysql://127.0.0.1/sadpath', 'DATABASE_URL is no address such as postgres://user:password@host:5432/name'],
  ])('says no to the database at %s', async (url, says) => {
    expect(await check('database', { DATABASE_URL: url })).toEqual({
      name: 'database',
      isFine: false,
      says,
      exitCode: 1,
    });
  });

  it('says whether something listens where the database should', async () => {
    const { host } = new URL(suite.gateway);
    const found = await check('database', { DATABASE_URL: `postgresql://somebody@${host}/sadpath` });
    expect(found).toMatchObject({ isFine: true, says: `${host} answers (DATABASE_URL)` });
  });

  it('says no to a certificate that cannot be read', async () => {
    const folder = folderOf();
    writeFileSync(join(folder, 'server.crt'), 'no certificate');
    const found = await check('certificates', { SADPATH_ISSUING_CERTIFICATES: folder });
    expect(found).toMatchObject({ isFine: false, exitCode: 1, says: expect.stringContaining('is no certificate') });
  });
});

describe('sadpath open', () => {
  it('has the system show the console, at the space that is meant', async () => {
    const { space } = await inSpace();
    const [bin, PLATFORMS] = [folderOf(), ['xdg-open', 'open']];
    const shown = join(bin, 'shown');
    for (const name of PLATFORMS) {
      writeFileSync(join(bin, name), `#!/bin/sh\nprintf %s "$1" > '${shown}'\n`);
      chmodSync(join(bin, name), 0o755);
    }
    const { out, exitCode } = await sadpath(['open', '--json'], { PATH: bin, SADPATH_SPACE: space.id });
    const url = `${suite.gateway}/s/${space.id}/`;
    expect({ exitCode, ...(JSON.parse(out) as object) }).toEqual({ exitCode: 0, url, opened: true });
    expect(readFileSync(shown, 'utf8')).toBe(url);
  });

  it('says the address where nothing can show it', async () => {
    const { out, exitCode } = await sadpath(['open'], { PATH: folderOf() });
    expect(out).toContain(suite.gateway);
    expect(exitCode).toBe(0);
  });
});

describe('every verb', () => {
  it.each([
    ...['status', 'env', 'errors frozen', 'errors show wallet/ERR_WALLET_FROZEN', 'faults', 'faults preset', 'clock'],
    ...['faults preset slow-core-bank', 'faults clear', 'force wallet/ERR_WALLET_FROZEN', 'clock advance 1d', 'deps'],
    ...['deps set nibss down', 'requests', 'requests --why', 'coverage', 'conduct', 'snapshot', 'snapshot save one'],
    ...['snapshot list', 'reset', 'recipes run wallet/ERR_WALLET_FROZEN', 'wait --timeout 5'],
  ])('answers in JSON and nothing else: %s', async (line) => {
    const { run } = await inSpace();
    const { out, err, exitCode } = await run(`${line} --json`);
    expect({ err, exitCode }).toEqual({ err: '', exitCode: 0 });
    expect(JSON.parse(out)).toEqual(expect.anything());
  });

  it.each(['errors show NO_SUCH', 'snapshot load none', 'seed /nowhere.yaml', 'stop'])(
    'tells its failure in JSON too: %s',
    async (line) => {
      const { run } = await inSpace();
      const { out, exitCode } = await run(`${line} --json`);
      expect(JSON.parse(out)).toEqual({ error: expect.any(String) });
      expect(exitCode).toBeGreaterThan(0);
    },
  );
});
