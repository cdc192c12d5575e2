import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { z } from 'zod';
import type { ControlClient } from '../client/control-client';
import { codesOf, findCode, sentenceOf } from './talk';

const code = z.string().describe('service/CODE, or CODE where one service only has it');

/** Serves the sandbox as tools of the Model Context Protocol. */
export async function serveTools(control: ControlClient, transport: Transport): Promise<void> {
  const server = new McpServer({ name: 'sadpath', version: '1' });
  addCodeTools(server, control);
  addSpaceTools(server, control);
  addScenarioTools(server, control);
  await server.connect(transport);
}

interface Told {
  readonly [member: string]: unknown;
  content: { type: 'text'; text: string }[];
  isError?: boolean;
}

/** What a tool answers; what it throws is told, so that the agent can mend its call. */
async function told(control: ControlClient, work: () => Promise<unknown>): Promise<Told> {
  try {
    return { content: [{ type: 'text', text: JSON.stringify((await work()) ?? 'done', null, 2) }] };
  } catch (error) {
    return { content: [{ type: 'text', text: sentenceOf(error, control.address.url) }], isError: true };
  }
}

function addCodeTools(server: McpServer, control: ControlClient): void {
  server.registerTool(
    'list_codes',
    { description: 'Lists error codes with status and meaning', inputSchema: { search: z.string().optional() } },
    ({ search = '' }) =>
      told(control, async () => {
        const fits = ({ id, meaning }: { id: string; meaning: string }): boolean =>
          `${id} ${meaning}`.toLowerCase().includes(search.toLowerCase());
        return (await codesOf(control)).filter(fits).map(({ id, status, meaning }) => ({ id, status, meaning }));
      }),
  );
  server.registerTool(
    'show_code',
    { description: 'All of one code: remedy, retry advice, and the requests that end in it', inputSchema: { code } },
    ({ code: word }) => told(control, () => findCode(control, word)),
  );
  server.registerTool(
    'run_recipe',
    { description: 'Plays the natural way to a code in a space of its own', inputSchema: { code } },
    ({ code: word }) =>
      told(control, async () => {
        const found = await findCode(control, word);
        const path = `/recipes/${found.service}/${encodeURIComponent(found.code)}/run`;
        return control.ask({ method: 'POST', path, body: {} });
      }),
  );
}

function addSpaceTools(server: McpServer, control: ControlClient): void {
  const inputSchema = {
    code,
    on: z.string().optional().describe('operation'),
    times: z.number().int().positive().optional(),
    after: z.boolean().optional().describe('the operation keeps its effect, only the answer is lost'),
  };
  server.registerTool(
    'force_code',
    { description: 'Arms a rule that forces a code', inputSchema },
    ({ code: word, on, times, after }) =>
      told(control, async () => {
        const { service, code: bare } = await findCode(control, word);
        const match = { service, ...(on === undefined ? {} : { operation: on }) };
        const body = { match, error: { code: bare }, times, ...(after === true ? { phase: 'after' } : {}) };
        return control.ask({ method: 'POST', path: '/faults', body });
      }),
  );
  server.registerTool('clear_faults', { description: 'Disarms all rules', inputSchema: {} }, () =>
    told(control, () => control.ask({ method: 'DELETE', path: '/faults' })),
  );
  server.registerTool(
    'list_requests',
    { description: 'The newest requests with their answers', inputSchema: { limit: z.number().int().optional() } },
    ({ limit = 20 }) => told(control, () => control.ask({ path: `/requests?limit=${limit}` })),
  );
  server.registerTool(
    'explain_request',
    { description: 'Why a request was answered as it was', inputSchema: { id: z.string() } },
    ({ id }) => told(control, () => control.ask({ path: `/requests/${encodeURIComponent(id)}/explain` })),
  );
  server.registerTool('coverage', { description: 'Which codes have been met', inputSchema: {} }, () =>
    told(control, () => control.ask({ path: '/coverage' })),
  );
}

function addScenarioTools(server: McpServer, control: ControlClient): void {
  server.registerTool(
    'move_clock',
    {
      description: 'Moves the virtual clock forward, and does what falls due on the way',
      inputSchema: { duration: z.string().describe('ISO 8601, such as P30D or PT15M') },
    },
    ({ duration }) =>
      told(control, () => control.ask({ method: 'PUT', path: '/clock', body: { action: 'advance', duration } })),
  );
  server.registerTool(
    'set_dependency',
    {
      description: 'Breaks or mends a system behind the services',
      inputSchema: { name: z.string(), state: z.string().describe('up, slow, down or another that the system knows') },
    },
    ({ name, state }) =>
      told(control, () =>
        control.ask({ method: 'PUT', path: `/dependencies/${encodeURIComponent(name)}`, body: { state } }),
      ),
  );
  server.registerTool('conduct', { description: 'What was wrong in how the client behaved', inputSchema: {} }, () =>
    told(control, () => control.ask({ path: '/conduct' })),
  );
  server.registerTool('reset', { description: 'Takes the space back to its beginning', inputSchema: {} }, () =>
    told(control, () => control.ask({ method: 'POST', path: '/reset', body: {} })),
  );
}
