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

describe('a body', () => {
  it.each([
    ['PUT', '/v2/cardholders/1001/kyc-submit'],
    ['POST', '/v2/cardholders/1002/kyc-url/refresh'],
    ['DELETE', `/v2/otp/${'1'.repeat(32)}`],
  ])('is no object where %s %s reads nothing of it', async (method, path) => {
    for (const body of [[], 17, 'text', true]) {
      const answer = await space.call(path, { method, headers: K1, body });
      expect(answer).toMatchObject({ status: 400, body: { status: 'error', message: 'Request body is required.' } });
    }
  });
});

describe('a request of the wrong form', () => {
  it.each([
    [{ nameOnCard: 'C'.repeat(27) }, 'nameOnCard must have at most 26 characters'],
    [{ nameOnCard: '' }, 'nameOnCard must have at least 1 character'],
    [{ transactionLimit: 0 }, 'transactionLimit must be at least 1, in minor units'],
    [{ transactionLimit: 500_001 }, 'transactionLimit must be at most 500000, in minor units'],
    [{ callingCode: '1' }, String.raw`callingCode must match ^\d{3}$, such as 001`],
  ])('is told the rule it breaks: %j', async (wrong, message) => {
    const { body } = await client.post('/cards/virtual/1003', { nameOnCard: 'CLEO', ...wrong });
    expect(body['errors']).toMatchObject([{ message }]);
  });

  it.each(['2026-02-30', '1990-02-29', '1990-13-01', '1990-00-10', '31-12-1990', '1990-1-1', '1990-05-14T00:00:00Z'])(
    'has the day %s, which no calendar has so',
    async (dob) => {
      const { status, body } = await client.post('/cardholders', { ...JO, dob });
      expect(status).toBe(422);
      const message = 'dob must be a date that exists, as YYYY-MM-DD, such as 1990-05-14';
      expect(body['errors']).toEqual([{ field: 'dob', rule: 'pattern', message }]);
    },
  );

  it('lacks the country of a phone number, told with everything else that is missing', async () => {
    const { status, body } = await client.post('/cardholders', {
      ...JO,
      firstName: undefined,
      phoneNum: '4155550101',
    });
    expect(status).toBe(422);
    expect(body['errors']).toEqual([
      { field: 'firstName', rule: 'required', message: 'firstName is required' },
      { field: 'countryCallingCode', rule: 'required', message: 'countryCallingCode is required with phoneNum' },
    ]);
  });
});
