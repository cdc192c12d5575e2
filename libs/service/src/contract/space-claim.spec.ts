import type { Space } from '@sadpath/spaces';
import { opaqueToken, spaceClaim } from './space-claim';

const space = (id: string, standsFor?: string): Space => ({ id, options: { standsFor } }) as unknown as Space;

describe('the claim by which a token brings its space along', () => {
  it('names the space, or the one that it stands for', () => {
    expect([spaceClaim(space('mine')), spaceClaim(space('trial', 'mine'))]).toEqual([
      { space: 'mine' },
      { space: 'mine' },
    ]);
  });

  it('is none in the default space', () => {
    expect([spaceClaim(space('default')), spaceClaim(space('trial', 'default'))]).toEqual([{}, {}]);
  });
});

describe('a token that says nothing but its space', () => {
  it('has the form of a signed one', () => {
    const [head, payload = '', id] = opaqueToken(space('mine'), 'k-1').split('.');
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
    expect({ head, claims, id }).toEqual({ head: 'opaque', claims: { space: 'mine' }, id: 'k-1' });
  });

  it('is the id alone in the default space', () => {
    expect(opaqueToken(space('default'), 'k-1')).toBe('k-1');
  });
});
