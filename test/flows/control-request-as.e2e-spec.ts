import { execFile } from 'node:child_process';
import { suite } from '../support/suite';
import { TestSpace } from '../support/test-space';
import { idOf, login } from './control/logins';

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

  it('in no other form', async () => {
    expect(JSON.parse((await written('odd')).text)).toMatchObject({ status: 422 });
  });
});
