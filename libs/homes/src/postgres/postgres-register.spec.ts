import { DEFAULT_BOUNDS } from '@sadpath/bounds';
import type { CoverageRegister, Space, SpaceOptions } from '@sadpath/spaces';
import { PostgresServer } from '@sadpath/testing';
import { conductContract } from '../../test/conduct-contract';
import { draftOf } from '../../test/home-records';
import { registerContract } from '../../test/register-contract';
import { spacesOf } from '../../test/two-processes';
import { PostgresHomes } from './postgres-homes';

describe('a register that processes share', () => {
  let server: PostgresServer;
  let here: PostgresHomes;
  let there: PostgresHomes;

  beforeAll(async () => {
    server = await PostgresServer.start();
    here = await PostgresHomes.open(server.url, {
      capacity: 10,
      bounds: { ...DEFAULT_BOUNDS, conductBytes: 4_096, journalEntries: 2 },
    });
    there = await PostgresHomes.open(server.url, { capacity: 10 });
  });
  afterAll(async () => {
    await here.close();
    await there.close();
    await server.stop();
  });

  const begin = async (): Promise<CoverageRegister> => {
    await here.coverage.clear();
    return here.coverage;
  };
  registerContract(begin);

  describe('of conduct', () => {
    conductContract(async () => {
      await here.conduct.clear();
      return here.conduct;
    });

    describe('judges a space that', () => {
      const judged = async (...ids: readonly string[]): Promise<readonly unknown[]> => {
        const { findings } = await here.conduct.list();
        return findings.map((json) => JSON.parse(json) as unknown).filter((id) => ids.includes(String(id)));
      };
      /** A space with five requests, of which its journal keeps two. */
      const used = async (id: string, options: SpaceOptions = {}): Promise<Space> => {
        const space = spacesOf(here).create(id, options);
        await space.home.publish();
        for (let at = 0; at < 5; at++) await space.home.records.record(draftOf(`${id}-${String(at)}`), 'key');
        return space;
      };
      beforeEach(async () => {
        await here.conduct.clear();
        here.conduct.judgeBy(function* ({ id, entries }) {
          yield undefined;
          return entries.length === 0 ? [] : [{ key: id, rank: 1, json: JSON.stringify(id) }];
        });
      });

      it('is pushed out for want of room, and counts what its journal had let go', async () => {
        await used('first');
        for (let at = 0; at <= 10; at++) await used(`next-${String(at)}`);
        expect(await judged('first', 'next-10')).toEqual(['first']);
        expect((await here.conduct.list()).unread).toBe(3);
      });

      it('is dropped, or whose time is up', async () => {
        await used('dropped');
        await used('short', { ttlMs: 1 });
        await used('uncounted', { counted: false });
        await here.drop('dropped');
        await here.drop('uncounted');
        await new Promise((resolve) => setImmediate(resolve));
        while ((await judged('short')).length === 0) await here.sweep();
        expect((await judged('dropped', 'short', 'uncounted')).toSorted()).toEqual(['dropped', 'short']);
        expect((await here.conduct.list()).unread).toBeGreaterThanOrEqual(6);
      });
    });
  });

  it('loses nothing of what they count at once', async () => {
    await begin();
    const pair = { service: 'bank', operation: 'pay', code: 'bank/FROZEN' };
    const by = { counter: { pairOf: () => pair }, operation: {}, code: 'FROZEN', raiser: 'bank' };
    const meeting = { ...by, outcome: 'natural', at: 1, label: undefined } as const;
    const all = Array.from({ length: 200 }, (_, i) => ({ ...meeting, space: `s${String(i)}` }));
    await Promise.all(
      all.map(async (each, i) => {
        await (i % 2 === 0 ? here : there).coverage.add(each);
      }),
    );
    const [counted] = await there.coverage.list();
    expect(counted?.natural).toBe(200);
    expect(counted?.spaces).toHaveLength(5);
  });
});
