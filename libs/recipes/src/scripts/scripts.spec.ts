import type { Recipe } from '../recipe';
import type { RecipeStep } from '../step';
import { renderScript } from './render-script';
import type { ScriptFormat, ScriptPlace } from './script';

const ORIGIN = 'http://localhost:4000';

function scriptOf(format: ScriptFormat, steps: Recipe['steps'], place: Partial<ScriptPlace> = {}, status?: number) {
  const subject = { id: 'wallet/FROZEN', code: 'FROZEN', recipe: { title: 'debits', steps } as Recipe, status };
  return renderScript(format, subject, { origin: ORIGIN, ...place });
}

const login: RecipeStep = {
  name: 'log-in',
  says: 'Log in',
  method: 'POST',
  path: '/login',
  body: { email: "o'neil@wallet.test" },
};
const debit: RecipeStep = {
  method: 'POST',
  path: '/wallets/{{log-in.items.0.first-id}}/debit',
  headers: { authorization: 'Bearer {{log-in.token}}' },
  body: { code: '{{log-in.code}}', note: 'it is {{log-in.code}}', amount: 100 },
};

describe('a shell script', () => {
  it('fills each variable from the answer before, and shows the headers of the last answer', () => {
    expect(scriptOf('sh', [login, debit], {}, 403)).toBe(
      `#!/bin/sh
# wallet/FROZEN: debits
set -eu
url=\${SADPATH_URL:-http://localhost:4000}
space=$(curl -sSf -X POST "$url/__admin/spaces" -H 'content-type: application/json' -d '{"envelope":"standard"}' | jq -r .id)

# Log in
log_in=$(curl -sSf -X POST "$url/login" -H "X-Sandbox-Space: $space" -H 'content-type: application/json' -d '{"email":"o'\\''neil@wallet.test"}')
log_in_items_0_first_id=$(printf '%s' "$log_in" | jq -re '.items[0]["first-id"]')
log_in_token=$(printf '%s' "$log_in" | jq -re '.token')
log_in_code_json=$(printf '%s' "$log_in" | jq -ce '.code')
log_in_code=$(printf '%s' "$log_in" | jq -re '.code')

# POST /wallets/{first-id}/debit: 403 FROZEN
curl -sSi -X POST "$url/wallets/\${log_in_items_0_first_id}/debit" -H "X-Sandbox-Space: $space" -H "authorization: Bearer \${log_in_token}" -H 'content-type: application/json' -d '{"code":'"$log_in_code_json"',"note":"it is '"$log_in_code"'","amount":100}'
`,
    );
  });

  it('stops at a step that is not answered as it should, and goes on where a refusal is what should come', () => {
    const text = scriptOf(
      'sh',
      [{ method: 'GET', path: '/a' }, { method: 'GET', path: '/b', expect: 401 }, debit],
      {},
      403,
    );
    expect(text).toContain('curl -sSf -o /dev/null "$url/a"');
    expect(text).toContain('curl -sS -o /dev/null "$url/b"');
  });

  it('repeats a step, and gives one up', () => {
    const text = scriptOf('sh', [{ method: 'GET', path: '/x', repeat: 3, giveUpAfterMs: 500 }], {}, 403);
    expect(text).toContain('for i in 1 2 3; do curl -sSi --max-time 0.5 "$url/x"');
  });

  it('goes to its end where no HTTP answer is what comes', () => {
    const text = scriptOf('sh', [
      { method: 'POST', path: '/a' },
      { method: 'GET', path: '/b' },
    ]);
    expect(text.match(/no HTTP answer \(curl/g)).toHaveLength(1);
    expect(text).toMatch(/"\$url\/b" .* \|\| echo "no HTTP answer \(curl: \$\?, space: \$space\)"\n$/);
  });

  it('goes on past the refusal: reads what it told, shows what the check finds, and sends the next write', () => {
    const remedy = {
      steps: [{ name: 'seen', method: 'GET', path: '/debits/{{refused.details.id}}' }],
      finds: { at: 'seen.status', is: 'done' },
      request: { body: { amount: 50 } },
    } as const;
    const recipe = { title: 'debits', steps: [login, debit] } as const;
    const subject = { id: 'wallet/FROZEN', code: 'FROZEN', recipe, remedy, status: 403 };
    const text = renderScript('sh', subject, { origin: ORIGIN });
    expect(text).toContain('# POST /wallets/{first-id}/debit: 403 FROZEN\nrefused=$(curl -sS -X POST');
    expect(text).toContain(`curl -sSf -w '\\n' "$url/debits/\${refused_details_id}"`);
    expect(text).toMatch(/# Send the next request: success\ncurl -sSi .*"amount":50}'\n$/);
  });

  it('sends a body that is no JSON as it is', () => {
    expect(scriptOf('sh', [{ method: 'POST', path: '/x', rawBody: '{broken' }], {}, 400)).toContain(`-d '{broken'`);
  });
});

describe.each(['sh', 'http', 'ts', 'py'] as const)('in the form %s', (format) => {
  it('the token goes to control calls only, and only where one is wanted', () => {
    const steps = [
      { method: 'PUT', path: '/__admin/clock' },
      { method: 'GET', path: '/x' },
    ] as const;
    expect(scriptOf(format, steps, { needsToken: true }, 403)).toMatch(/x-admin-token/i);
    expect(scriptOf(format, steps, {}, 403)).not.toMatch(/x-admin-token/i);
  });

  it('a code without an ordinary way is forced by a header', () => {
    const recipe: Recipe = {
      title: 'fails',
      natural: { impossible: 'so it is' },
      steps: [{ method: 'GET', path: '/x' }],
    };
    const text = renderScript(format, { id: 'a/OOPS', code: 'OOPS', recipe, status: 500 }, { origin: ORIGIN });
    expect(text).toMatch(/X-Sandbox-Error"?: "?OOPS/);
  });
});
