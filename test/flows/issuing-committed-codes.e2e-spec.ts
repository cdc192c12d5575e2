import { TestSpace } from '../support/test-space';
import { ProgramClient } from './issuing/program-client';

const TO_CARD = { sourceWalletId: 3001, destinationType: 1, destinationId: 5001, amount: 1000 };

async function begin(): Promise<{ space: TestSpace; client: ProgramClient }> {
  const space = await TestSpace.make();
  return { space, client: new ProgramClient(space) };
}

const settledOf = async (client: ProgramClient, walletId = 3001): Promise<unknown> =>
  (await client.get(`/wallets/${walletId}`)).body['walletBalanceSettled'];
const ledgerOf = async (client: ProgramClient, cardId = 5001): Promise<unknown> =>
  (await client.get(`/cards/${cardId}/balance`)).body['ledgerBalance'];

describe('a forced code that tells of moved money', () => {
  const force = (space: TestSpace, error: string) =>
    space.call('/v2/wallets/transfer', {
      method: 'POST',
      headers: { 'x-api-key': 'iss_stg_p1_primary', 'x-sandbox-error': error },
      body: TO_CARD,
    });

  it.each(['upstream_bad_response_committed', 'upstream_timeout'])('moves it: %s', async (code) => {
    const { space, client } = await begin();
    const answer = await force(space, code);
    expect(answer).toMatchObject({ status: 502, headers: { 'x-sandbox-outcome': 'forced' } });
    expect([await settledOf(client), await ledgerOf(client)]).toEqual([499_000, 101_000]);
  });

  it('moves it when a rule forces it, and when nothing is answered', async () => {
    const { space, client } = await begin();
    for (const code of ['upstream_bad_response_committed', 'client_timeout_committed']) {
      await space.ask('POST', '/faults', { match: { service: 'issuing' }, error: { code }, times: 1 });
      await client.post('/wallets/transfer', TO_CARD).catch(() => undefined);
    }
    expect([await settledOf(client), await ledgerOf(client)]).toEqual([498_000, 102_000]);
  });

  it('moves none before the effect, when that is asked for', async () => {
    const { space, client } = await begin();
    expect((await force(space, 'upstream_bad_response_committed;phase=before')).status).toBe(502);
    expect(await settledOf(client)).toBe(500_000);
  });
});
