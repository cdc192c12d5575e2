import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { suite } from '../support/suite';
import { TestSpace } from '../support/test-space';
import { login } from './control/logins';

const PROGRAM = resolve(__dirname, '../../dist/kit/coverage.cli.mjs');

interface Ended {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'coverage-'));
});

/** Runs the command in a directory of its own, against the sandbox of the run. */
function run(...args: readonly string[]): Promise<Ended> {
  return new Promise((done) => {
    const words = [PROGRAM, '--url', suite.gateway, ...args];
    // A report of the whole run is long.
    execFile(process.execPath, words, { cwd: directory, maxBuffer: Infinity }, (error, out, err) => {
      done({ exitCode: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

describe('the command that reports', () => {
  it('ends well where enough was met, and not where it was not', async () => {
    expect((await run('--min', '0')).exitCode).toBe(0);
    const { exitCode, out } = await run('--min', '100', '--of', 'all', '--format', 'markdown');
    expect([exitCode, out]).toEqual([1, expect.stringContaining('**Not enough:**')]);
  });

  it('asks the sandbox that the environment names, and says where nothing answers', async () => {
    const nowhere = { ...process.env, SADPATH_URL: 'http://127.0.0.1:9' };
    const ended = await new Promise<readonly unknown[]>((done) => {
      execFile(process.execPath, [PROGRAM], { cwd: directory, env: nowhere }, (error, _out, told) =>
        done([error?.code, told]),
      );
    });
    expect(ended).toEqual([2, expect.stringContaining('nothing answers at http://127.0.0.1:9')]);
  });

  it('ends quietly where its reader has read enough', async () => {
    const words = `"${process.execPath}" "${PROGRAM}" --url ${suite.gateway} --of all --format json | head -c 1`;
    const err = await new Promise<string>((done) => {
      execFile('sh', ['-c', words], { cwd: directory }, (_error, _out, told) => done(told));
    });
    expect(err).toBe('');
  });

  it('follows the configuration, and the command line over it', async () => {
    const file = join(directory, 'own.json');
    await writeFile(file, JSON.stringify({ of: 'all', min: 100 }));
    expect((await run('--config', file)).exitCode).toBe(1);
    expect((await run('--config', file, '--min', '0')).exitCode).toBe(0);
    const own = join(directory, 'sadpath.config.json');
    await writeFile(own, '{ "ignroe": [] }');
    expect(await run()).toMatchObject({ exitCode: 2, err: expect.stringContaining('ignroe is unknown') });
    await rm(own);
  });

  it('fails for conduct where that is wanted', async () => {
    const space = await TestSpace.make({ label: 'a stubborn client' });
    for (let i = 0; i < 2; i++) await login(space, 'nobody');
    const { exitCode, out } = await run('--fail-on', 'warning', '--format', 'json');
    expect(exitCode).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      findings: expect.arrayContaining([
        expect.objectContaining({ rule: 'retried-refusal', label: 'a stubborn client' }),
      ]),
    });
  });

  it('saves a run, which another adds to its own', async () => {
    const file = join(directory, 'run.json');
    expect((await run('--save', file, '--out', join(directory, 'out.html'), '--format', 'html')).exitCode).toBe(0);
    expect(await readFile(join(directory, 'out.html'), 'utf8')).toContain('<!doctype html>');
    expect((await run('--merge', file)).exitCode).toBe(0);
    const kept = JSON.parse(await readFile(file, 'utf8')) as { readonly findings: readonly object[] };
    await writeFile(file, JSON.stringify({ ...kept, findings: [{ ...kept.findings[0], label: 'of another job' }] }));
    expect((await run('--merge', file, '--format', 'json')).out).toContain('of another job');
  });

  it('refuses to ignore what there is not, and names the nearest', async () => {
    const file = join(directory, 'mistaken.json');
    await writeFile(file, JSON.stringify({ ignore: ['wallet/ERR_WALLET_FROZN', 'debitWalet@wallet/*', 'cms/*'] }));
    const { exitCode, out, err } = await run('--config', file);
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toContain('no operation declares wallet/ERR_WALLET_FROZN; the nearest are wallet/ERR_WALLET_FROZEN');
    expect(err).toContain('no operation is called debitWalet; the nearest are debitWallet');
    expect(err).not.toContain('cms');
  });

  it.each([
    [['--format', 'pdf'], 'pdf'],
    [['--min', '101'], 'min'],
    [['--odd'], 'odd'],
    [['--config', 'no-such.json'], 'no-such'],
    [['--merge', 'no-such.json'], 'no-such'],
  ])('says what is wrong with %j', async (args, word) => {
    expect(await run(...args)).toMatchObject({ exitCode: 2, out: '', err: expect.stringContaining(word) });
  });
});
