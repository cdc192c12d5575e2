import { DEFAULT_BOUNDS } from '@sadpath/bounds';
import type { CoverageRegister } from '@sadpath/spaces';
import { PostgresServer } from '@sadpath/testing';
import { conductContract } from '../../test/conduct-contract';
import { registerContract } from '../../test/register-contract';
import { PostgresHomes } from './postgres-homes';

describe('a register that processes share', () => {
  let server: PostgresServer;
  let here: PostgresHomes;
  let there: PostgresHomes;

  beforeAll(async () => {
    server = await PostgresServer.start();
    here = await PostgresHomes.open(server.url, { capacity: 10, bounds: { ...DEFAULT_BOUNDS, conductBytes: 4_096 } });
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
  });

  it('loses nothing of what they count at once', async () => {
    await begin();
    const pair = { service: 'bank', operation: 'pay', code: 'bank/FROZEN', outcome: 'natural', at: 1 } as const;
    const all = Array.from({ length: 200 }, (_, i) => ({ ...pair, space: { id: `s${String(i)}` } }));
    await Promise.all(
      all.map(async (meeting, i) => {
        await (i % 2 === 0 ? here : there).coverage.add(meeting);
      }),
    );
    const [counted] = await there.coverage.list();
    expect(counted?.natural).toBe(200);
    expect(counted?.spaces).toHaveLength(5);
  });
});
