import { monotonicMs } from '@sadpath/clock';
import { parseAnswer, RawConnection, rawRequest, sendRaw } from '../support/raw-client';
import { suite } from '../support/suite';
import { ACCOUNT, BALANCE, codeOf, CoreBank, FEE } from './faults/core-bank';

const DOORS = [
  ['own port', suite.services['cbs-connector'] ?? ''],
  ['gateway', suite.gateway],
] as const;

function balanceRequest(bank: CoreBank, headers: Readonly<Record<string, string>>): Buffer {
  const all = { ...bank.headers, ...headers, 'content-type': 'application/json' };
  return rawRequest(`POST ${BALANCE} HTTP/1.1`, Object.entries(all), JSON.stringify({ accountNo: ACCOUNT }));
}

describe.each(DOORS)('on the %s a client meets', (_, origin) => {
  it('CONNECTION_RESET_BY_PEER as a reset before the first byte', async () => {
    const bank = await CoreBank.open();
    const { bytes, end } = await sendRaw(
      origin,
      balanceRequest(bank, { 'x-sandbox-fault': 'CONNECTION_RESET_BY_PEER' }),
    );
    expect({ bytes: bytes.length, end }).toEqual({ bytes: 0, end: 'ECONNRESET' });
  });

  it('EMPTY_RESPONSE as an end before the first byte', async () => {
    const bank = await CoreBank.open();
    const { bytes, end } = await sendRaw(origin, balanceRequest(bank, { 'x-sandbox-fault': 'EMPTY_RESPONSE' }));
    expect({ bytes: bytes.length, end }).toEqual({ bytes: 0, end: 'end' });
  });

  it('EMPTY_RESPONSE behind an answer on the same connection that is still to come', async () => {
    const bank = await CoreBank.open();
    const first = balanceRequest(bank, { 'x-sandbox-delay': '20' }).toString('latin1');
    const second = balanceRequest(bank, { 'x-sandbox-fault': 'EMPTY_RESPONSE' });
    const both = Buffer.concat([Buffer.from(first.replace('Connection: close\r\n', ''), 'latin1'), second]);
    const { bytes, end } = await sendRaw(origin, both);
    expect(JSON.parse(parseAnswer(bytes)!.text)).toMatchObject({ success: true });
    expect(end).toBe('end');
  });

  it('MALFORMED_RESPONSE_CHUNK as a good head and a chunk without a size', async () => {
    const bank = await CoreBank.open();
    const { bytes } = await sendRaw(origin, balanceRequest(bank, { 'x-sandbox-fault': 'MALFORMED_RESPONSE_CHUNK' }));
    const [head, chunk] = bytes.toString('latin1').split('\r\n\r\n');
    expect(head).toMatch(/^HTTP\/1\.1 200 /);
    expect(head).toMatch(/transfer-encoding: chunked/i);
    expect(chunk).toMatch(/^(?![0-9a-f]+\r\n)./i);
  });

  it('RANDOM_DATA_THEN_CLOSE as bytes that are no HTTP, the same from the same seed', async () => {
    const read = async (): Promise<Buffer> => {
      const bank = await CoreBank.open({ seed: 'random-data' });
      return (await sendRaw(origin, balanceRequest(bank, { 'x-sandbox-fault': 'RANDOM_DATA_THEN_CLOSE' }))).bytes;
    };
    const bytes = await read();
    expect(bytes.length).toBeGreaterThan(100);
    expect(parseAnswer(bytes)).toBeUndefined();
    expect(await read()).toEqual(bytes);
  });

  it('TRUNCATED_BODY as fewer bytes than were promised', async () => {
    const bank = await CoreBank.open();
    const { bytes } = await sendRaw(origin, balanceRequest(bank, { 'x-sandbox-fault': 'TRUNCATED_BODY' }));
    const answer = parseAnswer(bytes)!;
    expect(answer.status).toBe(200);
    expect(answer.text.length).toBeGreaterThan(0);
    expect(answer.text.length).toBeLessThan(Number(answer.headers['content-length']));
    expect(answer.headers).toMatchObject({ 'x-sandbox-outcome': 'forced', 'x-sandbox-rule': 'header:x-sandbox-fault' });
  });

  it('SLOW_DRIP as a whole answer that takes its time', async () => {
    const bank = await CoreBank.open();
    const before = monotonicMs();
    const { bytes } = await sendRaw(origin, balanceRequest(bank, { 'x-sandbox-fault': 'SLOW_DRIP' }));
    expect(monotonicMs() - before).toBeGreaterThan(500);
    expect(JSON.parse(parseAnswer(bytes)!.text)).toMatchObject({ success: true });
  });

  it('HANG as a connection that stays open and silent, while others are answered', async () => {
    const bank = await CoreBank.open();
    const hung = await RawConnection.open(origin);
    hung.send(balanceRequest(bank, { 'x-sandbox-fault': 'HANG' }));
    const { met } = await bank.space.ask<{ met: boolean }>('POST', '/requests/wait', { match: { outcome: 'forced' } });
    const { bytes } = await sendRaw(origin, balanceRequest(bank, {}));
    expect({ met, status: parseAnswer(bytes)?.status, received: hung.received.length }).toEqual({
      met: true,
      status: 200,
      received: 0,
    });
    hung.drop();
  });
});

describe('a network fault', () => {
  it('counts as forced, and the journal says what became of the request', async () => {
    const bank = await CoreBank.open();
    await expect(bank.read({ 'x-sandbox-fault': 'EMPTY_RESPONSE' })).rejects.toThrow();
    const { tally, items } = await bank.space.journal();
    expect(tally).toEqual({ natural: 0, forced: 1 });
    expect(items[0]).toMatchObject({ status: 0, outcome: 'forced', rule: 'header:x-sandbox-fault' });
  });

  it('by an armed rule meets as often as it says', async () => {
    const bank = await CoreBank.open();
    await bank.arm({
      match: { service: 'cbs-connector' },
      network: 'EMPTY_RESPONSE',
      times: 1,
      then: [{ network: 'CONNECTION_RESET_BY_PEER' }],
    });
    await expect(bank.read()).rejects.toThrow();
    await expect(bank.read()).rejects.toThrow();
    expect(codeOf(await bank.read())).toBe('-');
  });

  it.each(['EMPTY_RESPONSE', 'CONNECTION_RESET_BY_PEER', 'TRUNCATED_BODY', 'MALFORMED_RESPONSE_CHUNK'])(
    'after the effect loses the answer and keeps the effect: %s',
    async (network) => {
      const bank = await CoreBank.open();
      const before = await bank.balance();
      await bank.arm({ match: { service: 'cbs-connector', operation: 'debit' }, network, phase: 'after', times: 1 });
      await expect(bank.debit('T-1')).rejects.toThrow();
      expect(await bank.balance()).toBe(before - 100);
    },
  );

  it('before the effect leaves no effect', async () => {
    const bank = await CoreBank.open();
    const before = await bank.balance();
    await expect(bank.debit('T-1', { 'x-sandbox-fault': 'CONNECTION_RESET_BY_PEER' })).rejects.toThrow();
    expect(await bank.balance()).toBe(before);
  });

  it('together with a code spoils the answer that has the code', async () => {
    const bank = await CoreBank.open();
    const before = await bank.balance();
    const headers = { 'x-sandbox-error': 'cbs.timeout', 'x-sandbox-fault': 'TRUNCATED_BODY' };
    const { bytes } = await sendRaw(suite.gateway, balanceRequest(bank, headers));
    expect(parseAnswer(bytes)?.status).toBe(504);
    await expect(bank.debit('T-1', headers)).rejects.toThrow();
    expect(await bank.balance()).toBe(before);
    expect((await bank.space.journal()).items.filter(({ code }) => code === 'cbs.timeout')).toHaveLength(2);
  });

  it('on an inner service is met by the outer one, which answers', async () => {
    const bank = await CoreBank.open();
    await bank.arm({
      match: { service: 'cbs-connector', operation: 'debit' },
      network: 'CONNECTION_RESET_BY_PEER',
      times: 1,
    });
    const answer = await bank.post('/dcms/fee-posting/fees', FEE);
    expect(codeOf(answer)).not.toBe('-');
    expect(answer.status).toBeGreaterThanOrEqual(500);
  });
});
