import { TestSpace, type ShownEntry } from '../support/test-space';
import { idOf, LOGIN, login, threeLogins } from './control/logins';

interface Page {
  readonly items: readonly (ShownEntry & { readonly attempt: number; readonly space?: string })[];
  readonly previous?: string;
  readonly next?: string;
}

const page = (space: TestSpace, query: string): Promise<Page> => space.ask('GET', `/requests?${query}`);
const idsOf = ({ items }: Page): string[] => items.map(({ id }) => id);

describe('each exchange has an entry of its own', () => {
  it('though its client gives two the same name', async () => {
    const space = await TestSpace.make();
    const first = await login(space, 'nobody', { 'x-request-id': 'mine' });
    const second = await login(space, 'nobody', { 'x-request-id': 'mine' });
    expect(idOf(first)).not.toBe(idOf(second));
    const { items } = await page(space, 'requestId=mine');
    expect(items.map(({ id, attempt }) => [id, attempt])).toEqual([
      [idOf(first), 1],
      [idOf(second), 2],
    ]);
    expect(await space.ask('GET', `/requests/${idOf(first)}`)).toMatchObject({ status: 401, requestId: 'mine' });
    expect(await space.ask('GET', '/requests/mine')).toMatchObject({ id: idOf(second) });
  });

  it('and another request is no attempt at the first, though what differs is masked', async () => {
    const space = await TestSpace.make();
    for (const password of ['one', 'two', 'one'])
      await space.call(LOGIN, { method: 'POST', body: { username: 'nobody', password } });
    expect((await page(space, '')).items.map(({ attempt }) => attempt)).toEqual([1, 1, 2]);
  });

  it('with the headers of its answer, so that Retry-After is seen', async () => {
    const space = await TestSpace.make();
    const fault = { match: { service: 'auth' }, error: { code: 'auth.account.locked' }, retryAfter: 7 };
    await space.ask('POST', '/faults', fault);
    await login(space, 'api_admin');
    const { items } = await page(space, '');
    expect(items[0]?.responseHeaders).toMatchObject({ 'retry-after': '7' });
  });
});

describe('what the sandbox itself answers', () => {
  it('has an outcome of its own and is in no tally', async () => {
    const space = await TestSpace.make();
    const answer = await login(space, 'api_admin', { 'x-sandbox-error': 'no.such.code' });
    expect(answer.headers['x-sandbox-outcome']).toBe('sandbox');
    expect((await space.journal()).tally).toEqual({ natural: 0, forced: 0 });
    expect(idsOf(await page(space, 'outcome=sandbox'))).toEqual([idOf(answer)]);
  });
});

describe('the list of requests', () => {
  it.each([
    ['operation=authenticate', 3],
    ['operation=debitWallet', 0],
    ['status=401', 1],
    ['outcome=forced', 1],
    ['text=NOBODY', 1],
    ['since=2026-01-01T00:00:00Z', 3],
    ['until=2026-01-01T00:00:00Z', 0],
  ])('is cut down by %s', async (query, count) => {
    const { space } = await threeLogins({ clock: '2026-02-01T00:00:00Z' });
    expect((await page(space, query)).items).toHaveLength(count);
  });

  it.each(['outcome=odd', 'status=x', 'since=yesterday', 'space=other', 'operation=none'])(
    'refuses %s',
    async (query) => {
      const space = await TestSpace.make();
      expect((await space.admin('GET', `/requests?${query}`)).status).toBe(422);
    },
  );

  it('is read back page by page, and on from where it ended', async () => {
    const { space, answers } = await threeLogins();
    const ids = answers.map(idOf);
    const newest = await page(space, 'limit=2');
    expect(idsOf(newest)).toEqual(ids.slice(1));
    const older = await page(space, `limit=2&before=${newest.previous ?? ''}`);
    expect(idsOf(older)).toEqual(ids.slice(0, 1));
    expect(older.previous).toBeUndefined();
    const later = await login(space, 'nobody');
    expect(idsOf(await page(space, `after=${newest.next ?? ''}`))).toEqual([idOf(later)]);
    expect((await space.admin('GET', '/requests?after=gone')).status).toBe(404);
  });

  it('reaches across spaces', async () => {
    const [one, other] = [await TestSpace.make(), await TestSpace.make()];
    await login(one, 'nobody', { 'x-request-id': `${one.id}-shared` });
    await login(other, 'nobody', { 'x-request-id': `${one.id}-shared` });
    const { items, next } = await page(one, `space=*&requestId=${one.id}-shared`);
    expect(items.map(({ space }) => space).sort()).toEqual([one.id, other.id].sort());
    expect(next).toBe(`${items[1]?.space ?? ''}/${items[1]?.id ?? ''}`);
    const newest = await page(one, `space=*&requestId=${one.id}-shared&limit=1`);
    expect(idsOf(newest)).toEqual(idsOf({ items: items.slice(1) }));
    const older = await page(one, `space=*&requestId=${one.id}-shared&before=${newest.previous ?? ''}`);
    expect(idsOf(older)).toEqual(idsOf({ items: items.slice(0, 1) }));
  });
});
