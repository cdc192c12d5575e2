import { suite, suiteFacts } from '../support/suite';
import { playIn } from '../support/play-in';
import { TestSpace } from '../support/test-space';
import { send } from '../support/wire';

const { recipes, services, operations } = suiteFacts();
const DEBIT = services.filter(({ basePaths }) => basePaths.some((path) => path.startsWith('/dcms')));

/** The debit platform's names of its services (contracts/debit.md §2.2). */
const WIRE_NAMES: Readonly<Record<string, string>> = {
  auth: 'auth-service',
  config: 'config-service',
  customer: 'customer-service',
  otp: 'otp-manager',
};
const wireName = (service: string): string => WIRE_NAMES[service] ?? service;

describe('both headers name the same raiser:', () => {
  const debit = recipes.filter(({ service }) => DEBIT.some(({ name }) => name === service));

  it.each(debit)('$service/$code', async (recipe) => {
    const { last } = await playIn(await TestSpace.make(), recipe);
    const raiser = last?.headers['x-sandbox-raised-by'] ?? recipe.service;
    expect(last?.headers['x-dcms-service']).toBe(wireName(raiser));
  });

  it.each(DEBIT)('$name raises what any service may', async ({ name, basePaths }) => {
    const { headers, body } = await send(`${suite.services[name]!}${basePaths[0]!}/no/such/path`, {
      headers: { 'x-sandbox-space': (await TestSpace.make()).id, tenant: 'ACME_BANK' },
    });
    expect(body).toMatchObject({ code: 'route.not.found' });
    expect(headers).toMatchObject({ 'x-dcms-service': wireName(name), 'x-sandbox-raised-by': name });
  });
});

describe('an operation lists no code of a gate that it is spared:', () => {
  it.each([
    ['auth', 'authenticate', ['auth.token.invalid', 'auth.token.expired', 'config/tenant.header.missing']],
    ['wallet', 'login', ['ERR_WALLET_BOOTSTRAP_FAILED', 'ERR_WALLET_UNAUTHORIZED']],
    ['wallet', 'loginByEmail', ['ERR_WALLET_BOOTSTRAP_FAILED', 'ERR_WALLET_UNAUTHORIZED']],
    ['wallet', 'refresh', ['ERR_WALLET_BOOTSTRAP_FAILED', 'ERR_WALLET_UNAUTHORIZED']],
    ['banking', 'login', ['UNAUTHORIZED', 'INVALID_TOKEN', 'TOKEN_EXPIRED']],
  ])('%s %s', (service, operation, spared) => {
    const listed = operations.find((each) => each.service === service && each.operation === operation);
    expect(listed?.codes).not.toEqual([]);
    for (const code of filled(spared)) expect(listed?.codes).not.toContain(code);
  });
});
