import { Integrator } from './banking/integrator';
import { WebhookReceiver } from './banking/webhook-receiver';
import { ProgramClient } from './issuing/program-client';
import type { TestSpace } from '../support/test-space';
import { suite } from '../support/suite';
import { send } from '../support/wire';

const PASSWORD = 'p4ss-of-hook';
const TOKEN = 'tok9-of-hook';
const BASIC = `Basic ${Buffer.from(`ada:${PASSWORD}`).toString('base64')}`;

let receiver: WebhookReceiver;
let address: string;
let shown: string;

beforeAll(async () => {
  receiver = await WebhookReceiver.listen();
  address = `${receiver.url.replace('//', `//ada:${PASSWORD}@`)}?k=${TOKEN}`;
  shown = `${receiver.url.replace('//', '//***@')}?k=***`;
});

afterAll(() => receiver.close());

/** Everything that is told of a space to who does not ask for its documents. */
async function told(space: TestSpace): Promise<string> {
  const { items } = await space.journal();
  const of = (path: string): Promise<string> => space.admin('GET', path).then(({ text }) => text);
  const explained = items.map(({ id }) => of(`/requests/${encodeURIComponent(id)}/explain`));
  const scripts = items.map(({ id }) => of(`/requests/${encodeURIComponent(id)}/as/curl`));
  const lists = ['/space', '/outbox', '/requests', '/scheduled', '/conduct', `/spaces/${space.id}`].map(of);
  const everySpace = send(`${suite.gateway}/__admin/spaces`).then(({ text }) => text);
  return (await Promise.all([...lists, ...explained, ...scripts, everySpace])).join('\n');
}

describe('what opens the address of a webhook', () => {
  it('is used, and shown nowhere, where a setting says the address', async () => {
    const { user, receiver: own } = await Integrator.open({ 'banking.webhookUrl': address });
    await user.transfer(500);
    const [webhook] = await receiver.until(1);
    expect(webhook?.headers.authorization).toBe(BASIC);
    await user.advance('PT0S');
    const { items } = await user.space.ask<{ items: object[] }>(
      'GET',
      `/outbox?service=banking&to=${encodeURIComponent(address)}`,
    );
    expect(items).toMatchObject([{ to: shown, delivery: { status: 'delivered' } }]);
    const space = await user.space.ask<{ settings: object }>('GET', '/space');
    expect(space.settings).toEqual({ 'banking.webhookUrl': shown, 'banking.webhookSecret': '***' });
    const all = await told(user.space);
    expect([PASSWORD, TOKEN].filter((secret) => all.includes(secret))).toEqual([]);
    const back = user.space.ask('PATCH', '/space', { settings: space.settings });
    await expect(back).rejects.toThrow(/say it whole/);
    await own.close();
  });

  it('is shown nowhere where a request says the address, well-formed or not, under whichever name', async () => {
    const { user, receiver: own } = await Integrator.open();
    const client = new ProgramClient(user.space);
    await client.post('/otp/listeners', { cardId: 5001, webhookUrl: address });
    await client.post('/staging/otp/challenge', { cardId: 5001 });
    await client.post('/otp/listeners', { cardId: 'x', callbackUrl: address, note: `tell https://ada:${PASSWORD}@h/` });
    const rawBody = `{"webhookUrl":"${address}","password":"${TOKEN}",`;
    await user.space.call('/api/v1/auth/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      rawBody,
    });
    await user.advance('PT0S');
    const sent = await user.space.ask<{ items: object[] }>('GET', '/outbox?service=issuing');
    expect(sent.items).toMatchObject([{ to: shown }]);
    const all = await told(user.space);
    expect([PASSWORD, TOKEN].filter((secret) => all.includes(secret))).toEqual([]);
    await own.close();
  });
});
