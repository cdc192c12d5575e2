import { CustomerDesk } from './customer/customer-desk';

const ORDER = {
  branchInfo: { branchId: 'B001', branchName: 'Anna Nagar' },
  orderingPartyInfo: { orderingPartyId: 'P-1', orderingPartyType: 'BRANCH' },
  address: '12~Second Avenue~CHENNAI',
  pinCode: '600040',
  processStartTime: '2026-01-15 10:00:00',
  products: [{ bin: '608040', productId: '9999_PHYSICAL', quantity: 3, plasticCode: 'PCLAS' }],
};

const place = (desk: CustomerDesk, orderId: string, more: object = {}): Promise<string> =>
  desk.codeOf('/card-order', { orderId, ...ORDER, ...more });
const statusOf = async (desk: CustomerDesk, orderId: string): Promise<string> =>
  (await desk.post<{ status: string }>('/card-order/fetchStatus', { cardOrderId: orderId })).status;

describe('a card order', () => {
  it('fills the empty stock of a product, so that its cards can be issued', async () => {
    const desk = await CustomerDesk.open();
    const wish = {
      entityId: 'CIF1009',
      deliveryAddress: 'PERMANENT',
      kitInfo: [{ accountNo: '8642143', cardType: 'PHYSICAL' }],
    };
    expect(await desk.codeOf('/registerCard', wish)).toBe('cms.inventory.exhausted');
    expect(await place(desk, 'O-1')).toBe('ok');
    expect(await statusOf(desk, 'O-1')).toBe('RECEIVED');
    await desk.post('/card-order/process', { orderId: 'O-1' });
    expect(await statusOf(desk, 'O-1')).toBe('SUCCESS');
    expect(await desk.post('/registerCard', wish)).toMatchObject({ kitInfo: [{ kitNo: '4240190001' }] });
  });

  it('is processed oldest first when none is named', async () => {
    const desk = await CustomerDesk.open();
    await place(desk, 'O-1');
    await place(desk, 'O-2');
    await desk.send('/card-order/process');
    expect([await statusOf(desk, 'O-1'), await statusOf(desk, 'O-2')]).toEqual(['SUCCESS', 'RECEIVED']);
  });

  it.each([
    ['without a branch', { branchInfo: undefined }, 'invalid.input.request'],
    ['without a product', { products: [] }, 'invalid.input.request'],
    ['of an unknown product', { products: [{ ...ORDER.products[0], productId: 'NOPE' }] }, 'product.not.found'],
    ['of an unknown BIN', { products: [{ ...ORDER.products[0], bin: '999999' }] }, 'bin.not.found'],
  ])('%s is refused', async (_, more, code) => {
    const desk = await CustomerDesk.open();
    expect(await place(desk, 'O-1', more)).toBe(code);
  });

  it('waits while the vendor is away, and goes on by itself with the next call', async () => {
    const desk = await CustomerDesk.open();
    await place(desk, 'O-1');
    await desk.dependency('embosser', 'down');
    expect(await desk.codeOf('/card-order/process', { orderId: 'O-1' })).toBe('cms.embossing.error');
    expect(await statusOf(desk, 'O-1')).toBe('PENDING');
    await desk.dependency('embosser', 'up');
    await desk.post('/card-order/retry-stuck-pending');
    expect(await statusOf(desk, 'O-1')).toBe('SUCCESS');
  });

  it('for nothing fails for good', async () => {
    const desk = await CustomerDesk.open();
    await place(desk, 'O-1', { products: [{ ...ORDER.products[0], quantity: 0 }] });
    expect(await desk.codeOf('/card-order/process')).toBe('cms.invalid.request');
    expect(await statusOf(desk, 'O-1')).toBe('FAILED');
  });

  it('can be cancelled by its branch until it is processed', async () => {
    const desk = await CustomerDesk.open();
    await place(desk, 'O-1');
    await place(desk, 'O-2');
    const cancel = (orderId: string, branchId: string): Promise<string> =>
      desk.codeOf('/card-order/cancel', { orderId, branchId });
    expect(await cancel('O-1', 'B002')).toBe('invalid.input.request');
    expect(await cancel('O-1', 'B001')).toBe('ok');
    await desk.post('/card-order/process', { orderId: 'O-2' });
    expect(await cancel('O-2', 'B001')).toBe('invalid.input.request');
    expect(await desk.post('/card-order/received')).toEqual([]);
  });

  it('may come with a file', async () => {
    const desk = await CustomerDesk.open();
    const form = (fileName: string, content: string): string =>
      `--b\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\n\r\n${content}\r\n--b--\r\n`;
    const upload = async (body: string): Promise<unknown> =>
      (await desk.sendRaw('/card-order/uploadFile', body, 'multipart/form-data; boundary=b')).body;
    expect(await upload(form('order.txt', '4240|3'))).toMatchObject({
      data: { fileName: 'order.txt', status: 'success' },
    });
    expect(await upload(form('order.pdf', 'x'))).toMatchObject({ code: 'invalid.input.request' });
    expect(await desk.codeOf('/card-order/withFile', { orderId: 'O-1', fileName: 'order.txt', ...ORDER })).toBe('ok');
  });
});
