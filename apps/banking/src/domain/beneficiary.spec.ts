import { NOON, refusalOf } from '../../test/sample-bank';
import { bankingFixtures } from '../banking.fixtures';
import { requireBeneficiary, requireNewBeneficiary, type Beneficiary } from './beneficiary';
import { invalidReference } from './refusals';

const jane: Beneficiary = {
  id: 'b-1',
  userId: 'u-1',
  accountNumber: '1111111111',
  accountName: 'JANE SMITH',
  bankCode: '000013',
  bankName: 'GTBank',
  nickname: null,
  createdAt: NOON,
};
const directory = bankingFixtures.bankDirectory;

describe('a beneficiary', () => {
  it('is saved once per account and bank, whichever code names the bank', () => {
    const again = { accountNumber: '1111111111', bankCode: '058' };
    expect(refusalOf(() => requireNewBeneficiary(again, directory, [jane]))).toMatchObject({
      code: 'DUPLICATE_ENTRY',
      details: [{ existingId: 'b-1' }],
    });
  });

  it('may have the same account number at another bank', () => {
    const other = { accountNumber: '1111111111', bankCode: '000014' };
    expect(requireNewBeneficiary(other, directory, [jane]).bankName).toBe('Access Bank');
  });

  it('belongs to one user', () => {
    const refusal = () => invalidReference('beneficiaryId');
    expect(requireBeneficiary(jane, 'u-1', refusal)).toBe(jane);
    expect(refusalOf(() => requireBeneficiary(jane, 'u-2', refusal))).toMatchObject({
      code: 'INVALID_REFERENCE',
      details: [{ field: 'beneficiaryId' }],
    });
  });
});
