import { openPage } from '../chromium.mjs';
import { SPACE } from '../looked-at-sandbox.mjs';
import { verdicts } from './verdicts.mjs';

/** What a person does in the console, and what is to be seen then. */
export function behaviours(looked) {
  const user = userOf(looked);
  const groups = [errors, requests, faults, time, spaces, verdicts, shared];
  return groups.flatMap((group) => group({ ...looked, ...user }));
}

/** The hands and eyes of a person before the console. */
export function userOf({ page, sandbox }) {
  return {
    go: (place, space = SPACE, query = '') => page.goto(`${sandbox.origin}/#/${place}?space=${space}${query}`),
    see: (text, within = page) => within.getByText(text).first().waitFor(),
    press: (name) => page.getByRole('button', { name }).first().click(),
    count: (selector, expected) =>
      page
        .locator(selector)
        .nth(expected - 1)
        .waitFor(),
  };
}

function errors({ page, go, see, press, count }) {
  return [
    [
      'a code is found by its meaning and its page is opened by keyboard',
      async () => {
        await go('errors');
        await count('a.row', 200);
        await page.keyboard.press('/');
        await page.keyboard.insertText('err_wallet_frozen');
        await page.locator('.count', { hasText: '1 of' }).waitFor();
        await page.keyboard.press('Tab');
        await page.locator('a.row').focus();
        await page.keyboard.press('Enter');
        await see('An admin has frozen a wallet');
      },
    ],
    [
      'a natural recipe runs and shows its steps',
      async () => {
        await go('errors/wallet/ERR_WALLET_FROZEN');
        await press('Run natural recipe');
        await see('natural', page.locator('.verdict.good'));
        await count('.played', 2);
      },
    ],
    [
      'a rule is armed once from the page of its code',
      async () => {
        await press('Arm once');
        await see(`is armed in ${SPACE}`);
        await see('2', page.locator('.pill'));
      },
    ],
  ];
}

function requests({ page, sandbox, go, see, count }) {
  return [
    [
      'a request appears while one looks on, as text and nothing else',
      async () => {
        await go('requests');
        await page.locator('a.row', { hasText: 'debitWallet' }).first().waitFor();
        await sandbox.send(`/wallet/v1/wallets/${encodeURIComponent('<img src=x>')}`);
        await see(/<img src=x>|%3Cimg/);
        if ((await page.locator('main img').count()) > 0) throw new Error('a request became an image');
      },
    ],
    [
      'a request tells why it was answered so',
      async () => {
        await page.locator('a.row', { hasText: 'debitWallet' }).first().click();
        await see('wallet refused the request');
        await see(/onerror=/);
      },
    ],
    [
      'a request shows those that it caused, and each of them who sent it',
      async () => {
        await page.locator('a.row', { hasText: 'postFee' }).first().click();
        await count('.caused a.row', 4);
        await page.locator('.caused a.row').first().click();
        await see('fee-posting sent it while it answered');
      },
    ],
  ];
}

function faults({ page, go, see, press }) {
  return [
    [
      'a rule that names nothing is refused with its members and the nearest names',
      async () => {
        const rule = { match: { service: 'walet' }, error: { code: 'ERR_WALLET_FROZN' } };
        await go('faults', SPACE, `&rule=${encodeURIComponent(JSON.stringify(rule))}`);
        await press('Arm in');
        await see('/match/service');
        await see('ERR_WALLET_FROZEN', page.locator('.problem'));
      },
    ],
    [
      'all rules are disarmed by the second press',
      async () => {
        await press('Disarm all');
        await press('Really disarm all');
        await see('Nothing is armed');
      },
    ],
  ];
}

function time({ page, go, see, press, count }) {
  return [
    [
      'the clock moves and tells what ran',
      async () => {
        await go('time');
        await see('Due next');
        await press('+ 1 day');
        await see('Ran in the last move');
        await count('.jobs li', 1);
      },
    ],
    [
      'a duration that is none is refused aloud',
      async () => {
        await page.getByLabel('advance: duration').fill('soon');
        await page.keyboard.press('Enter');
        await see('duration must be ISO 8601');
      },
    ],
    [
      'a system behind the services goes down',
      async () => {
        await page.locator('[aria-label="State of core-bank"] .down').click();
        await page.locator(`[aria-label="State of core-bank"] .down[aria-pressed=true]`).waitFor();
      },
    ],
    [
      'the outbox shows the one-time password',
      async () => {
        await go('outbox');
        await page
          .locator('.secret', { hasText: /^\d{6}$/ })
          .first()
          .waitFor();
      },
    ],
  ];
}

function spaces({ page, sandbox, go, see }) {
  return [
    [
      'a space that is not there yet is followed as soon as it is',
      async () => {
        await go('requests', 'later-on');
        await see('There is no space');
        await sandbox.send('/wallet/v1/wallets', undefined, { 'x-sandbox-space': 'later-on' });
        await see('listWallets');
      },
    ],
    [
      'a space that is made anew is followed anew',
      async () => {
        await sandbox.send('/__admin/spaces?replace=true', { id: 'later-on', seed: 'another' });
        await see('No requests in later-on yet');
        await sandbox.send('/api/v1/banking/accounts', undefined, { 'x-sandbox-space': 'later-on' });
        await see('listAccounts');
      },
    ],
    [
      'a space is chosen by the prefix of its path',
      async () => {
        await page.goto(`${sandbox.origin}/s/${SPACE}/#/requests`);
        await see('debitWallet');
      },
    ],
  ];
}

function shared({ browser, complaints, see, shared: other }) {
  return [
    [
      'a shared sandbox asks for the token once',
      async () => {
        const { page, complaints: others } = await openPage(browser);
        await page.goto(`${other.origin}/#/requests`);
        await page.getByLabel('Admin token').fill(other.token);
        await page.keyboard.press('Enter');
        await see('No requests in default yet', page);
        await page.locator('.dot.live').waitFor();
        await page.goto(`${other.origin}/#/faults`);
        await see('Nothing is armed', page);
        complaints.push(...others);
        await page.context().close();
      },
    ],
    [
      'a refusal that comes after the token was given asks for nothing',
      async () => {
        const { page } = await openPage(browser);
        let give;
        const given = new Promise((done) => (give = done));
        await page.route('**/__admin/errors', async (route) => {
          if (route.request().headers()['x-admin-token'] === undefined) await given;
          await route.continue();
        });
        await page.goto(`${other.origin}/#/requests`);
        await page.getByLabel('Admin token').fill(other.token);
        await page.keyboard.press('Enter');
        await see('No requests in default yet', page);
        const late = page.waitForResponse((response) => response.status() === 401);
        give();
        await (await late).finished();
        await page.evaluate('new Promise(requestAnimationFrame)');
        if ((await page.getByLabel('Admin token').count()) > 0) throw new Error('it asks once more');
        await page.context().close();
      },
    ],
  ];
}
