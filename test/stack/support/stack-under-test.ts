import { PostgresServer } from '@sadpath/testing';
import { resolve } from 'node:path';
import { Stack, type StackPlan } from '../../support/stack';
import { ComposeStack } from './compose-stack';
import type { Interruptible, RunningStack } from './running-stack';

const ROOT = resolve(__dirname, '../../..');
const { SADPATH_STACK = '', COMPOSE_PROJECT_NAME = '' } = process.env;

/** True when the specs meet containers that are there already, instead of processes of their own. */
export const IS_COMPOSE = /^https?:/.test(SADPATH_STACK);

/** A stack and the database below it, for one file of specs. */
export interface StackUnderTest {
  readonly stack: RunningStack;
  readonly database: Interruptible;
  /** Ends everything. Rejects with the defects that the processes reported, if any. */
  end(): Promise<void>;
}

/**
 * Starts a database and a stack on it: services that have no replicas run in the gateway's process. Where `SADPATH_STACK`
 * is the address of a gateway, the stack is that of the Compose project of `COMPOSE_PROJECT_NAME`, which has every service
 * in containers and goes on after the specs.
 */
export async function startStack(replicas: Readonly<Record<string, number>> = {}): Promise<StackUnderTest> {
  if (IS_COMPOSE) {
    const stack = new ComposeStack(SADPATH_STACK, COMPOSE_PROJECT_NAME);
    return { stack, database: stack.database, end: () => Promise.resolve() };
  }
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
function planOn({ url: databaseUrl }: PostgresServer, replicas: Readonly<Record<string, number>>): StackPlan {
  const { port } = new URL(databaseUrl);
  const logs = resolve(ROOT, `.cache/stack/${port}-${String(Object.keys(replicas).length)}`);
  return { bundle: resolve(ROOT, 'dist/sandbox/main.mjs'), databaseUrl, logs, replicas };
}
