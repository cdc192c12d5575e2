import { beyondSpace, isOwnHeader } from './reach';

describe('the reach of a seed', () => {
  it.each([
    '/__admin/spaces',
    '/__admin/spaces/other',
    '/__admin/%73paces/other',
    '/__admin/../__admin/spaces/other',
    '/wallet/../__admin/spaces/other',
    '/s/other/wallet/v1/wallets',
    '/wallet/../s/other/wallet/v1/wallets',
    '/s',
    '/__admin/coverage',
    '/__admin/conduct?space=*',
    '/__admin/recipes/wallet/ERR_WALLET_FROZEN/run',
    '/__admin/snapshots/a/load',
    '/__admin/seed',
    '/__admin/requests?space=other',
  ])('ends before %s', (path) => {
    expect(beyondSpace(path)).toContain('a seed reaches only its space');
  });

  it.each([
    '/wallet/v1/wallets?space=x',
    '/sandbox',
    '/__admin/clock',
    '/__admin/space',
    '/__admin/dependencies/core-bank',
    '/__admin/issuing/certificates',
    '/__administration/spaces',
  ])('has %s in it', (path) => {
    expect(beyondSpace(path)).toBeUndefined();
  });

  it('leaves the choice of the space to the seed', () => {
    expect(['X-Sandbox-Space', 'x-admin-token', 'authorization'].map(isOwnHeader)).toEqual([true, true, false]);
  });
});
