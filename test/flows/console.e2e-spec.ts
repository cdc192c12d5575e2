import { suite } from '../support/suite';
import { TestSpace } from '../support/test-space';
import { send } from '../support/wire';

const page = () => send(`${suite.gateway}/`);

/** The files that the page names. */
async function files(): Promise<readonly string[]> {
  const { text } = await page();
  return [...text.matchAll(/(?:src|href)="(\/console\/[^"]+)"/g)].map(([, path = '']) => path);
}

describe('the web console', () => {
  it('is the page of the gateway, looked for anew each time', async () => {
    const { status, headers, text } = await page();
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
    expect(text).toContain('<div id="console">');
  });

  it('may run and load nothing but its own files', async () => {
    const { headers, text } = await page();
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:/);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    expect(text).not.toMatch(/<style|<script>| style=| on\w+=|https?:/);
  });

  it.each([
    ['js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['css', 'text/css; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['svg', 'image/svg+xml', 'no-cache'],
  ])('has a %s file, of type %s and kept as %s', async (extension, type, caching) => {
    const path = (await files()).find((file) => file.endsWith(`.${extension}`));
    const { status, headers, text } = await send(`${suite.gateway}${path ?? ''}`);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': type,
      'cache-control': caching,
      'x-content-type-options': 'nosniff',
    });
    expect(text.length).toBeGreaterThan(100);
  });

  it('is not sent again to who has it, and packed to who unpacks it', async () => {
    const etag = (await page()).headers['etag'] ?? '';
    expect(etag).toMatch(/^"[\w-]+"$/);
    const again = await send(`${suite.gateway}/`, { headers: { 'if-none-match': `"other", ${etag}` } });
    expect([again.status, again.text]).toEqual([304, '']);
    const [script = ''] = (await files()).filter((file) => file.endsWith('.js'));
    const encodingOf = async (accepted: string): Promise<string | undefined> =>
      (await send(`${suite.gateway}${script}`, { method: 'HEAD', headers: { 'accept-encoding': accepted } })).headers[
        'content-encoding'
      ];
    expect(await encodingOf('br, gzip')).toBe('gzip');
    expect(await encodingOf('gzip;q=0, br')).toBeUndefined();
    expect(await encodingOf('identity')).toBeUndefined();
  });

  it('is the same page in every space', async () => {
    const space = await TestSpace.make();
    const { text } = await page();
    expect((await send(`${suite.gateway}/s/${space.id}/`)).text).toBe(text);
    expect((await send(`${suite.gateway}/s/${space.id}`)).text).toBe(text);
  });

  it('answers HEAD without a body', async () => {
    const { status, headers, text } = await send(`${suite.gateway}/`, { method: 'HEAD' });
    expect({ status, type: headers['content-type'], text }).toEqual({
      status: 200,
      type: 'text/html; charset=utf-8',
      text: '',
    });
  });

  it.each(['none.js', '..%2fsandbox%2fmain.mjs', '%2e%2e%2f%2e%2e%2fpackage.json', 'index.html%00.js'])(
    'has no file %s, and says so as a problem with the nearest names',
    async (name) => {
      const { status, headers, body } = await send(`${suite.gateway}/console/${name}`);
      expect(status).toBe(404);
      expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
      expect(body).toMatchObject({ type: 'urn:sadpath:problem:unknown-path', nearest: expect.any(Array) });
    },
  );

  it('stands in the way of nothing', async () => {
    const space = await TestSpace.make();
    const served = async (path: string): Promise<unknown> => {
      const { status, headers } = await send(`${suite.gateway}${path}`);
      return [status, headers['x-sandbox-service'] ?? headers['content-type']];
    };
    expect(await served('/dcms/console/none.js')).toEqual([404, 'customer']);
    expect(await served(`/s/${space.id}/wallet/v1/wallets`)).toEqual([401, 'wallet']);
    expect(await served('/__admin/health')).toEqual([200, 'application/json; charset=utf-8']);
    expect(await served('/openapi.json')).toEqual([200, 'application/json; charset=utf-8']);
    expect(await served('/docs')).toEqual([200, 'text/html; charset=utf-8']);
    expect((await send(`${suite.gateway}/docs`)).text).toContain('/docs/service/wallet');
  });
});
