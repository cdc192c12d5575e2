import { SPACE } from '../looked-at-sandbox.mjs';

const MOST_CLICKS = 5;

/** What a visitor comes for, each from the start page with few clicks; typing and choosing from a list count as a click each. */
export function taskChecks({ page, sandbox }) {
  const tasks = { ...ofRequests(page), ...ofSpace(page) };
  return Object.entries(tasks).map(([name, task]) => [
    `task: ${name}`,
    async () => {
      let clicks = 0;
      const step = async (done) => {
        clicks += 1;
        await done;
      };
      await page.goto('about:blank');
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(`${sandbox.origin}/?space=${SPACE}#/start`);
      await page.locator('.dot.live').waitFor();
      await task(step);
      if (clicks > MOST_CLICKS) throw new Error(`it takes ${String(clicks)} clicks`);
    },
  ]);
}

function ofRequests(page) {
  const nav = (name) => page.getByRole('navigation').getByRole('link', { name }).click();
  const press = (name) => page.getByRole('button', { name }).first().click();
  const open = (text) => page.locator('a.row', { hasText: text }).first().click();
  return {
    'send a first request and see its answer': async (step) => {
      await step(press('Send it from here'));
      await page.locator('.newest', { hasText: 'accessToken' }).waitFor();
    },
    'find why a call was refused': async (step) => {
      await step(nav('Requests'));
      await step(open('debitWallet'));
      await page.locator('.because').waitFor();
    },
    'send a request again, logged in': async (step) => {
      await step(nav('Requests'));
      await step(open('debitWallet'));
      await step(page.getByLabel('Log in as').selectOption('admin@wallet.test'));
      await step(press('Send again'));
      await page.locator('.sent a', { hasText: 'in the journal' }).waitFor();
    },
    'see forced requests only': async (step) => {
      await step(nav('Requests'));
      await step(page.getByLabel('Outcome').selectOption('forced'));
      await page.locator('a.row .outcome-natural').first().waitFor({ state: 'detached' });
      await page.locator('a.row .outcome-forced').first().waitFor();
    },
    'play the recipe of a code': async (step) => {
      await step(press('Go to'));
      await step(page.getByLabel('Page or code').fill('err_wallet_frozen'));
      await step(page.keyboard.press('Enter'));
      await step(press('Run natural recipe'));
      await page.locator('.verdict.good').waitFor();
    },
    'play a recipe request by request': async (step) => {
      await step(press('Go to'));
      await step(page.getByLabel('Page or code').fill('err_wallet_frozen'));
      await step(page.keyboard.press('Enter'));
      await step(page.getByRole('link', { name: 'step by step' }).click());
      await step(press('Play all that is left'));
      await page.locator('.verdict.good', { hasText: 'Reached' }).waitFor();
    },
  };
}

function ofSpace(page) {
  const nav = (name) => page.getByRole('navigation').getByRole('link', { name }).click();
  const press = (name) => page.getByRole('button', { name }).first().click();
  return {
    'make the wallet fail twice': async (step) => {
      await step(nav('Faults'));
      await step(page.getByLabel('Service', { exact: true }).selectOption('wallet'));
      await step(page.getByLabel('times').fill('2'));
      await step(press('Arm in'));
      await page.locator('.card', { hasText: '×2; on service wallet' }).waitFor();
    },
    'take the bank network away for an hour': async (step) => {
      await step(nav('Faults'));
      await step(press('NIBSS away'));
      await step(press('Arm in'));
      await page.locator('.card h2', { hasText: 'nibss-away-for-an-hour' }).waitFor();
    },
    'jump 30 days and see what ran': async (step) => {
      await step(nav('Time'));
      await step(press('+ 30 days'));
      await page.getByText('Ran in the last move').waitFor();
    },
    'see on the timeline what would run in a year, and go there': async (step) => {
      await step(nav('Time'));
      await step(page.locator('.reach input').fill('95'));
      await page.getByText(/jobs? would run/).waitFor();
      await step(press('Go there'));
      await page.getByText('Ran in the last move').waitFor();
    },
    'see what a closed wallet refuses, and by which code': async (step) => {
      await step(nav('Machines'));
      await step(page.getByRole('link', { name: 'wallet', exact: true }).first().click());
      await step(page.locator('.drawing a.box', { hasText: 'closed' }).click());
      await page.locator('.drawing a.box.code').first().waitFor();
    },
    'find a frozen wallet': async (step) => {
      await step(page.getByRole('region', { name: 'Services' }).getByRole('link', { name: 'state' }).nth(7).click());
      await step(page.locator('.search').fill('"frozen"'));
      await page.locator('td', { hasText: 'frozen' }).first().waitFor();
    },
    'keep the state of a space': async (step) => {
      await step(nav('State'));
      await step(page.getByLabel('Name of the snapshot').fill('before'));
      await step(press('Save'));
      await page.locator('.snapshots li', { hasText: 'before' }).waitFor();
    },
  };
}
