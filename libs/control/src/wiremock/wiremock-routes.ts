import { SandboxProblem } from '@sadpath/service';
import type { PlatformRequest, PlatformRoute } from '../platform-route';
import { stubMapping } from './shapes';

const FORCE =
  'answers come from the services; POST /__admin/faults {"match": {"service": "…", "operation": "…"}, "status": 503, "times": 2} forces one';
const RECORD = 'there is nothing to record: every documented answer is there; GET /__admin/requests tells what came';
const STAGES = 'a rule has stages: POST /__admin/faults {…, "then": […]}';
const WHY = 'GET /__admin/requests/{id}/explain says why a request was answered so, and which rule it nearly met';
const ONE = 'the journal is emptied whole: DELETE /__admin/requests; a space of its own keeps a test to itself';
const FILES = 'GET /__admin/snapshots/{name}/file and PUT keep a space in a file';

type Method = PlatformRoute['method'];

/** What WireMock has and the sandbox does not, with what to use instead. */
const INSTEAD: readonly (readonly [method: Method, path: string, instead: string])[] = [
  ['POST', '/mappings', FORCE],
  ['PUT', '/mappings/:id', FORCE],
  ['POST', '/mappings/import', FILES],
  ['POST', '/mappings/save', FILES],
  ['POST', '/mappings/find-by-metadata', 'GET /__admin/faults lists the rules'],
  ['POST', '/mappings/remove-by-metadata', 'DELETE /__admin/faults/{id} disarms a rule'],
  ['GET', '/scenarios', STAGES],
  ['POST', '/scenarios/reset', STAGES],
  ['PUT', '/scenarios/:name/state', STAGES],
  ['POST', '/recordings/start', RECORD],
  ['POST', '/recordings/stop', RECORD],
  ['GET', '/recordings/status', RECORD],
  ['POST', '/recordings/snapshot', RECORD],
  ['POST', '/settings', 'PATCH /__admin/space {"settings": {…}}; GET /__admin/settings lists them. A delay is a rule'],
  ['POST', '/shutdown', '`sadpath stop`, or end the process'],
  ['DELETE', '/requests/:id', ONE],
  ['POST', '/requests/remove', ONE],
  ['POST', '/requests/remove-by-metadata', ONE],
  [
    'GET',
    '/requests/unmatched',
    'every path is a service’s or 404; GET /__admin/requests?outcome=sandbox lists the rest',
  ],
  ['GET', '/requests/unmatched/near-misses', WHY],
  ['POST', '/near-misses/request', WHY],
  ['POST', '/near-misses/request-pattern', WHY],
];

/** As WireMock's clients read it. */
const SHAPE = { schema: { type: 'object', additionalProperties: true } };

/** Calls of WireMock's clients beside those that are the sandbox's own. */
export const wireMockRoutes: readonly PlatformRoute[] = [
  {
    method: 'GET',
    path: '/mappings',
    tag: 'wiremock',
    answers: SHAPE,
    summary: 'The armed rules in the shape of WireMock’s stubs',
    handle: ({ space }) => {
      const mappings = space.faults.list(space.clock.now()).map(stubMapping);
      return { mappings, meta: { total: mappings.length } };
    },
  },
  {
    method: 'GET',
    path: '/mappings/:id',
    tag: 'wiremock',
    answers: SHAPE,
    summary: 'One armed rule in the shape of a WireMock stub',
    handle: ({ space, params: { id = '' } }) => {
      const armed = space.faults.find(id, space.clock.now());
      if (armed === undefined) throw new SandboxProblem(404, 'unknown-fault', `no rule ${id} is armed`);
      return stubMapping(armed);
    },
  },
  {
    method: 'DELETE',
    path: '/mappings',
    tag: 'wiremock',
    answers: 'nothing',
    summary: 'Disarms all rules',
    handle: disarmAll,
  },
  {
    method: 'POST',
    path: '/mappings/reset',
    tag: 'wiremock',
    answers: 'nothing',
    summary: 'Disarms all rules',
    status: 204,
    handle: disarmAll,
  },
  {
    method: 'DELETE',
    path: '/mappings/:id',
    tag: 'wiremock',
    answers: 'nothing',
    summary: 'Disarms one rule',
    handle: async ({ space, params: { id = '' } }) => {
      const isGone = await space.control(() => space.faults.disarm(id));
      if (!isGone) throw new SandboxProblem(404, 'unknown-fault', `no rule ${id} is armed`);
      return undefined;
    },
  },
  {
    method: 'POST',
    path: '/requests/reset',
    tag: 'wiremock',
    answers: 'nothing',
    summary: 'Empties the journal',
    status: 204,
    handle: async ({ platform, space }) => {
      await platform.judgeConduct(space);
      await space.home.records.clear();
      return undefined;
    },
  },
  ...INSTEAD.map(([method, path, instead]): PlatformRoute => ({
    method,
    path,
    tag: 'wiremock',
    answers: 'nothing',
    summary: `Always 422: ${instead}`,
    handle: () => {
      throw new SandboxProblem(
        422,
        'not-in-this-sandbox',
        `${method} ${path} of WireMock has no meaning here: ${instead}`,
        {
          instead,
        },
      );
    },
  })),
];

async function disarmAll({ space }: PlatformRequest): Promise<undefined> {
  await space.control(() => {
    space.faults.clear();
  });
}
