import { DebitDesk, type DeskAnswer, type Members } from '../debit/debit-desk';
import { endOfToken, expectTold, type ToldRow } from './told-end';

/** No whole second, so that an end told in seconds would differ from the one that is meant. */
const START = '2026-01-15T10:00:00.700Z';
const CARD = { entityId: 'CIF1003', kitNo: '4240170003' };
const OTP = { mobile: '9876543211', purpose: 'LOGIN' };

const waitOf = ({ headers }: DeskAnswer): number => Number(headers['retry-after']);
const passes = ({ status, code }: DeskAnswer): unknown => code ?? status;

async function login(desk: DebitDesk, username: string, password = 'Sandbox#123'): Promise<DeskAnswer> {
  return desk.post('/api/authenticate', { username, password });
}

async function times(count: number, ask: () => Promise<DeskAnswer>): Promise<DeskAnswer> {
  for (let i = 1; i < count; i++) await ask();
  return ask();
}

const open = (wish: Members = {}): Promise<DebitDesk> => DebitDesk.open({ clock: START, ...wish });
const later = ({ space }: DebitDesk): Promise<DebitDesk> => DebitDesk.login(space);
const generate = (desk: DebitDesk): Promise<DeskAnswer> => desk.post('/otp-manager/generate', OTP);

const ROWS: readonly ToldRow[] = [
  [
    'Retry-After of a locked login',
    async () => {
      const desk = await open();
      const told = waitOf(await times(5, () => login(desk, 'api_lockme', 'wrong')));
      const act = async () => passes(await login(desk, 'api_lockme'));
      return { space: desk.space, told, act, before: 'auth.account.locked', after: 200 };
    },
  ],
  [
    'Retry-After of too many logins',
    async () => {
      const desk = await open();
      const told = waitOf(await times(11, () => login(desk, 'api_rate')));
      const act = async () => passes(await login(desk, 'api_rate'));
      return { space: desk.space, told, act, before: 'auth.rate.limit.exceeded', after: 200 };
    },
  ],
  [
    'expiresAt of a session',
    async () => {
      const desk = await open();
      const told = String((await desk.get('/auth/me')).data['expiresAt']);
      return {
        space: desk.space,
        told,
        act: async () => passes(await desk.get('/auth/me')),
        before: 200,
        after: 'auth.token.expired',
      };
    },
  ],
  [
    'exp of a token',
    async () => {
      const desk = await open();
      const { id_token: token } = (await login(desk, 'api_admin')).body as { readonly id_token: string };
      const act = async () => passes(await desk.get('/auth/me'));
      return { space: desk.space, told: endOfToken(token), act, before: 200, after: 'auth.token.expired' };
    },
  ],
  [
    'Retry-After of a bank with too many requests',
    async () => {
      const desk = await open({ settings: { 'dcms.rateLimit': 2 } });
      const ask = () => desk.get('/auth/me');
      const act = async () => passes(await ask());
      return {
        space: desk.space,
        told: waitOf(await times(3, ask)),
        act,
        before: 'rate.limit.exceeded',
        after: 200,
      };
    },
  ],
  [
    'expiresInSeconds of an OTP',
    async () => {
      const desk = await open();
      const { expiresInSeconds } = (await generate(desk)).data;
      const act = async () => passes(await desk.post('/otp-manager/validate', { ...OTP, otp: '123456' }));
      return { space: desk.space, told: Number(expiresInSeconds), unit: 1, act, before: 200, after: 'otp.expired' };
    },
  ],
  [
    'cooldownSeconds of an OTP',
    async () => {
      const desk = await open();
      const { cooldownSeconds } = (await generate(desk)).data;
      const act = async () => passes(await generate(desk));
      return { space: desk.space, told: Number(cooldownSeconds), unit: 1, act, before: 'otp.cooldown', after: 200 };
    },
  ],
  [
    'Retry-After of a second OTP',
    async () => {
      const desk = await open();
      await generate(desk);
      await desk.space.ask('PUT', '/clock', { action: 'advance', duration: 'PT4.4S' });
      const act = async () => passes(await generate(desk));
      return { space: desk.space, told: waitOf(await generate(desk)), act, before: 'otp.cooldown', after: 200 };
    },
  ],
  [
    'Retry-After of a sixth OTP',
    async () => {
      const desk = await open();
      for (let i = 0; i < 5; i++) {
        await generate(desk);
        await desk.space.ask('PUT', '/clock', { action: 'advance', duration: 'PT30.1S' });
      }
      const act = async () => passes(await generate(desk));
      return { space: desk.space, told: waitOf(await generate(desk)), act, before: 'otp.cooldown', after: 200 };
    },
  ],
  [
    'Retry-After of a locked PIN',
    async () => {
      const desk = await open();
      const validate = (of: DebitDesk, pin: string) =>
        of.post('/kit-manager/validatePin', { ...CARD, pin, expiryDate: '0729' });
      const told = waitOf(await times(3, () => validate(desk, '9999')));
      const act = async () => passes(await validate(await later(desk), '1234'));
      return { space: desk.space, told, act, before: 'pin.locked', after: 200 };
    },
  ],
  [
    'expDate of a card, its last day',
    async () => {
      const desk = await open();
      const shown = async (of: DebitDesk): Promise<Members | undefined> => {
        const { data } = await of.post('/kit-manager/fetchKitsByEntityId', { entityId: CARD.entityId });
        return (data as unknown as readonly Members[])[0];
      };
      const told = dayAfter(String((await shown(desk))?.['expDate']));
      const act = async () => (await shown(await later(desk)))?.['cardStatus'];
      return { space: desk.space, told, act, before: 'ACTIVE', after: 'EXPIRED_CARD' };
    },
  ],
  [
    'expDate of a kit in stock, its last day',
    async () => {
      const desk = await open();
      const shown = async (of: DebitDesk) => (await of.get('/cms/kits/4240180001')).data;
      const told = dayAfter(String((await shown(desk))['expDate']));
      const act = async () => (await shown(await later(desk)))['status'];
      return { space: desk.space, told, act, before: 'UNALLOCATED', after: 'EXPIRED_CARD' };
    },
  ],
];

/** Midnight in UTC that ends a day. */
function dayAfter(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString();
}

describe('whoever acts at the end he was told finds it, and one step earlier not yet:', () => {
  it.each(ROWS)('%s', (_, reach) => expectTold(reach));
});
