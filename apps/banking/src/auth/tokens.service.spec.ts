import { DAY } from '@sadpath/clock';
import { Tokens } from '@sadpath/service';
import { SpecSpace } from '@sadpath/testing';
import { NOON, testuser } from '../../test/sample-bank';
import { bankingCollections } from '../banking.collections';
import { BANKING_JOBS } from '../banking.jobs';
import { bankingService } from '../banking.service-definition';
import { TOKEN_AUDIENCE, TOKEN_ISSUER } from '../domain/session-token';
import { TokensService, type SessionClaims } from './tokens.service';

const tokens = new TokensService(
  new Tokens('key', { issuer: TOKEN_ISSUER, audience: TOKEN_AUDIENCE, platform: 'banking' }),
);

/** A session that begins at noon and whose tokens are handed out. */
async function begun(): Promise<{ spec: SpecSpace; session: SessionClaims }> {
  const spec = new SpecSpace(bankingService);
  const call = spec.callAt(NOON);
  const session = await call.store.transaction((tx) => tokens.open(tx, call, testuser));
  await tokens.sign(call, session);
  return { spec, session };
}

const known = (spec: SpecSpace): Promise<readonly string[]> =>
  spec.callAt(NOON).store.transaction(async (tx) => (await tx.all(bankingCollections.tokens)).map(({ jti }) => jti));

describe('a session', () => {
  it('has the end of each of its tokens planned', async () => {
    const { spec, session } = await begun();
    const job = BANKING_JOBS.expireToken;
    expect(spec.space.schedule.list()).toMatchObject([
      { at: NOON + DAY, service: 'banking', job, entity: session.access.jti },
      { at: NOON + 7 * DAY, service: 'banking', job, entity: session.refresh.jti },
    ]);
  });

  it('loses a token whose time is over', async () => {
    const { spec, session } = await begun();
    await tokens.expire(spec.callAt(NOON + DAY), session.access.jti);
    expect(await known(spec)).toEqual([session.refresh.jti]);
  });

  it('keeps a token that was revoked, for that stays the reason of its refusal', async () => {
    const { spec, session } = await begun();
    const call = spec.callAt(NOON + DAY);
    await call.store.transaction((tx) => tokens.revoke(tx, session.access));
    await tokens.expire(call, session.access.jti);
    expect(await known(spec)).toContain(session.access.jti);
  });
});
