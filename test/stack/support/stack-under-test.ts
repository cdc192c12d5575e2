import { PostgresServer } from '@sadpath/testing';
import { resolve } from 'node:path';
import { Stack } from '../../support/stack';

const ROOT = resolve(__dirname, '../../..');

/** A stack and the database below it, for one file of specs. */
export interface StackUnderTest {
  readonly stack: Stack;
  readonly database: PostgresServer;
  /** Ends everything. Rejects with the defects that the processes reported, if any. */
  end(): Promise<void>;
}

/** Starts a database and a stack on it: services that have no replicas run in the gateway's process. */
export async function startStack(replicas: Readonly<Record<string, number>> = {}): Promise<StackUnderTest> {
  const database = await PostgresServer.start();
  const stack = await Stack.start(planOn(database, replicas)).catch(async (error: unknown) => {
    await database.stop();
    throw error;
  });
  const end = async (): Promise<void> => {
    const defects = await stack.stop();
    await database.stop();
    expect(defects).toEqual([]);
  };
  return { stack, database, end };
}

/** A plan with its logs in a folder of its own. */
export function planOn(
  { url: databaseUrl }: PostgresServer,
  replicas: Readonly<Record<string, number>>,
): Parameters<typeof Stack.start>[0] {
  const { port } = new URL(databaseUrl);
  const logs = resolve(ROOT, `.cache/stack/${port}-${String(Object.keys(replicas).length)}`);
  return { bundle: resolve(ROOT, 'dist/sandbox/main.mjs'), databaseUrl, logs, replicas };
}
