import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { send } from '../../support/wire';
import { suite } from '../../support/suite';
import { TestSpace } from '../../support/test-space';

const FLOWS = join(__dirname, '..');

interface Setting {
  readonly name: string;
  readonly takes: string | readonly string[];
}

const settings = async (): Promise<readonly Setting[]> =>
  ((await send(`${suite.gateway}/__admin/settings`)).body as { readonly items: readonly Setting[] }).items;

describe('every setting of a space', () => {
  it('is changed by a spec, which looks at what that does', async () => {
    const files = readdirSync(FLOWS, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const text = files.map((file) => readFileSync(join(FLOWS, file), 'utf8')).join('\n');
    const isChanged = ({ name }: Setting): boolean => {
      const [service, own] = name.split('.');
      return (
        text.includes(`'${name}'`) || text.includes(`${name}:`) || (service === 'banking' && text.includes(`'${own}'`))
      );
    };
    const all = await settings();
    expect(all.filter((setting) => !isChanged(setting)).map(({ name }) => name)).toEqual([]);
    expect(all.length).toBeGreaterThan(50);
  });

  it.each([
    ['banking.riskScoreHigh', 101, 'from 0 to 100'],
    ['banking.maxInstalmentPercent', 101, 'from 0 to 100'],
    ['banking.minLoanKycLevel', 4, 'from 1 to 3'],
    ['banking.minLoanKycLevel', 0, 'from 1 to 3'],
    ['banking.lockAfterFailures', 0, 'from 1 to'],
    ['banking.mfaTries', 0, 'from 1 to'],
    ['banking.rateWindowMs', 999, 'from 1000 to'],
    ['banking.externalFee', -1, 'from 0 to'],
    ['banking.fraudLowMax', 100_000_001, 'banking.fraudMediumMax'],
    ['banking.fraudHighMax', 1, 'banking.fraudMediumMax'],
    ['banking.riskScoreCritical', 1, 'banking.riskScoreHigh'],
    ['issuing.upstreamTimeoutMs', 0, 'from 1 to'],
    ['issuing.bankClearingSec', -1, 'from 0 to'],
    ['banking.defaultTenant', 'nobody', 'one of fmfb, '],
    ['banking.defaultTenant', '', 'one of fmfb, '],
    ['rateLimits', 'no', 'one of on, off'],
  ])('is refused where its value means nothing: %s %s', async (name, value, range) => {
    const space = await TestSpace.make();
    const { status, text } = await space.admin('PATCH', '/space', { settings: { [name]: value } });
    expect([status, text]).toEqual([422, expect.stringContaining(range)]);
  });

  it('may be above another one alone, and not where both are set', async () => {
    const space = await TestSpace.make();
    const setTo = async (settings: object): Promise<number> =>
      (await space.admin('PATCH', '/space', { settings })).status;
    expect(await setTo({ 'banking.kyc1DailyLimit': 60_000_000 })).toBe(200);
    expect(await setTo({ 'banking.kyc1MonthlyLimit': 50_000_000 })).toBe(422);
    expect(await setTo({ 'banking.accessTokenMs': 2_000, 'banking.refreshTokenMs': 1_000 })).toBe(422);
  });
});
