import { TestSpace } from '../../support/test-space';

const WALLETS = '/wallet/v1/wallets';

describe('a rule by status', () => {
  it('forces the one code of that status', async () => {
    const space = await TestSpace.make();
    await space.ask('POST', '/faults', {
      match: { service: 'wallet', operation: 'listWallets' },
      status: 429,
      times: 1,
    });
    const { status, body } = await space.viaGateway(WALLETS);
    expect([status, (body as { code: string }).code]).toEqual([429, 'ERR_WALLET_RATE_LIMITED']);
    expect((await space.viaGateway(WALLETS)).status).toBe(401);
  });

  it('is refused with the choices where there are several, and with the statuses where there is none', async () => {
    const space = await TestSpace.make();
    const several = await space.admin('POST', '/faults', { match: { service: 'wallet' }, status: 403 });
    expect(several.status).toBe(422);
    expect((several.body as { nearest: string[] }).nearest).toContain('ERR_WALLET_FROZEN');
    const none = await space.admin('POST', '/faults', { match: { service: 'wallet' }, status: 418 });
    expect((none.body as { nearest: string[] }).nearest).toContain('503');
  });

  it('is refused where it does not say whose status it is, or names a code as well', async () => {
    const space = await TestSpace.make();
    expect((await space.admin('POST', '/faults', { status: 503 })).body).toMatchObject({
      detail: expect.stringContaining('/match/service'),
    });
    const both = { match: { service: 'wallet' }, status: 503, error: { code: 'ERR_WALLET_FROZEN' } };
    expect((await space.admin('POST', '/faults', both)).status).toBe(422);
  });
});
