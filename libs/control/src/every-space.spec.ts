import type { Platform } from '@sadpath/service';
import type { Space } from '@sadpath/spaces';
import { everySpace } from './every-space';

describe('every space', () => {
  const names = ['a', 'b', 'c'];
  const spaceOf = (id: string): Space => ({ id, home: { records: { update: () => undefined } } }) as unknown as Space;
  const platform = {
    spaceIds: () => Promise.resolve(names),
    findSpace: (id: string) => Promise.resolve(spaceOf(id)),
  } as unknown as Platform;

  it('comes in turn', async () => {
    const seen: string[] = [];
    for await (const { id } of everySpace({ platform, signal: new AbortController().signal })) seen.push(id);
    expect(seen).toEqual(names);
  });

  it('comes no more when the client has left', async () => {
    const client = new AbortController();
    const seen: string[] = [];
    for await (const { id } of everySpace({ platform, signal: client.signal })) {
      seen.push(id);
      client.abort();
    }
    expect(seen).toEqual(['a']);
  });
});
