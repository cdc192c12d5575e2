import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { SPACE } from '../looked-at-sandbox.mjs';

const OWN = `${SPACE}-hands`;
const WALLET = '00000000-0000-4000-8000-000000000101';
const CODE = 'errors/wallet/ERR_WALLET_FROZEN';

/** What is done with the hands: a form filled in, a handle dragged, a command copied and run in a shell. */
export function handChecks({ page, sandbox }) {
  const go = async (place) => {
    await sandbox.send('/__admin/spaces?replace=true', { id: OWN, clock: '2026-01-15T10:00:00Z' });
    await page.goto('about:blank');
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${sandbox.origin}/#/${place}`);
    await page.locator('.space-state .dot.live').waitFor();
  };
  return [editing, dragging, copying].map((group) => group({ page, sandbox, go }));
}

function editing({ page, sandbox, go }) {
  const field = (name, kind) => page.locator('.fields-form .field', { hasText: name }).locator(kind);
  return [
    'a document is edited by the form of its service, which refuses what it could not have written',
    async () => {
      await go(`state/wallet/wallets?space=${OWN}&key=${WALLET}`);
      await page.getByRole('button', { name: 'Edit', exact: true }).click();
      await field(/^status(?!R)/, 'select').selectOption('frozen');
      await page.getByRole('button', { name: 'Save', exact: true }).last().click();
      await page.getByText(`${WALLET} is saved`).waitFor();
      const read = async () => {
        const { items } = await sandbox.send('/__admin/state/wallet/wallets', undefined, { 'x-sandbox-space': OWN });
        return items.find(({ id }) => id === WALLET);
      };
      if ((await read()).status !== 'frozen') throw new Error('the wallet is not frozen');
      await page.locator('tr', { hasText: WALLET }).getByText('frozen', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Edit', exact: true }).click();
      await field(/^balance$/, 'input').fill('much');
      await page.getByRole('button', { name: 'Save', exact: true }).last().click();
      await page.locator('.notices .problem').waitFor();
      if ((await read()) === undefined) throw new Error('what was refused was written');
      await page.getByLabel('Dismiss').first().click();
    },
  ];
}

function dragging({ page, sandbox, go }) {
  return [
    'the handle of the timeline is dragged to an instant, and the clock goes there',
    async () => {
      await go(`time?space=${OWN}`);
      const handle = page.locator('.reach input');
      await handle.waitFor();
      const { x, y, width, height } = await handle.boundingBox();
      await page.mouse.move(x + 8, y + height / 2);
      await page.mouse.down();
      await page.mouse.move(x + width * 0.3, y + height / 2, { steps: 6 });
      await page.mouse.move(x + width * 0.6, y + height / 2, { steps: 6 });
      await page.mouse.up();
      const until = await page.locator('.reach').textContent();
      const [instant] = /\d{4}-[\d-]+T[\d:.]+Z/.exec(until) ?? [];
      if (instant === undefined) throw new Error(`it says ${until}`);
      await page.getByRole('button', { name: 'Go there' }).click();
      await page.getByText('Ran in the last move').waitFor();
      const { now } = await sandbox.send('/__admin/clock', undefined, { 'x-sandbox-space': OWN });
      if (now !== instant) throw new Error(`it is ${now}, not ${instant}`);
    },
  ];
}

function copying({ page, sandbox, go }) {
  return [
    'a step that was copied runs in a shell as it stands',
    async () => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: sandbox.origin });
      await go(`${CODE}/play`);
      await page.locator('.play-step').first().waitFor();
      const last = page.locator('.play-step').last();
      while ((await last.getByText('Runs as it stands').count()) === 0) {
        await page.locator('.play-step.is-next').getByRole('button', { name: 'Send this step' }).click();
        await page.locator('.play-step header .badge').first().waitFor();
      }
      await last.locator('.request').getByRole('button', { name: 'Copy', exact: true }).click();
      const copied = await page.evaluate(() => globalThis.navigator.clipboard.readText());
      const { stdout } = await promisify(execFile)('sh', ['-c', copied]);
      if (!stdout.includes('ERR_WALLET_FROZEN')) throw new Error(`${copied}\nanswers ${stdout}`);
    },
  ];
}
