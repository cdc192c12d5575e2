import { Tokens } from './tokens';

const SEAL = { issuer: 'library', audience: 'readers', platform: 'town' };

describe('a token', () => {
  it('tells what it was signed to tell', async () => {
    const tokens = new Tokens('key', SEAL);
    const token = await tokens.sign({ sub: 'ann', exp: 1 });
    expect(await tokens.read(token)).toMatchObject({ sub: 'ann', exp: 1 });
    expect(await tokens.read(token)).toMatchObject({ sub: 'ann', exp: 1 });
  });

  it('is trusted by every holder of the key, and by no other', async () => {
    const token = await new Tokens('key', SEAL).sign({ sub: 'ann' });
    expect(await new Tokens('key', SEAL).read(token)).toMatchObject({ sub: 'ann' });
    expect(await new Tokens('other', SEAL).read(token)).toBeUndefined();
  });

  it.each([
    '',
    'x',
    'a.b.c',
    `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"ann"}').toString('base64url')}.`,
  ])('that is none is not read: "%s"', async (text) => {
    expect(await new Tokens('key', SEAL).read(text)).toBeUndefined();
  });

  it('that was changed is not read', async () => {
    const tokens = new Tokens('key', SEAL);
    const [head, , signature] = (await tokens.sign({ sub: 'ann' })).split('.');
    const claims = Buffer.from('{"sub":"admin"}').toString('base64url');
    expect(await tokens.read(`${head}.${claims}.${signature}`)).toBeUndefined();
  });

  it.each(['issuer', 'audience', 'platform'])('of another %s is not read, whatever it claims', async (member) => {
    const claims = { sub: 'ann', iss: 'library', aud: 'readers', platform: 'town' };
    const token = await new Tokens('key', { ...SEAL, [member]: 'elsewhere' }).sign(claims);
    expect(await new Tokens('key', SEAL).read(token)).toBeUndefined();
  });
});
