import { NOON, refusalOf } from '../../test/sample-bank';
import { requireBeneficiary, type Beneficiary, requireUnsaved } from './beneficiary';
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

describe('a beneficiary', () => {
  it('is saved once', () => {
    expect(() => {
      requireUnsaved(undefined);
    }).not.toThrow();
    expect(
      refusalOf(() => {
        requireUnsaved(jane);
      }),
    ).toMatchObject({ code: 'DUPLICATE_ENTRY', details: [{ existingId: 'b-1' }] });
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
