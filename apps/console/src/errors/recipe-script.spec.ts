import { knownError } from './known-error.fixture';
import { recipeScript } from './recipe-script';

const ORIGIN = 'http://localhost:4000';
const script = (steps: Parameters<typeof knownError>[0], hasToken = false): string =>
  recipeScript(knownError(steps), ORIGIN, hasToken);
const withSteps = (...steps: ReturnType<typeof knownError>['recipe']['steps']): Parameters<typeof knownError>[0] => ({
  recipe: { ...knownError().recipe, steps },
});

describe('recipeScript', () => {
  it('keeps the answers that later steps read, and shows the headers of the last', () => {
    expect(script({})).toBe(
      [
        '#!/usr/bin/env bash',
        '# wallet/ERR_WALLET_FROZEN: debits a frozen wallet',
        'set -eu',
        'space="try-$$"',
        '# Log in',
        `login=$(curl -s -X POST 'http://localhost:4000/auth/v1/login' -H "X-Sandbox-Space: $space" -H 'content-type: application/json' -d '{"email":"o'\\''neil@wallet.test"}')`,
        `curl -si -X POST 'http://localhost:4000/wallet/v1/wallets/103/debit' -H "X-Sandbox-Space: $space" -H 'authorization: Bearer '"$(jq -r '.data.accessToken' <<<"$login")"'' -H 'content-type: application/json' -d '{"amount":100}'`,
        '',
      ].join('\n'),
    );
  });

  it('reads members of lists and names that jq would take for something else', () => {
    const text = script(
      withSteps(
        { name: 'my-list', method: 'GET', path: '/l' },
        { method: 'GET', path: '/x/{{my-list.items.0.first-id}}' },
      ),
    );
    expect(text).toContain('my_list=$(curl');
    expect(text).toContain(`'"$(jq -r '.items[0]["first-id"]' <<<"$my_list")"'`);
  });

  it('repeats a step, and gives one up', () => {
    const text = script(withSteps({ method: 'GET', path: '/x', repeat: 3, giveUpAfterMs: 500 }));
    expect(text).toContain(`for i in $(seq 3); do curl -si --max-time 0.5 'http://localhost:4000/x'`);
    expect(text).toContain('|| echo "no HTTP answer (curl: $?)"; echo; done');
  });

  it('goes to its end where a refusal is that no HTTP answer comes', () => {
    const text = script({
      ...withSteps({ method: 'POST', path: '/a' }, { method: 'GET', path: '/b' }),
      belowHttp: true,
    });
    expect(text.match(/no HTTP answer/g)).toHaveLength(1);
    expect(text).toMatch(/\/b' .* \|\| echo "no HTTP answer \(curl: \$\?\)"\n$/);
  });

  it('brings the token to control calls only, and only where one is wanted', () => {
    const steps = withSteps({ method: 'PUT', path: '/__admin/clock' }, { method: 'GET', path: '/x' });
    expect(script(steps, true).match(/X-Admin-Token/g)).toHaveLength(1);
    expect(script(steps)).not.toContain('X-Admin-Token');
  });

  it('sends a body that is no JSON as it is', () => {
    expect(script(withSteps({ method: 'POST', path: '/x', rawBody: '{broken' }))).toContain(`-d '{broken'`);
  });
});
