import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, isStale } from './bundle.mjs';
import { openChromium, openPage } from './chromium.mjs';
import { LookedAtSandbox, SPACE } from './looked-at-sandbox.mjs';

/** Makes the pictures in docs/console anew: the pages of the console on a screen and, of some, on a phone. */
const FOLDER = resolve(import.meta.dirname, '../docs/console');
const SCREEN = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const PICTURES = [
  ['start', SCREEN, 'light'],
  ['errors', SCREEN, 'light'],
  ['errors/wallet/ERR_WALLET_FROZEN', SCREEN, 'light'],
  ['errors/wallet/ERR_WALLET_FROZEN/play', SCREEN, 'light'],
  ['requests', SCREEN, 'light'],
  ['state/wallet/wallets', SCREEN, 'dark'],
  ['machines/wallet/wallet', SCREEN, 'light'],
  ['machines/customer/card/ACTIVE', SCREEN, 'dark'],
  ['faults', SCREEN, 'light'],
  ['time', SCREEN, 'light'],
  ['outbox', SCREEN, 'light'],
  ['coverage', SCREEN, 'light'],
  ['conduct', SCREEN, 'light'],
  ['spaces', SCREEN, 'light'],
  ['parts', SCREEN, 'light'],
  ['start', PHONE, 'dark'],
  ['requests', PHONE, 'light'],
  ['conduct', PHONE, 'light'],
  ['time', PHONE, 'dark'],
  ['machines/wallet/escrow/expired', PHONE, 'light'],
];

const browser = await openChromium();
if (isStale()) await build();
mkdirSync(FOLDER, { recursive: true });
const sandbox = await LookedAtSandbox.start({ SADPATH_NOW: '2026-01-15T10:00:00Z' });
await sandbox.makeTraffic();
const made = [];
for (const [place, viewport, colorScheme] of PICTURES) {
  const { page } = await openPage(browser, { viewport, colorScheme });
  await page.goto(`${sandbox.origin}/#/${place}?space=${SPACE}`);
  await page.locator('.space-state .dot.live').waitFor();
  await page.locator('.loading:not(.told)').waitFor({ state: 'detached' });
  if (place.endsWith('/play')) await page.getByRole('button', { name: 'Play all' }).click();
  if (place.endsWith('/play')) await page.locator('.verdict.good').waitFor();
  if (place === 'requests' && viewport === SCREEN)
    await page.locator('a.row', { hasText: 'ERR_WALLET_FROZEN' }).last().click();
  await page.waitForLoadState('networkidle', { timeout: 1_000 }).catch(() => undefined);
  const name = viewport === PHONE ? `${place}-phone` : place;
  const file = `${name.replaceAll('/', '-')}.png`;
  await page.screenshot({ path: resolve(FOLDER, file) });
  made.push(`## \`#/${place}\`${viewport === PHONE ? ' on a phone' : ''}, ${colorScheme}\n\n![${name}](${file})\n`);
  await page.context().close();
}
const head = `# The console in pictures

Made by \`npm run console:pictures\`; what each page is for stands in [its README](../../apps/console/README.md).
`;
writeFileSync(resolve(FOLDER, 'README.md'), [head, ...made].join('\n'));
await browser.close();
await sandbox.stop();
