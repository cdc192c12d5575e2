import { TestSpace } from '../support/test-space';

const PATH = `/wallet/v1/wallets/${'a'.repeat(300)}`;

/** What no request could be compared with. */
const NOT_TAKEN: readonly (readonly [string, unknown])[] = [
  ...['service', 'operation', 'method', 'path', 'requestId', 'code', 'outcome', 'rule'].flatMap((name) =>
    [null, 5, true, [], {}].map((value): readonly [string, unknown] => [name, value]),
  ),
  ...['query', 'headers'].flatMap((name) =>
    [null, 5, 'x'.repeat(100_000), []].map((value): readonly [string, unknown] => [name, value]),
  ),
  ['status', 'x'],
  ['path', '*/'.repeat(100)],
];

describe('a pattern of requests', () => {
  it('is refused where no request could be compared with it, wherever it is asked', async () => {
    const space = await TestSpace.make();
    await space.call(PATH);
    for (const [name, value] of NOT_TAKEN) {
      const pattern = { [name]: value };
      const asked = await Promise.all([
        space.admin('POST', '/requests/find', pattern),
        space.admin('POST', '/requests/count', pattern),
        space.admin('POST', '/requests/wait', { match: pattern, timeoutMs: 1 }),
      ]);
      expect([name, value, asked.map(({ status }) => status)]).toEqual([name, value, [422, 422, 422]]);
    }
  });

  it.each([
    { urlPattern: 'a?'.repeat(3_000) },
    { urlPathTemplate: '/{a}'.repeat(3_000) },
    { bodyPatterns: [{ matches: 'a?'.repeat(3_000) }] },
    { bodyPatterns: [{ matchesJsonPath: `$${'.a'.repeat(3_000)}` }] },
  ])('that is too long to be read is refused before it is', async (pattern) => {
    const space = await TestSpace.make();
    expect(await space.admin('POST', '/requests/find', pattern)).toMatchObject({
      status: 422,
      body: { detail: expect.stringContaining('more than 4096 characters') },
    });
  });

  it('that would take for ever is given up', async () => {
    const space = await TestSpace.make();
    await space.call(PATH);
    const urlPathTemplate = `/wallet/v1/wallets/${'{a}'.repeat(12)}/x`;
    expect(await space.admin('POST', '/requests/find', { urlPathTemplate })).toMatchObject({
      status: 422,
      body: { detail: expect.stringContaining('make it simpler') },
    });
  });
});
