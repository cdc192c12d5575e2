import { TestSpace } from '../support/test-space';
import { JO } from '../../apps/issuing/src/issuing.recipe-steps';
import { ProgramClient } from './issuing/program-client';

const K1 = { 'x-api-key': 'iss_stg_p1_primary', 'x-sandbox-envelope': 'native' };

let space: TestSpace;
let client: ProgramClient;

beforeAll(async () => {
  space = await TestSpace.make();
  client = new ProgramClient(space);
});

describe('a request of the wrong form', () => {
  it.each([
    ['no body', {}],
    ['null', { body: null }],
    ['a list', { body: [] }],
    ['a number', { body: 7 }],
  ])('has %s for a body', async (_, request) => {
    const answer = await space.call('/v2/wallets', { method: 'POST', headers: K1, ...request });
    expect(answer).toMatchObject({ status: 400, body: { status: 'error', message: 'Request body is required.' } });
  });

  it('is larger than 100 kB', async () => {
    const answer = await client.post('/wallets', { name: 'x'.repeat(100_000) });
    expect(answer).toEqual({
      status: 400,
      body: { status: 'error', message: 'Request body is larger than 100 kB.', errors: [] },
    });
  });

  it('lists the wrong types only', async () => {
    const { status, body } = await client.post('/cardholders', { firstName: 'A', gender: '2', dob: 19900514 });
    expect({ status, body }).toEqual({
      status: 400,
      body: {
        status: 'error',
        message: 'Request body has fields of the wrong type.',
        errors: [
          { field: 'gender', rule: 'type', message: 'gender must be one of 0, 1, 2' },
          { field: 'dob', rule: 'type', message: 'dob must be a date that exists, as YYYY-MM-DD, such as 1990-05-14' },
        ],
      },
    });
  });

  it('lists every broken rule, in the order of the fields', async () => {
    const { status, body } = await client.post('/cardholders', { ...JO, firstName: 'A', gender: 9, cellNum: '12' });
    expect(status).toBe(422);
    expect(body['message']).toBe('Validation failed.');
    expect(body['errors']).toMatchObject([
      { field: 'firstName', rule: 'minLength' },
      { field: 'gender', rule: 'enum' },
      { field: 'cellNum', rule: 'pattern' },
    ]);
  });

  it.each([
    [{ dob: '2026-02-30' }, 'dob', 'pattern'],
    [{ dob: '2015-01-01' }, 'dob', 'range'],
    [{ emailAdr: 'no-at-sign' }, 'emailAdr', 'pattern'],
    [{ callingCode: '1' }, 'callingCode', 'pattern'],
    [{ phoneNum: '4155550123' }, 'countryCallingCode', 'required'],
    [{ transactionLimit: 0 }, 'transactionLimit', 'range'],
    [{ transactionLimit: 1_000_001 }, 'transactionLimit', 'limit'],
    [{ sumsubEnabled: 2 }, 'sumsubEnabled', 'enum'],
  ])('breaks a rule of CH-CREATE: %j', async (change, field, rule) => {
    const { status, body } = await client.post('/cardholders', { ...JO, ...change });
    expect({ status, errors: body['errors'] }).toEqual({
      status: 422,
      errors: [expect.objectContaining({ field, rule })],
    });
  });

  it.each(['abc', '0', '-1', '1.5', '99999999999999999999'])('has the id %s in its path', async (id) => {
    expect(await client.get(`/cardholders/${id}`)).toMatchObject({
      status: 400,
      body: { message: 'Path identifier must be a positive integer.' },
    });
  });

  it.each(['limit=ten', 'offset=1.5', 'before=yesterday', 'after=x', 'status=draft'])(
    'asks a list for %s',
    async (query) => {
      expect(await client.get(`/cardholders?${query}`)).toMatchObject({
        status: 400,
        body: { message: 'Query parameter has the wrong type.' },
      });
    },
  );

  it.each(['limit=0', 'limit=201', 'offset=-1', 'status=8', 'orderBy=dob', 'sort=up'])(
    'asks a list for %s',
    async (query) => {
      expect((await client.get(`/cardholders?${query}`)).status).toBe(422);
    },
  );

  it.each([
    ['PUT', '/cardholders/1001', {}],
    ['PUT', '/cards/5001/update', {}],
    ['POST', '/cards/virtual/1003', { nameOnCard: 'CLEO APPROVED' }],
    ['POST', '/cards/assign/1003', { nameOnCard: 'CLEO APPROVED' }],
  ] as const)('has a phone without its country in %s %s', async (method, path, more) => {
    const body = { ...more, phoneNum: '4155550123' };
    const { status, body: answer } = await (method === 'PUT' ? client.put(path, body) : client.post(path, body));
    expect({ status, errors: answer['errors'] }).toEqual({
      status: 422,
      errors: [expect.objectContaining({ field: 'countryCallingCode', rule: 'required' })],
    });
  });

  it.each([
    ['/otp/listeners', { webhookUrl: 'ftp://example.test' }, ['webhookUrl', 'cardId']],
    ['/otp/listeners', { cardId: 5001, cardholderId: 1003 }, ['cardId']],
    ['/staging/deposits', {}, ['amount', 'cardId']],
  ])('names not exactly one target, beside all else, in %s %j', async (path, body, fields) => {
    const { errors } = (await client.post(path, body)).body as { readonly errors: readonly { field: string }[] };
    expect(errors.map(({ field }) => field)).toEqual(fields);
  });

  it('moves or simulates money in a wrong form', async () => {
    const order = { sourceWalletId: 3001, destinationType: 1, destinationId: 5001 };
    expect((await client.post('/wallets/transfer', { ...order, amount: 0 })).status).toBe(422);
    expect((await client.post('/wallets/transfer', { ...order, amount: 10.5 })).status).toBe(400);
    expect((await client.post('/staging/cards/spend', { cardId: 5001, amount: 12.5 })).status).toBe(400);
    expect((await client.post('/staging/deposits', { amount: '1.00' })).body['errors']).toMatchObject([
      { rule: 'oneOf' },
    ]);
    expect((await client.post('/staging/deposits', { cardId: 5001, walletId: 3001, amount: '1.00' })).status).toBe(422);
  });
});

describe('a request of a good form', () => {
  it('may have fields nobody knows, and null for what is optional', async () => {
    const { status } = await client.post('/cardholders', { ...JO, favouriteColour: 'blue', transactionLimit: null });
    expect(status).toBe(200);
  });

  it('may send a body and an idempotency key where none is wanted', async () => {
    const answer = await space.call('/v2/cardholders/1002/kyc-url/refresh', {
      method: 'POST',
      headers: { ...K1, 'idempotency-key': 'x' },
      body: { any: 'thing' },
    });
    expect(answer.status).toBe(200);
  });

  it('is told its own request id', async () => {
    const answer = await space.call('/v2/wallets', { headers: { ...K1, 'x-request-id': 'mine-1' } });
    expect(answer.headers['x-request-id']).toBe('mine-1');
    expect((await space.call('/v2/wallets', { headers: K1 })).headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('a list', () => {
  let fresh: ProgramClient;

  beforeAll(async () => (fresh = new ProgramClient(await TestSpace.make({ clock: '2026-01-15T09:00:00Z' }))));

  const idsOf = async (path: string, id: string): Promise<unknown[]> =>
    ((await fresh.get(path)).body['items'] as Record<string, unknown>[]).map((item) => item[id]);

  it('is ordered, filtered and cut, and counts all that match', async () => {
    expect(await idsOf('/cardholders?orderBy=lastName&sort=asc&limit=3', 'cardholderId')).toEqual([1006, 1003, 1004]);
    expect(await idsOf('/cardholders?status=1', 'cardholderId')).toEqual([1003]);
    const page = await fresh.get('/cardholders?limit=2&offset=7&orderBy=cardholderId');
    expect(page.body).toMatchObject({ status: 'success', total: 8, limit: 2, offset: 7 });
    expect(page.body['items']).toHaveLength(1);
  });

  it('takes Unix seconds, strictly', async () => {
    const epoch = 1_768_467_600;
    expect(await idsOf(`/cards/transactions?after=${epoch - 3_600}`, 'transId')).toEqual(['TX-0003']);
    expect(await idsOf(`/cards/transactions?before=${epoch - 3_600}`, 'transId')).toEqual(['TX-0001']);
  });

  it('of cards knows status and holder', async () => {
    expect(await idsOf('/cards?issuerCardStatus=3', 'cardId')).toEqual([5004]);
    expect(await idsOf('/cards?cardholderId=1003&orderBy=cardId&sort=asc', 'cardId')).toEqual([
      5001, 5002, 5003, 5004, 5005,
    ]);
    expect(await idsOf('/cards?cardholderId=2001', 'cardId')).toEqual([]);
  });

  it('of transactions and fees is empty for a card nobody has', async () => {
    expect((await fresh.get('/cards/transactions?cardId=999999')).body).toMatchObject({ total: 0, items: [] });
    expect(await idsOf('/cards/fees?cardId=5001', 'authRefNum')).toEqual(['AU-0001']);
  });

  it('of wallets shows the program only', async () => {
    expect(await idsOf('/wallets?orderBy=walletId&sort=asc', 'walletId')).toEqual([3001, 3002]);
    expect((await fresh.get('/wallets/transactions')).body['items']).toMatchObject([
      { transId: 80_001, transStatus: 1 },
    ]);
  });
});

describe('a switch of the space', () => {
  it('wraps the cardholder', async () => {
    const wrapped = new ProgramClient(await TestSpace.make({ settings: { 'issuing.cardholderReadShape': 'wrapped' } }));
    expect((await wrapped.get('/cardholders/1001')).body).toMatchObject({
      status: 'success',
      cardholder: { cardholderId: 1001, status: 4 },
    });
  });

  it('names the scenario in a header', async () => {
    const explaining = await TestSpace.make({ settings: { 'issuing.explainHeader': true } });
    const refused = await explaining.call('/v2/wallets/999999', { headers: K1 });
    expect(refused.headers['x-sandbox-scenario']).toBe('wallet_not_found');
    expect((await explaining.call('/v2/wallets', { headers: K1 })).headers).not.toHaveProperty('x-sandbox-scenario');
  });

  it('spells the network message as the documentation does', async () => {
    const spelt = await TestSpace.make({ settings: { 'issuing.ipMessageSpelling': 'docs' } });
    const answer = await spelt.call('/v2/wallets', { headers: { ...K1, 'x-sandbox-client-ip': '127.0.0.9' } });
    expect(answer.body).toEqual({ status: 'error', message: 'No Authorised IPs configured' });
  });

  it('is refused when it has no such value', async () => {
    const space = await TestSpace.make();
    expect(await space.admin('PATCH', '/space', { settings: { 'issuing.lockMode': 'sometimes' } })).toMatchObject({
      status: 422,
      body: { member: 'issuing.lockMode', nearest: ['field', 'endpoint'] },
    });
  });
});
