import { suiteFacts } from '../../support/suite';
import { TestSpace } from '../../support/test-space';
import { OWN, type Members, type Sent } from './debit-fixtures';
import { BEFORE, REQUESTS } from './debit-requests';
import { filled, type Attempt, type ExampleRequest } from './example-requests';

type Headers = Readonly<Record<string, string>>;

const ACME = { tenant: 'ACME_BANK' };
const JSON_TYPE = { 'content-type': 'application/json' };

/** Cards in every status that they may have, with their holders. */
const CARDS = ['1001', '1002', '1004', '1005', '1006', '1007', '1010'].map((n) => ({
  entityId: `CIF${n}`,
  kitNo: `42401700${n.slice(2)}`,
}));
/** Customers and kits that are nobody's, another's, or still in stock. */
const STRANGERS = [
  { entityId: 'NOPE' },
  ...['9999999999', '4240170002', '4240170003', '4240180001'].map((kitNo) => ({ kitNo })),
];
/** Systems by the service that feels them; what they make a service refuse with goes outward by itself. */
const SYSTEMS: Readonly<Record<string, readonly string[]>> = {
  cms: ['cms-core', 'embosser', 'hsm'],
  'cbs-connector': ['core-bank'],
  otp: ['hsm', 'sms-gateway'],
  'fee-posting': ['core-bank'],
};
const SYSTEM_CODE =
  /(processing\.error|timeout|embossing|connection|invalid\.response|generation|delivery|posting|reversal)/;

/** Purposes of the OTP that operations ask for, with the mobile of the holder of the card. */
const OTP_OF: Readonly<Record<string, { readonly purpose: string; readonly mobile: string; readonly kitNo: string }>> =
  {
    kitActivation: { purpose: 'KIT_ACTIVATION', mobile: '9876500001', kitNo: '4240170001' },
    activateCard: { purpose: 'KIT_ACTIVATION', mobile: '9876500001', kitNo: '4240170001' },
    getCvv: { purpose: 'GET_CVV', mobile: '9876500003', kitNo: '4240170003' },
    setPin: { purpose: 'SET_PIN', mobile: '9876500002', kitNo: '4240170002' },
    setPinV2: { purpose: 'SET_PIN', mobile: '9876500002', kitNo: '4240170002' },
    resetPin: { purpose: 'SET_PIN', mobile: '9876500003', kitNo: '4240170003' },
  };

const { operations } = suiteFacts();

/** Asks an operation of the debit platform for every code of its gates, its form, its rules and whatever it passes on. */
export async function walkDebit(
  space: TestSpace,
  example: ExampleRequest,
  service: string,
): Promise<readonly TestSpace[]> {
  const walk = new DebitWalk(space, example, service);
  await walk.gates();
  await walk.form();
  await walk.handedThrough();
  await walk.otp();
  await walk.systems();
  await walk.rules();
  await walk.time();
  return [space];
}

class DebitWalk {
  private token: Headers = {};
  private readonly requests: readonly Sent[];
  private readonly codes: readonly string[];
  private readonly plain: Attempt;

  constructor(
    private readonly space: TestSpace,
    private readonly example: ExampleRequest,
    private readonly service: string,
  ) {
    const { operation, body } = example;
    this.requests = REQUESTS[`${service} ${operation}`] ?? REQUESTS[operation] ?? [body ?? {}];
    const facts = operations.find((each) => each.service === service && each.operation === operation);
    this.codes = facts?.codes ?? [];
    this.plain = this.attempt(this.requests[0]!);
  }

  async gates(): Promise<void> {
    const { plain } = this;
    const BETA = { tenant: 'BETA_BANK' };
    for (const headers of [{}, { tenant: 'NOPE' }, BETA, { ...ACME, authorization: 'Bearer x' }])
      await this.send(plain, headers);
    for (const user of ['beta_admin', 'api_viewer']) await this.send(plain, await this.login(user));
    this.token = await this.login('api_admin');
    await this.set({ 'dcms.rateLimit': 0 });
    await this.send(plain);
    await this.advance('PT2S');
    await this.set({ 'dcms.rateLimit': 1_000_000 });
    if (this.codes.includes('auth.rate.limit.exceeded')) for (let i = 0; i < 11; i++) await this.send(plain);
  }

  async form(): Promise<void> {
    const { method, query, body } = this.example;
    const { path } = this.plain;
    for (const rawBody of ['[]', '{}', '{"a":1']) await this.send({ method, path, headers: JSON_TYPE, rawBody });
    for (const name of Object.keys(query)) await this.send({ method, path: `${path}?${name}=-x` });
    const objects = Object.fromEntries(Object.keys(body ?? {}).map((name) => [name, {}]));
    if (method !== 'GET') await this.send({ method, path, body: objects });
    const odd = Object.keys(OWN).map((name) => [name, 'y'.repeat(90)]);
    await this.send({ method, path: filled(this.example.path, Object.fromEntries(odd) as typeof OWN) });
  }

  /** What an inner service refuses with goes outward, whatever makes it refuse. */
  async handedThrough(): Promise<void> {
    const lent = this.codes.filter(
      (id) => /^(cms|cbs-connector|config\/product|config\/bin)/.test(id) && id.includes('/'),
    );
    for (const [path, body] of BEFORE[this.example.operation] ?? []) {
      if (path === '/card-order/process') await this.arm('cms', { error: { code: 'cms.timeout' } });
      await this.post(path, body);
      await this.space.ask('DELETE', '/faults');
    }
    // What CMS will never make ends an order.
    for (const id of lent.toSorted(
      (a, b) => Number(a.endsWith('invalid.request')) - Number(b.endsWith('invalid.request')),
    )) {
      const [service = '', code = ''] = id.split('/');
      if (service !== this.service) await this.refusing(service, { error: { code } });
    }
    if (this.codes.includes('cms.processing.error')) await this.refusing('config', { network: 'EMPTY_RESPONSE' });
  }

  /** An OTP is wrong, right beside a PIN that is none, and out of date. */
  async otp(): Promise<void> {
    const wanted = OTP_OF[this.example.operation];
    if (wanted === undefined) return;
    const [first] = this.requests;
    await this.send(this.attempt({ ...first!, otp: '000000', otpRef: 'none' }));
    if (this.codes.includes('cms/cms.processing.error')) {
      const right = await this.generate(wanted);
      await this.arm('cms', { error: { code: 'cms.processing.error' } });
      await this.send(this.attempt({ ...first!, ...right }));
      await this.space.ask('DELETE', '/faults');
      await this.send(this.attempt({ ...first!, newPin: 'x', pin: 'x', ...right }));
      await this.advance('PT31S');
    }
    const late = await this.generate(wanted);
    await this.advance('PT6M');
    for (const each of this.requests) await this.send(this.attempt({ ...each, ...late }));
  }

  async systems(): Promise<void> {
    if (this.example.operation === 'upgradeCard')
      for (const each of this.requests.slice(1)) await this.send(this.attempt(each));
    if (!this.codes.some((id) => SYSTEM_CODE.test(id))) return;
    for (const name of SYSTEMS[this.service] ?? [])
      for (const state of ['down', 'corrupt', 'slow']) {
        await this.space.ask('PUT', `/dependencies/${name}`, { state });
        // As long as an OTP is new, there is no other.
        await this.advance('PT31S');
        const [first] = this.requests;
        await this.send(this.attempt({ ...first!, ...('txnId' in first! ? { txnId: `${name}-${state}` } : {}) }));
        await this.space.ask('PUT', `/dependencies/${name}`, { state: 'up' });
      }
  }

  async rules(): Promise<void> {
    const { requests } = this;
    for (const each of requests) await this.send(this.attempt(each));
    for (const change of [...STRANGERS, ...CARDS])
      for (const each of requests.filter((sent) => changed(change, sent) !== undefined))
        await this.send(this.attempt({ ...each, ...changed(change, each) }));
  }

  async time(): Promise<void> {
    await this.advance('PT6M');
    for (const each of this.requests) await this.send(this.attempt(each));
    await this.advance('PT2H');
    await this.send(this.plain);
  }

  private attempt({ at = {}, ...body }: Sent): Attempt {
    const { method, path } = this.example;
    return { method, path: filled(path, { ...OWN, ...at }), ...(method === 'GET' ? {} : { body }) };
  }

  private send(asked: Attempt, headers: Headers = this.token): Promise<unknown> {
    return this.space.call(asked.path, { ...asked, headers: { ...headers, ...asked.headers } });
  }

  private post(path: string, body: Members): ReturnType<TestSpace['call']> {
    return this.space.call(`/dcms${path}`, { method: 'POST', body, headers: this.token });
  }

  private async generate(wanted: Members & { readonly mobile: string }): Promise<{ otpRef: string; otp: string }> {
    const sent = await this.post('/otp-manager/generate', wanted);
    const { otpRef } = (sent.body as { readonly data: { readonly otpRef: string } }).data;
    const { items } = await this.space.ask<{ items: readonly { otpRef: string; code: string }[] }>(
      'GET',
      '/state/otp/otps',
    );
    return { otpRef, otp: items.find((each) => each.otpRef === otpRef)!.code };
  }

  private async refusing(service: string, effect: Members): Promise<void> {
    await this.arm(service, effect);
    await this.send(this.plain);
    await this.space.ask('DELETE', '/faults');
  }

  private arm(service: string, effect: Members): Promise<unknown> {
    return this.space.ask('POST', '/faults', { match: { service }, ...effect });
  }

  private async login(username: string): Promise<Headers> {
    const body = { username, password: 'Sandbox#123' };
    const answer = await this.space.call('/dcms/api/authenticate', { method: 'POST', body });
    return { ...ACME, authorization: `Bearer ${(answer.body as { readonly id_token: string }).id_token}` };
  }

  private advance(duration: string): Promise<unknown> {
    return this.space.ask('PUT', '/clock', { action: 'advance', duration });
  }

  private set(settings: Members): Promise<unknown> {
    return this.space.ask('PATCH', `/spaces/${this.space.id}`, { settings });
  }
}

/** The members of a body that a change is about; a card is called its kit, or the old one. */
function changed(change: Members, body: Members): Members | undefined {
  const named = { ...change, ...('kitNo' in change ? { oldKit: change['kitNo'] } : {}) };
  const met = Object.entries(named).filter(([name]) => name in body);
  return met.length === 0 ? undefined : Object.fromEntries(met);
}
