import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, isStale } from './bundle.mjs';
import { Chromium, findChromium } from './chromium.mjs';
import { LookedAtSandbox, SPACE } from './looked-at-sandbox.mjs';

/**
 * Looks at the web console as a person does: starts a sandbox, sends requests, clicks and types in a headless Chromium, and
 * keeps pictures of every page in .cache/console. Not a part of the gate, since a browser is no part of the project.
 */
const ROOT = resolve(import.meta.dirname, '..');
const PICTURES = resolve(ROOT, '.cache/console');
const TOKEN = 'a token for looking';
const SIZES = [
  [1280, 900],
  [400, 800],
];
const PAGES = ['errors', 'errors/wallet/ERR_WALLET_FROZEN', 'requests', 'faults', 'time', 'outbox', 'spaces'];

const program = findChromium();
if (program === undefined) {
  console.log('skipped: there is no Chromium here; install one, or name it by CHROMIUM');
  process.exit(0);
}
if (isStale()) await build();
mkdirSync(PICTURES, { recursive: true });

const sandbox = await LookedAtSandbox.start();
const shared = await LookedAtSandbox.start({ SADPATH_ADMIN_TOKEN: TOKEN });
const browser = new Chromium(program);
await browser.open();
await browser.look(1280, 900, 'light');

const at = (page, space = SPACE, query = '') => `${sandbox.origin}/#/${page}?space=${space}${query}`;
const text = (part) => `document.body.innerText.includes(${JSON.stringify(part)})`;
const click = (name) =>
  browser.evaluate(
    `[...document.querySelectorAll('button, a, summary')].find((e) => e.textContent.trim().startsWith(${JSON.stringify(name)})).click()`,
  );

/** What a person does, and what is to be seen then. */
const CHECKS = {
  'a code is found by its meaning and its page is opened by keyboard': async () => {
    await browser.goTo(at('errors'));
    await browser.until(`document.querySelectorAll('a.row').length > 200`);
    await browser.press('/');
    await browser.type('err_wallet_frozen');
    await browser.until(`document.querySelectorAll('a.row').length === 1`);
    await browser.evaluate(`document.querySelector('a.row').focus()`);
    await browser.press('Enter');
    await browser.until(text('An admin has frozen a wallet'));
  },
  'a natural recipe runs and shows its steps': async () => {
    await browser.goTo(at('errors/wallet/ERR_WALLET_FROZEN'));
    await browser.until(text('Run natural recipe'));
    await click('Run natural recipe');
    await browser.until(`document.querySelector('.verdict.good')?.innerText.includes('natural')`);
    await browser.until(`document.querySelectorAll('.played').length === 2`);
  },
  'a rule is armed once from the page of its code': async () => {
    await click('Arm once');
    await browser.until(text(`is armed in ${SPACE}`));
    await browser.until(`document.querySelector('.pill')?.innerText === '2'`);
  },
  'a request appears while one looks on, as text and nothing else': async () => {
    await browser.goTo(at('requests'));
    await browser.until(`document.querySelectorAll('a.row').length >= 6`);
    await sandbox.send(`/wallet/v1/wallets/${encodeURIComponent('<img src=x>')}`);
    await browser.until(text('<img src=x>') + ` || ${text('%3Cimg')}`);
    await browser.until(
      `document.querySelectorAll('main img').length === 0 && document.title === 'Requests · ${SPACE} · Sadpath'`,
    );
  },
  'a request tells why it was answered so': async () => {
    await browser.evaluate(
      `[...document.querySelectorAll('a.row')].find((e) => e.innerText.includes('debitWallet')).click()`,
    );
    await browser.until(text('wallet refused the request'));
    await browser.until(text('onerror='));
  },
  'a request shows those that it caused, and each of them who sent it': async () => {
    await browser.evaluate(
      `[...document.querySelectorAll('a.row')].find((e) => e.innerText.includes('postFee')).click()`,
    );
    await browser.until(`document.querySelectorAll('.caused a.row').length === 4`);
    await browser.evaluate(`document.querySelector('.caused a.row').click()`);
    await browser.until(text('fee-posting sent it while it answered'));
  },
  'a rule that names nothing is refused with its members and the nearest names': async () => {
    const rule = encodeURIComponent(
      JSON.stringify({ match: { service: 'walet' }, error: { code: 'ERR_WALLET_FROZN' } }),
    );
    await browser.goTo(at('faults', SPACE, `&rule=${rule}`));
    await browser.until(text('Arm in'));
    await click('Arm in');
    await browser.until(`${text('/match/service')} && ${text('ERR_WALLET_FROZEN')}`);
  },
  'all rules are disarmed by the second press': async () => {
    await browser.until(text('Disarm all'));
    await click('Disarm all');
    await click('Really disarm all');
    await browser.until(text('Nothing is armed'));
  },
  'the clock moves and tells what ran': async () => {
    await browser.goTo(at('time'));
    await browser.until(text('Due next'));
    await click('+ 1 day');
    await browser.until(text('Ran in the last move'));
    await browser.until(`document.querySelector('.jobs li')`);
  },
  'a duration that is none is refused aloud': async () => {
    await browser.evaluate(`document.querySelector('[aria-label="advance: duration"]').focus()`);
    await browser.type('soon');
    await browser.press('Enter');
    await browser.until(text('duration must be ISO 8601'));
  },
  'a system behind the services goes down': async () => {
    await browser.evaluate(`document.querySelector('[aria-label="State of core-bank"] .down').click()`);
    await browser.until(`document.querySelector('[aria-label="State of core-bank"] .down[aria-pressed=true]')`);
  },
  'the outbox shows the one-time password': async () => {
    await browser.goTo(at('outbox'));
    await browser.until(`/^\\d{6}$/.test(document.querySelector('.secret')?.innerText)`);
  },
  'a space that is not there yet is followed as soon as it is': async () => {
    await browser.goTo(at('requests', 'later-on'));
    await browser.until(text('There is no space'));
    await sandbox.send('/wallet/v1/wallets', undefined, { 'x-sandbox-space': 'later-on' });
    await browser.until(text('listWallets'));
  },
  'a space that is made anew is followed anew': async () => {
    await sandbox.send('/__admin/spaces', { id: 'later-on', seed: 'another' });
    await browser.until(text('No requests in later-on yet'));
    await sandbox.send('/api/v1/banking/accounts', undefined, { 'x-sandbox-space': 'later-on' });
    await browser.until(text('listAccounts'));
  },
  'a space is chosen by the prefix of its path': async () => {
    await browser.goTo(`${sandbox.origin}/s/${SPACE}/#/requests`);
    await browser.until(text('debitWallet'));
  },
  'a shared sandbox asks for the token once': async () => {
    await browser.goTo(`${shared.origin}/#/requests`);
    await browser.until(text('Admin token'));
    await browser.evaluate(`document.querySelector('input[type=password]').focus()`);
    await browser.type(TOKEN);
    await browser.press('Enter');
    await browser.until(text('No requests in default yet'));
    await browser.until(`document.querySelector('.dot.live')`);
    await browser.goTo(`${shared.origin}/#/faults`);
    await browser.until(text('Nothing is armed'));
  },
  ...Object.fromEntries(SIZES.flatMap((size) => ['light', 'dark'].map((scheme) => pictures(size, scheme)))),
  'nothing was asked of another origin, refused by the policy or thrown': async () => {
    if (browser.complaints.length > 0) throw new Error(browser.complaints.join('\n'));
  },
};

/** Every page fits its width; pictures of all are kept. */
function pictures([width, height], scheme) {
  const take = async () => {
    await browser.look(width, height, scheme);
    for (const page of PAGES) {
      await browser.goTo(at(page));
      await browser.until(`document.querySelector('.dot.live') && !document.querySelector('.loading')`);
      const name = `${page.replaceAll('/', '-')}-${width}-${scheme}.png`;
      writeFileSync(resolve(PICTURES, name), await browser.screenshot());
      const overflow = await browser.evaluate('document.documentElement.scrollWidth - innerWidth');
      if (overflow > 0) throw new Error(`${page} is ${overflow} px too wide`);
    }
  };
  return [`every page fits ${width} x ${height}, ${scheme}`, take];
}

await sandbox.makeTraffic();
let failed = 0;
for (const [name, check] of Object.entries(CHECKS)) {
  const error = await check().then(
    () => undefined,
    (cause) => cause,
  );
  if (error !== undefined) failed += 1;
  console.log(error === undefined ? `ok      ${name}` : `FAILED  ${name}\n${error.message}`);
}
await browser.close();
await Promise.all([sandbox.stop(), shared.stop()]);
console.log(`\n${Object.keys(CHECKS).length - failed} passed, ${failed} failed; the pictures are in .cache/console`);
process.exitCode = failed === 0 ? 0 : 1;
