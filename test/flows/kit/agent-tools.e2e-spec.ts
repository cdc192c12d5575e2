import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { ControlClient } from '../../../apps/kit/src/client/control-client';
import { serveTools } from '../../../apps/kit/src/cli/mcp-tools';
import { suite } from '../../support/suite';
import { TestSpace } from '../../support/test-space';

interface Agent {
  readonly space: TestSpace;
  readonly tools: readonly string[];
  /** Calls a tool; what it tells, read from JSON unless it is an error. */
  readonly call: (name: string, given?: Record<string, unknown>) => Promise<{ isError: boolean; told: unknown }>;
}

/** A coding agent that is served the tools of a space. */
async function agent(): Promise<Agent> {
  const space = await TestSpace.make();
  const [here, there] = InMemoryTransport.createLinkedPair();
  await serveTools(new ControlClient({ url: suite.gateway, adminToken: undefined }, space.id), there);
  const client = new Client({ name: 'spec', version: '1' });
  await client.connect(here);
  const { tools } = await client.listTools();
  return {
    space,
    tools: tools.map(({ name }) => name),
    call: async (name, given = {}) => {
      const answer = await client.callTool({ name, arguments: given });
      const [{ text }] = answer.content as [{ text: string }];
      const isError = answer.isError === true;
      return { isError, told: isError || text === 'done' ? text : JSON.parse(text) };
    },
  };
}

const WALLETS = '/wallet/v1/wallets';

describe('an agent', () => {
  it('finds a code, and how it is met', async () => {
    const { call } = await agent();
    expect((await call('list_codes', { search: 'frozen' })).told).toContainEqual(
      expect.objectContaining({ id: 'wallet/ERR_WALLET_FROZEN', status: 403 }),
    );
    expect((await call('run_recipe', { code: 'wallet/ERR_WALLET_FROZEN' })).told).toMatchObject({ passed: true });
  });

  it('is told the nearest code of one that is misspelt', async () => {
    const { call } = await agent();
    expect(await call('show_code', { code: 'ERR_WALLET_FROSEN' })).toEqual({
      isError: true,
      told: expect.stringContaining('wallet/ERR_WALLET_FROZEN'),
    });
  });

  it('forces a code, sees it met and explained, and disarms it', async () => {
    const { space, call } = await agent();
    await call('force_code', { code: 'wallet/ERR_WALLET_FROZEN', on: 'listWallets' });
    expect((await space.viaGateway(WALLETS)).status).toBe(403);
    const { items } = (await call('list_requests', { limit: 1 })).told as { items: readonly { id: string }[] };
    expect(JSON.stringify((await call('explain_request', { id: items[0]!.id })).told)).toContain('ERR_WALLET_FROZEN');
    await call('clear_faults');
    expect((await space.viaGateway(WALLETS)).status).toBe(401);
    expect((await call('coverage')).isError).toBe(false);
  });

  it('moves the clock, breaks a system, and takes the space back to its beginning', async () => {
    const { space, call } = await agent();
    await call('move_clock', { duration: 'P30D' });
    expect((await call('set_dependency', { name: 'fx', state: 'down' })).isError).toBe(false);
    const fx = async (): Promise<unknown> => JSON.stringify(await space.ask('GET', '/dependencies'));
    expect(await fx()).toContain('"down"');
    expect((await call('conduct')).isError).toBe(false);
    await call('reset');
    expect(await fx()).not.toContain('"down"');
    expect(await call('move_clock', { duration: 'soon' })).toMatchObject({ isError: true });
  });

  it('is served nothing that is not tried here', async () => {
    const tried = ['list_codes', 'show_code', 'run_recipe', 'force_code', 'clear_faults', 'list_requests'];
    const { tools } = await agent();
    expect([...tools].sort()).toEqual(
      [...tried, 'explain_request', 'coverage', 'move_clock', 'set_dependency', 'conduct', 'reset'].sort(),
    );
  });
});
