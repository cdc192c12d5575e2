import { execFile } from 'node:child_process';
import { suite } from '../support/suite';
import { TestSpace } from '../support/test-space';
import { idOf, LOGIN, login } from './control/logins';

async function written(form: string): Promise<{ readonly space: TestSpace; readonly text: string }> {
  const space = await TestSpace.make();
  const id = idOf(await login(space, "no'body$"));
  return { space, text: (await space.admin('GET', `/requests/${id}/as/${form}`)).text };
}

describe('a request is written out', () => {
  it('as curl that runs in its space, with its secret as a variable', async () => {
    const { space, text } = await written('curl');
    expect(text).not.toContain('***');
    const env = { ...process.env, PASSWORD: 'wrong' };
    const out = await new Promise<string>((done) =>
      execFile('sh', ['-c', text], { env }, (_error, printed) => done(printed)),
    );
    expect(out).toMatch(/^HTTP\/1.1 401/);
    expect((await space.journal()).items).toHaveLength(2);
    expect(text).toContain(suite.gateway);
  });

  it.each([
    ['http', '{{PASSWORD}}'],
    ['jest', '${process.env.PASSWORD}'],
    ['pytest', 'os.environ["PASSWORD"]'],
  ])('as %s with %s', async (form, variable) => {
    expect((await written(form)).text).toContain(variable);
  });

  it.each([
    ['a text that nobody can read', { rawBody: '{"a":' }],
    ['a wish for an answer', { headers: { prefer: 'code=503' } }],
    ['values that a URL cannot have as they are', { query: '?limit=1&page=%20x%27%5By&a=1&a=%262' }],
  ])('as curl that is answered alike: %s', async (_, sent: { rawBody?: string; headers?: object; query?: string }) => {
    const space = await TestSpace.make();
    const headers = { 'content-type': 'application/json', ...sent.headers };
    const path = `${LOGIN}${sent.query ?? ''}`;
    const first = await space.call(path, { method: 'POST', headers, rawBody: sent.rawBody ?? '{}' });
    const { text } = await space.admin('GET', `/requests/${idOf(first)}/as/curl`);
    const out = await new Promise<string>((done) => execFile('sh', ['-c', text], (_error, printed) => done(printed)));
    const items = (await space.journal()).items;
    expect(out).toMatch(new RegExp(`^HTTP/1.1 ${String(first.status)}`));
    const [was, is] = items.map(({ status, code, body, query }) => ({ status, code, body, query }));
    expect(is).toEqual(was);
  });

  it('in no other form', async () => {
    expect(JSON.parse((await written('odd')).text)).toMatchObject({ status: 422 });
  });
});
