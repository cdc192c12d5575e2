import { fmfb, recipientWallet, refusalOf } from '../../test/sample-bank';
import { bankingFixtures } from '../banking.fixtures';
import { requireBank } from './bank-directory';
import { enquireName, requireBeneficiaryName, type EnquiryFacts } from './name-enquiry';

const directory = bankingFixtures.bankDirectory;
const facts: EnquiryFacts = { tenant: fmfb, directory, local: undefined, nibss: 'up' };
const local = { wallet: recipientWallet(), holderName: 'Test User Two' };

describe('a name enquiry', () => {
  it.each(['000013', '058'])('finds a sandbox account at bank %s', (bankCode) => {
    expect(enquireName('1111111111', bankCode, facts)).toEqual({
      accountNumber: '1111111111',
      accountName: 'JANE SMITH',
      bankCode: '000013',
      bankName: 'GTBank',
    });
  });

  it('finds the own customers without the network', () => {
    const own = enquireName('0000000003', '090575', { ...facts, local, nibss: 'down' });
    expect(own.accountName).toBe('TEST USER TWO');
  });

  it('finds sandbox accounts at the own bank too', () => {
    expect(enquireName('2222222222', '090575', facts).accountName).toBe('BOB JOHNSON');
  });

  it('does not look for own customers at another bank', () => {
    expect(refusalOf(() => enquireName('0000000003', '000013', { ...facts, local })).code).toBe('ACCOUNT_NOT_FOUND');
  });

  it('knows no account 9999999999', () => {
    expect(refusalOf(() => enquireName('9999999999', '000013', facts)).code).toBe('ACCOUNT_NOT_FOUND');
  });

  it('judges the bank before the network', () => {
    expect(refusalOf(() => enquireName('1111111111', '999111', { ...facts, nibss: 'down' }))).toMatchObject({
      code: 'INVALID_BANK_CODE',
      details: [{ bankCode: '999111' }],
    });
  });

  it.each([
    ['down', 'SERVICE_UNAVAILABLE'],
    ['corrupt', 'INTERNAL_ERROR'],
  ] as const)('answers when the network is %s: %s', (nibss, code) => {
    expect(refusalOf(() => enquireName('1111111111', '000013', { ...facts, nibss })).code).toBe(code);
  });

  it('names the network that is down', () => {
    expect(refusalOf(() => enquireName('1111111111', '000013', { ...facts, nibss: 'down' }))).toMatchObject({
      details: [{ dependency: 'nibss' }],
    });
  });

  it('calls an unknown account of a beneficiary invalid', () => {
    const bank = requireBank(directory, '000013');
    expect(refusalOf(() => requireBeneficiaryName('9999999999', bank, facts))).toMatchObject({
      code: 'INVALID_ACCOUNT',
      details: [{ accountNumber: '9999999999' }],
    });
  });
});
