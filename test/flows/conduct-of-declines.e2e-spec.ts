import { CustomerDesk } from './customer/customer-desk';

it('a swipe that is declined again and again is an answer each time, and no retry of a refusal', async () => {
  const desk = await CustomerDesk.open();
  for (const txnId of ['S-1', 'S-2', 'S-3']) {
    const swipe = { kitNo: '4240170003', amount: 0, channel: 'POS', pin: '1234', txnId };
    expect(await desk.post('/transactions/authorize', swipe)).toMatchObject({ responseCode: '13' });
  }
  const { items } = await desk.space.ask<{ items: { code?: string; status: number }[] }>(
    'GET',
    '/requests?operation=authorize',
  );
  expect(items.map(({ status, code }) => [status, code])).toEqual(Array.from({ length: 3 }, () => [200, undefined]));
  expect(await desk.space.ask('GET', '/conduct')).toMatchObject({ findings: [] });
});
