import { SpecSpace } from '@sadpath/testing';
import { configService } from '../config.service-definition';
import { feeDraft } from './fee-draft';
import { feeView } from './fee.view';
import { FeesService } from './fees.service';

const fees = new FeesService();
const LOUNGE = { tenantId: 'ACME_BANK', productId: '2003_PHYSICAL', feeType: 'LOUNGE_ACCESS' };
const code = (expected: string) => expect.objectContaining({ code: expected }) as Error;
const call = () => new SpecSpace(configService).callAt(0);

describe('put', () => {
  it('configures a fee that was missing', async () => {
    const now = call();
    await expect(fees.read(now, LOUNGE)).rejects.toThrow(code('fee.config.not.found'));
    const fee = await fees.put(now, LOUNGE, feeDraft({ amount: '99.5' }));
    expect(feeView(LOUNGE, fee)).toEqual({
      productId: '2003_PHYSICAL',
      feeType: 'LOUNGE_ACCESS',
      amount: '99.50',
      maxAmount: '995.00',
      gstApplicable: true,
    });
    await expect(fees.read(now, LOUNGE)).resolves.toEqual(fee);
  });

  it('looks at the amounts before the product', async () => {
    const nowhere = { ...LOUNGE, productId: 'NOPE' };
    const draft = feeDraft({ amount: '5', minAmount: '6' });
    await expect(fees.put(call(), nowhere, draft)).rejects.toThrow(code('invalid.input.request'));
    await expect(fees.put(call(), nowhere, feeDraft({ amount: '5' }))).rejects.toThrow(code('product.not.found'));
  });

  it('keeps a GST rate that is unset on purpose', async () => {
    const now = call();
    await fees.put(now, LOUNGE, feeDraft({ amount: '5', gstRate: null }));
    expect(feeView(LOUNGE, await fees.read(now, LOUNGE)).gstRate).toBeNull();
  });
});

describe('read', () => {
  it('tells a missing product before a missing fee', async () => {
    await expect(fees.read(call(), { ...LOUNGE, productId: 'NOPE' })).rejects.toThrow(code('product.not.found'));
  });
});
