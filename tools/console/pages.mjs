import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { SPACE } from '../looked-at-sandbox.mjs';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
const SCHEMES = ['light', 'dark'];
const PAGES = [
  'start',
  'errors',
  'errors/wallet/ERR_WALLET_FROZEN',
  'errors/wallet/ERR_WALLET_FROZEN/play',
  'requests',
  'state',
  'state/wallet/wallets',
  'machines',
  'machines/customer/card/ACTIVE',
  'faults',
  'time',
  'outbox',
  'coverage',
  'conduct',
  'spaces',
  'parts',
];

/**
 * Every page fits every size and breaks no rule of accessibility in either scheme; pictures of all are kept in a folder, by
 * the name of the page, the size and the scheme.
 */
export function pageChecks({ page, sandbox, folder }) {
  mkdirSync(folder, { recursive: true });
  const look = async (place, size, colorScheme) => {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    // A change of the hash alone loads nothing, and every look begins anew.
    await page.goto('about:blank');
    await page.goto(`${sandbox.origin}/#/${place}?space=${SPACE}`);
    await page.locator('.dot.live').waitFor();
    await page.locator('.loading:not(.told)').waitFor({ state: 'detached' });
  };
  const check = async (place, size, scheme) => {
    await look(place, size, scheme);
    const name = `${place.replaceAll('/', '-')}-${String(size.width)}-${scheme}.png`;
    await page.screenshot({ path: resolve(folder, name) });
    const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    if (overflow > 0) throw new Error(`${place} is ${String(overflow)} px too wide`);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    if (violations.length > 0) throw new Error(violations.map(wordsOf).join('\n'));
  };
  const looks = SIZES.flatMap((size) => SCHEMES.map((scheme) => [size, scheme]));
  return PAGES.map((place) => [
    `${place} fits every size and is accessible`,
    async () => {
      for (const [size, scheme] of looks) await check(place, size, scheme);
    },
  ]);
}

function wordsOf({ id, help, nodes }) {
  return `${id}: ${help}\n${nodes
    .slice(0, 4)
    .map(({ html, failureSummary }) => `  ${html.slice(0, 160)}\n  ${failureSummary}`)
    .join('\n')}`;
}
