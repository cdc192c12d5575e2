import { spaceWish } from './space-wish';

describe('spaceWish', () => {
  it('leaves out what was left empty', () => {
    expect(spaceWish({ id: '  ', clock: '', seed: '', ttlSeconds: '', envelope: '', fixtures: 'default' })).toEqual({
      fixtures: 'default',
    });
  });

  it('trims texts and turns seconds into milliseconds', () => {
    expect(spaceWish({ id: ' my-test ', ttlSeconds: '1.5' })).toEqual({ id: 'my-test', ttlMs: 1_500 });
  });
});
