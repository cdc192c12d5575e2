import { SpecSpace } from '@sadpath/testing';
import { configService } from '../config.service-definition';
import { TenantsService } from '../tenants/tenants.service';
import { productView } from './product.view';
import { ProductsService } from './products.service';

const products = new ProductsService();
const ACME = {
  tenantId: 'ACME_BANK',
  stateCode: 'TN',
  gstRate: 18,
  authMode: 'strict',
  businessErrorsAs200: false,
} as const;
const BETA = { ...ACME, tenantId: 'BETA_BANK' };
const BODY = {
  productName: 'GOLD',
  schemeCode: '2003',
  cardType: 'VIRTUAL',
  bin: '608040',
  networkType: 'RUPAY',
  tierType: 'SILVER',
};
const code = (expected: string) => expect.objectContaining({ code: expected }) as Error;
const call = () => new SpecSpace(configService).callAt(0);

describe('create', () => {
  it('stores what it answers', async () => {
    const now = call();
    const product = await products.create(now, ACME, BODY);
    await expect(products.read(now, ACME, 'GOLD')).resolves.toEqual(product);
    await expect(products.list(now, ACME)).resolves.toHaveLength(5);
  });

  it('refuses a body that says nothing as a fault of form', async () => {
    await expect(products.create(call(), ACME, {})).rejects.toThrow(code('invalid.input.request'));
  });

  it('looks at the name before the references', async () => {
    await expect(products.create(call(), ACME, { productName: '2003_PHYSICAL', bin: '1' })).rejects.toThrow(
      code('product.already.exists'),
    );
  });

  it('stores nothing when it refuses', async () => {
    const now = call();
    await expect(products.create(now, ACME, { ...BODY, networkType: 'VISA' })).rejects.toThrow(
      code('invalid.product.config'),
    );
    await expect(products.read(now, ACME, 'GOLD')).rejects.toThrow(code('product.not.found'));
  });

  it("does not see another tenant's set-up", async () => {
    await expect(products.create(call(), BETA, BODY)).rejects.toThrow(code('bin.not.found'));
  });

  it('follows a changed affiliation of the tenant', async () => {
    const now = call();
    await new TenantsService().change(now, 'ACME_BANK', { networkAffiliation: ['VISA'] });
    await expect(products.create(now, ACME, BODY)).rejects.toThrow(code('invalid.product.config'));
  });
});

describe('change', () => {
  it('keeps what it answers', async () => {
    const now = call();
    const body = { features: { international: true } };
    const changed = await products.change(now, ACME, { productId: '2003_PHYSICAL', body });
    expect(changed.features.international).toBe(true);
    await expect(products.read(now, ACME, '2003_PHYSICAL')).resolves.toEqual(changed);
  });

  it('refuses a product that does not exist', async () => {
    await expect(products.change(call(), ACME, { productId: 'NOPE', body: {} })).rejects.toThrow(
      code('product.not.found'),
    );
  });
});

describe('productView', () => {
  it('shows amounts as decimal texts', async () => {
    const { limits } = productView(await products.read(call(), ACME, '2003_PHYSICAL'));
    expect(limits.domestic['pos']).toEqual({
      dailyLimit: '20000.00',
      maxLimit: '150000.00',
      monthlyLimit: '3000000.00',
      yearlyLimit: '36000000.00',
    });
  });
});
