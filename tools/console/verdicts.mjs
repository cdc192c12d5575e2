import { SPACE } from '../looked-at-sandbox.mjs';

/** What tests meet in spaces of their own, seen from the pages of another. */
export function verdicts({ page, sandbox, go, see }) {
  const refuse = async (space, login) =>
    fetch(`${sandbox.origin}/auth/v1/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-sandbox-space': space },
      body: JSON.stringify({ email: login, password: 'wrong' }),
    });
  return [
    [
      'coverage grows while a test runs in a space of its own',
      async () => {
        await go('coverage');
        const code = page.locator('.map a', { hasText: 'ERR_AUTH_INVALID_CREDENTIALS' });
        await code.and(page.locator('.is-unmet')).waitFor();
        await refuse('some-test', 'nobody@wallet.test');
        await code.and(page.locator('.is-natural')).waitFor();
      },
    ],
    [
      'conduct in a space that is dropped is told, without links to what has gone',
      async () => {
        await go('conduct', SPACE, '&of=all');
        await page.locator('.finding').first().waitFor();
        await refuse('short-test', 'nobody@wallet.test');
        await refuse('short-test', 'nobody@wallet.test');
        await fetch(`${sandbox.origin}/__admin/spaces/short-test`, { method: 'DELETE' });
        const own = page.getByRole('region', { name: 'Findings in short-test' });
        await see('its journal has gone since', own);
        if ((await own.locator('td a').count()) > 0) throw new Error('a link leads to what has gone');
        await page.getByRole('button', { name: 'Forget what has gone' }).click();
        await page.getByRole('button', { name: 'Really forget?' }).click();
        await own.waitFor({ state: 'detached' });
      },
    ],
  ];
}
