import { Tokens } from './tokens';

describe('a token', () => {
  it('tells what it was signed to tell', async () => {
    const tokens = new Tokens('key');
    const token = await tokens.sign({ sub: 'ann', exp: 1 });
    expect(await tokens.read(token)).toEqual({ sub: 'ann', exp: 1 });
    expect(await tokens.read(token)).toEqual({ sub: 'ann', exp: 1 });
  });

  it('is trusted by every holder of the key, and by no other', async () => {
    const token = await new Tokens('key').sign({ sub: 'ann' });
    expect(await new Tokens('key').read(token)).toEqual({ sub: 'ann' });
    expect(await new Tokens('other').read(token)).toBeUndefined();
  });

  it.each([
    '',
    'x',
    'a.b.c',
    `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"ann"}').toString('base64url')}.`,
  ])('that is none is not read: "%s"', async (text) => {
    expect(await new Tokens('key').read(text)).toBeUndefined();
  });

  it('that was changed is not read', async () => {
    const tokens = new Tokens('key');
    const [head, , signature] = (await tokens.sign({ sub: 'ann' })).split('.');
    const claims = Buffer.from('{"sub":"admin"}').toString('base64url');
    expect(await tokens.read(`${head}.${claims}.${signature}`)).toBeUndefined();
  });
});
