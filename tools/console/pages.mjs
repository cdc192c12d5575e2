import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { SPACE } from '../looked-at-sandbox.mjs';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
const SCHEMES = ['light', 'dark'];
/** The rules that another scheme can break; what else is accessible is so in all colours. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];
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
  const look = async (place, size) => {
    await page.setViewportSize(size);
    // A change of the hash alone loads nothing, and every look begins anew.
    await page.goto('about:blank');
    await page.goto(`${sandbox.origin}/#/${place}?space=${SPACE}`);
    await page.locator('.dot.live').waitFor();
    // A page that comes in a file of its own is there a little later than the frame around it.
    await page.locator('h1').first().waitFor();
    await page.locator('.loading:not(.told)').waitFor({ state: 'detached' });
    const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    if (overflow > 0) throw new Error(`${place} is ${String(overflow)} px too wide`);
  };
  const check = async (name, scheme) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.screenshot({ path: resolve(folder, `${name}-${scheme}.png`) });
    const axe = new AxeBuilder({ page }).setLegacyMode();
    const { violations } = await (scheme === SCHEMES[0] ? axe : axe.withRules(OF_COLOURS)).analyze();
    if (violations.length > 0) throw new Error(violations.map(wordsOf).join('\n'));
  };
  return PAGES.map((place) => [
    `${place} fits every size and is accessible`,
    async () => {
      for (const size of SIZES) {
        await page.emulateMedia({ colorScheme: SCHEMES[0] });
        await look(place, size);
        for (const scheme of SCHEMES) await check(`${place.replaceAll('/', '-')}-${String(size.width)}`, scheme);
      }
    },
  ]);
}

function wordsOf({ id, help, nodes }) {
  return `${id}: ${help}\n${nodes
    .slice(0, 4)
    .map(({ html, failureSummary }) => `  ${html.slice(0, 160)}\n  ${failureSummary}`)
    .join('\n')}`;
}
