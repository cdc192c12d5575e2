import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runProgram } from '../../support/run-program';
import { SandboxProcess } from '../../support/sandbox-process';
import { send } from '../../support/wire';

const BUNDLE = resolve(__dirname, '../../../dist/sandbox/main.mjs');

function fileWith(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'sadpath-spec-')), 'states.yaml');
  writeFileSync(file, text);
  return file;
}

describe('a sandbox that is started with a seed', () => {
  it('has its states in the space default', async () => {
    const file = fileWith('wallet:\n  frozen: { balance: 700 }\n');
    const started = await SandboxProcess.start(BUNDLE, `${file}.log`, { env: { SADPATH_SEED_FILE: file } });
    try {
      const { body } = await send(`${started.ready.gateway}/__admin/state/wallet/wallets`);
      const { items } = body as { readonly items: readonly object[] };
      expect(items).toContainEqual(expect.objectContaining({ status: 'frozen', balance: 700 }));
    } finally {
      await started.stop();
    }
  });

  it('does not start where the file is wrong, and says where', async () => {
    const file = fileWith('wallet:\n  frozn: {}\ncustomer:\n  blockedCard: { kitNo: "x" }\n');
    const env = { SADPATH_PORT: '0', SADPATH_READY: 'json', SADPATH_SEED_FILE: file };
    const { exit, output } = await runProgram([process.execPath, BUNDLE], '', env);
    expect({ exit, output }).toEqual({ exit: 1, output: expect.stringContaining('/wallet/frozn') });
    expect(output).toContain('/customer/blockedCard/kitNo');
  });
});
