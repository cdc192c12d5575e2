import { CustomerDesk } from './customer/customer-desk';

const NATIVE = { 'x-sandbox-envelope': 'native' };

interface KitRow {
  readonly kitNo: string;
  readonly kitStatus: string;
  readonly branchId: string;
}

const kits = async (desk: CustomerDesk, more: object): Promise<readonly KitRow[]> =>
  (
    await desk.post<{ items: readonly KitRow[] }>('/inventory/fetchKitDetailsFromInventory', {
      refType: 'DC_KIT',
      ...more,
    })
  ).items;

describe('the inventory', () => {
  it('knows stock and cards alike', async () => {
    const desk = await CustomerDesk.open();
    const asked = { kitRefNo: ['4240170003', '4240180001', '4240180090', '7'] };
    expect((await kits(desk, asked)).map(({ kitNo, kitStatus }) => [kitNo, kitStatus])).toEqual([
      ['4240170003', 'ACTIVE'],
      ['4240180001', 'UNALLOCATED'],
      ['4240180090', 'EXPIRED_CARD'],
    ]);
    expect(await desk.codeOf('/inventory/fetchKitDetailsFromInventory', { refType: 'DC_KIT', kitRefNo: ['7'] })).toBe(
      'kit.not.found',
    );
  });

  it('takes ALLOCATED for ACTIVE', async () => {
    const desk = await CustomerDesk.open();
    const found = await kits(desk, { branchId: 'HO001', kitStatus: 'ALLOCATED' });
    expect(found.map(({ kitStatus }) => kitStatus)).toEqual(['ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE']);
  });

  it('pages its lists from one', async () => {
    const desk = await CustomerDesk.open();
    const asked = { refType: 'DC_KIT', branchId: 'HO001', kitStatus: 'UNALLOCATED', pageNo: 3, pageSize: 10 };
    const { body } = await desk.send('/inventory/fetchKitDetailsFromInventory', asked, NATIVE);
    expect(body).toMatchObject({
      result: expect.arrayContaining([expect.objectContaining({ kitNo: '4240185005' })]),
      exception: null,
      pagination: { pageNo: 3, pageSize: 10, totalElements: 25, totalPages: 3 },
    });
  });

  it('pages its summary from zero, one envelope inside another', async () => {
    const desk = await CustomerDesk.open();
    const { body } = await desk.send(
      '/inventory/fetchKitSummary',
      { branchId: 'HO001', productId: '2004_PHYSICAL' },
      NATIVE,
    );
    expect(body).toEqual({
      result: {
        result: [expect.objectContaining({ productId: '2004_PHYSICAL', totalKits: 5, unallocatedKits: 5 })],
        pagination: { list: true, pageNo: 0, pageSize: 10, totalElements: 1, totalPages: 1 },
        exception: null,
      },
      exception: null,
      pagination: null,
    });
  });

  it('moves kits to another branch, and tells what it did when it could not move all', async () => {
    const desk = await CustomerDesk.open();
    const asked = { fromBranch: 'HO001', toBranch: 'B002', kitNo: ['4240180001', '9999999999'] };
    const { status, body } = await desk.send('/inventory/kitsTransfer', asked, NATIVE);
    expect(status).toBe(404);
    expect(body).toMatchObject({
      result: { successCount: 1, failedCount: 1, failedKitNo: ['9999999999'] },
      exception: { errorCode: 'kit.not.found' },
    });
    expect((await kits(desk, { branchId: 'B002' })).map(({ kitNo }) => kitNo)).toEqual(['4240180001']);
  });

  it('keeps what is reported of a parcel, kit by kit', async () => {
    const desk = await CustomerDesk.open();
    const report = [{ deliveryStatus: 'RETURNED', kitNo: ['4240170003', '9999999999'] }];
    expect(await desk.post('/inventory/update/deliveryStatus', report)).toEqual([
      { kitNo: '4240170003', result: true, status: '200' },
      { kitNo: '9999999999', status: '500', exception: expect.objectContaining({ errorCode: 'kit.not.found' }) },
    ]);
    expect(await desk.post('/kit-manager/kitTracking', { kitNo: '4240170003' })).toMatchObject({
      shipmentData: { shipment: [{ status: 'RETURNED TO ORIGIN', receivedBy: null }] },
    });
  });

  it('ends a kit of the stock, which can be nobody’s card any more', async () => {
    const desk = await CustomerDesk.open();
    expect(await desk.post('/inventory/instaKit/expire', { kitNo: '4240180001' })).toBe('SUCCESS');
    const wish = {
      entityId: 'CIF1008',
      deliveryAddress: 'PERMANENT',
      kitInfo: [{ accountNo: '8642142', cardType: 'PHYSICAL', kitNo: '4240180001' }],
    };
    expect(await desk.codeOf('/registerCard', wish)).toBe('invalid.kit.info');
    expect(await desk.codeOf('/inventory/instaKit/expire', { kitNo: '4240170003' })).toBe('invalid.kit.info');
    expect(await desk.codeOf('/inventory/instaKit/expire', { kitNo: '9999999999' })).toBe('kit.not.found');
  });

  it('ends a whole box', async () => {
    const desk = await CustomerDesk.open();
    await desk.post('/card-order', {
      orderId: 'BOX-1',
      branchInfo: { branchId: 'B001' },
      products: [{ bin: '608040', productId: '9999_PHYSICAL', quantity: 2 }],
    });
    await desk.post('/card-order/process');
    await desk.post('/inventory/instaKit/expire', { parentKitNo: 'BOX-1' });
    const found = await kits(desk, { refType: 'PARENT_KIT', kitRefNo: ['BOX-1'] });
    expect(found.map(({ kitStatus }) => kitStatus)).toEqual(['EXPIRED_CARD', 'EXPIRED_CARD']);
  });
});
