import { join } from 'node:path';
import { SandboxProcess } from '../support/sandbox-process';
import { PlantedTree } from './planted-tree';

const READY = { ready: true, gateway: 'http://127.0.0.1:4000', services: { otp: 'http://127.0.0.1:4006' } };
const print = (value: unknown): string => `process.stdout.write(${JSON.stringify(`${JSON.stringify(value)}\n`)});`;
const UNTIL_STOPPED = `process.on('SIGTERM', () => process.exit()); setInterval(() => {}, 1000);`;

describe('the sandbox of the suite', () => {
  const trees: PlantedTree[] = [];
  afterAll(() => {
    for (const tree of trees) tree.remove();
  });

  /** Starts a program in place of the bundle. */
  const start = (program: string): Promise<SandboxProcess> => {
    const tree = new PlantedTree({ 'main.mjs': program });
    trees.push(tree);
    return SandboxProcess.start(join(tree.path, 'main.mjs'), join(tree.path, 'sandbox.log'));
  };

  it('says where it listens', async () => {
    const sandbox = await start(print({ level: 30, msg: 'starting' }) + print(READY) + UNTIL_STOPPED);
    expect(sandbox.ready).toEqual(READY);
    expect(await sandbox.stop()).toEqual([]);
  });

  it('fails the run when it logs a defect', async () => {
    const sandbox = await start(print({ level: 50, msg: 'a bug' }) + print(READY) + UNTIL_STOPPED);
    expect(await sandbox.stop()).toEqual([expect.stringContaining('a bug')]);
  });

  it('fails the run when it ends by itself', async () => {
    const sandbox = await start(`${print(READY)} setTimeout(() => { throw new TypeError('gone'); }, 20);`);
    await sandbox.ended;
    expect(await sandbox.stop()).toEqual(['the sandbox ended by itself (1)', expect.stringContaining('gone')]);
  });

  it('tells why it did not start', async () => {
    await expect(start(`console.log('port 4000 is taken'); process.exitCode = 1;`)).rejects.toThrow(
      'port 4000 is taken',
    );
  });
});
