import { HOUR } from '@sadpath/clock';
import type { Call } from '@sadpath/service';
import { SpecSpace } from '@sadpath/testing';
import { authCollections } from '../auth.collections';
import { EXPIRE_TOKEN_JOB } from '../auth.jobs';
import { authService } from '../auth.service-definition';
import type { User } from '../domain/user';
import { SessionsService } from './sessions.service';

const NOON = Date.UTC(2026, 0, 15, 12);
const USER: User = { username: 'u', password: 'p', tenant: 'T', role: 'OPS', wrongPasswords: 0, lock: null };
const sessions = new SessionsService();

const stored = (call: Call) => call.store.transaction((tx) => tx.all(authCollections.sessions));

describe('a session', () => {
  it('is on record, and its end is planned', async () => {
    const spec = new SpecSpace(authService);
    const session = await sessions.begin(spec.callAt(NOON), USER);
    expect(await stored(spec.callAt(NOON))).toEqual([session]);
    expect(spec.space.schedule.list()).toMatchObject([
      { at: NOON + HOUR, service: 'auth', job: EXPIRE_TOKEN_JOB, entity: `u/${session.jti}` },
    ]);
  });

  it('is gone when its token expires, and others stay', async () => {
    const spec = new SpecSpace(authService);
    const first = await sessions.begin(spec.callAt(NOON), USER);
    const second = await sessions.begin(spec.callAt(NOON + 1), USER);
    await sessions.expire(spec.callAt(NOON + HOUR), `u/${first.jti}`);
    expect(await stored(spec.callAt(NOON + HOUR))).toEqual([second]);
  });
});
