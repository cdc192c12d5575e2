import { SpecSpace } from '@sadpath/testing';
import { BinsService } from '../bins/bins.service';
import { configService } from '../config.service-definition';
import { GlAccountsService } from '../gl-accounts/gl-accounts.service';
import { PlasticsService } from '../plastics/plastics.service';
import { SchemesService } from '../schemes/schemes.service';
import { TiersService } from '../tiers/tiers.service';

const [bins, tiers, schemes, plastics] = [
  new BinsService(),
  new TiersService(),
  new SchemesService(),
  new PlasticsService(),
];
const glAccounts = new GlAccountsService();
const code = (expected: string) => expect.objectContaining({ code: expected }) as Error;
const call = () => new SpecSpace(configService).callAt(0);
const RANGE = {
  bin: '456789',
  rangeStart: '4567890000000000',
  rangeEnd: '4567899999999999',
  networkType: 'VISA',
} as const;

describe('what a tenant configures', () => {
  it('is its own: another may use the same names and numbers', async () => {
    const now = call();
    await bins.create(now, 'BETA_BANK', RANGE);
    await tiers.create(now, 'BETA_BANK', { tierName: 'CLASSIC' });
    await schemes.create(now, 'BETA_BANK', { schemeCode: '2003' });
    await plastics.create(now, 'BETA_BANK', { plasticCode: 'PCLAS' });
    await expect(tiers.list(now, 'BETA_BANK')).resolves.toEqual([{ tierName: 'CLASSIC' }]);
  });

  it('is refused a second time', async () => {
    const now = call();
    await expect(bins.create(now, 'ACME_BANK', RANGE)).rejects.toThrow(code('bin.already.exists'));
    await expect(tiers.create(now, 'ACME_BANK', { tierName: 'CLASSIC' })).rejects.toThrow(code('tier.already.exists'));
    await expect(schemes.create(now, 'ACME_BANK', { schemeCode: '2003' })).rejects.toThrow(
      code('scheme.already.exists'),
    );
    await expect(plastics.create(now, 'ACME_BANK', { plasticCode: 'PCLAS' })).rejects.toThrow(
      code('plastic.already.exists'),
    );
  });

  it('cannot be read by another', async () => {
    const now = call();
    await expect(bins.ranges(now, 'BETA_BANK', '608040')).rejects.toThrow(code('bin.not.found'));
    await expect(tiers.read(now, 'BETA_BANK', 'CLASSIC')).rejects.toThrow(code('tier.not.found'));
    await expect(schemes.read(now, 'BETA_BANK', '2003')).rejects.toThrow(code('scheme.not.found'));
    await expect(plastics.read(now, 'BETA_BANK', 'PCLAS')).rejects.toThrow(code('plastic.not.found'));
    const annual = { tenantId: 'BETA_BANK', feeType: 'ANNUAL' };
    await expect(glAccounts.read(now, annual)).rejects.toThrow(code('fee.account.not.found'));
  });

  it('is read as it was stored', async () => {
    const now = call();
    await expect(bins.ranges(now, 'ACME_BANK', '456789')).resolves.toEqual([RANGE]);
    const sms = { tenantId: 'ACME_BANK', feeType: 'SMS_ALERT' };
    await glAccounts.put(now, sms, { glAccountNo: '9000001' });
    await expect(glAccounts.read(now, sms)).resolves.toEqual({ glAccountNo: '9000001' });
  });
});
