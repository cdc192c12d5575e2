import { DebitDesk } from './debit/debit-desk';

it.each([
  ['2028-02-29', 200],
  ['2026-02-30', 400],
  ['soon', 400],
])('a document of a holder that ends on %s is answered %i', async (documentExpiry, status) => {
  const desk = await DebitDesk.open();
  const kycInfo = [{ documentType: 'PAN', documentNo: 'ABCDE1234F', documentExpiry }];
  expect((await desk.send('PUT', '/cbs/holders/CIF1001', { kycInfo })).status).toBe(status);
});
