import { Chance } from '@sadpath/chance';
import { isoMillis } from '@sadpath/clock';
import {
  explainRule,
  nearest,
  parseRule,
  RuleProblems,
  type ArmedFault,
  type FaultRule,
  type KnownEvent,
  type KnownRoute,
  type Vocabulary,
} from '@sadpath/faults';
import { withCodeOfStatus } from '../code-of-status';
import { faultRuleSchema } from '../fault-rule-schema';
import { SandboxProblem, type FaultPreset, type Platform, type RoutedOperation } from '@sadpath/service';
import type { Space } from '@sadpath/spaces';
import { ArmedFaultInfo, FaultsAnswer, PresetsAnswer } from '../dto/faults';
import { shapeOf } from '../shape-of-form';
import type { PlatformRequest, PlatformRoute } from '../platform-route';
import loseAThird from '../presets/lose-a-third-of-the-answers.json';

/** Armed rules: arm, read, disarm. */
export const faultRoutes: readonly PlatformRoute[] = [
  {
    method: 'GET',
    path: '/faults',
    tag: 'faults',
    answers: FaultsAnswer,
    summary: 'All armed rules with their counts',
    handle: ({ space }) => ({ items: space.faults.list(space.clock.now()).map(describe) }),
  },
  {
    method: 'POST',
    path: '/faults',
    tag: 'faults',
    body: { schema: faultRuleSchema },
    answers: ArmedFaultInfo,
    summary: 'Arms a rule about requests, or about attempts of deliveries',
    status: 201,
    bodyExamples: {
      request: {
        match: { service: 'cbs-connector', operation: 'debit' },
        error: { code: 'cbs.timeout' },
        phase: 'after',
        times: 1,
      },
      delivery: {
        match: { service: 'banking', event: 'transaction.completed', body: { data: { amount: 500 } } },
        delivery: 'DUPLICATE',
        times: 1,
        then: [{ delivery: 'BAD_SIGNATURE' }, { pass: true }, { delivery: 'LATE', lateBy: 'PT1H' }],
      },
    },
    handle: armFault,
  },
  {
    method: 'GET',
    path: '/faults/presets',
    tag: 'faults',
    summary: 'Rules that say by their ids what they do, each to be armed as it stands',
    answers: PresetsAnswer,
    handle: ({ platform }) => ({ items: presetsOf(platform) }),
  },
  {
    method: 'POST',
    path: '/faults/presets/:id',
    tag: 'faults',
    summary: 'Arms one of them',
    status: 201,
    answers: ArmedFaultInfo,
    handle: armPreset,
  },
  {
    method: 'GET',
    path: '/faults/:id',
    tag: 'faults',
    answers: ArmedFaultInfo,
    summary: 'One rule',
    handle: ({ space, params }) => describe(found(space, params['id'])),
  },
  {
    method: 'DELETE',
    path: '/faults/:id',
    tag: 'faults',
    answers: 'nothing',
    summary: 'Disarms one rule',
    handle: async ({ space, params }) => {
      const { rule } = found(space, params['id']);
      await space.control(() => space.faults.disarm(rule.id));
      return undefined;
    },
  },
  {
    method: 'DELETE',
    path: '/faults',
    tag: 'faults',
    answers: 'nothing',
    summary: 'Disarms all rules',
    handle: async ({ space }) => {
      await space.control(() => {
        space.faults.clear();
      });
      return undefined;
    },
  },
];

async function armFault({ space, body, platform }: PlatformRequest): Promise<unknown> {
  const ordinal = await space.control(() => space.nextOrdinal('faults'));
  const fallback = {
    id: `fault-${String(ordinal)}`,
    seed: new Chance(`${space.seed}/faults/${String(ordinal)}`).whole(1, 1_000_000),
  };
  try {
    const rule = parseRule(withCodeOfStatus(body, platform), vocabularyOf(platform), fallback);
    const armed = await space.control(() => armWithinBounds(space, rule));
    platform.events.emit(space, { type: 'fault-armed', id: armed.rule.id });
    return describe(armed);
  } catch (error) {
    if (!(error instanceof RuleProblems)) throw error;
    const [first] = error.list;
    throw new SandboxProblem(422, 'invalid-fault', `${first?.pointer ?? ''}: ${first?.message ?? ''}`, {
      problems: error.list,
      nearest: error.list.flatMap((problem) => problem.nearest),
    });
  }
}

/** The rules that the services bring along, and one that is about any of them. */
function presetsOf({ suite }: Platform): readonly FaultPreset[] {
  return [...suite.flatMap(({ presets = [] }) => presets), loseAThird];
}

function armPreset(request: PlatformRequest): Promise<unknown> {
  const { platform, params } = request;
  const { id: wanted = '' } = params;
  const preset = presetsOf(platform).find(({ id }) => id === wanted);
  if (preset !== undefined) return armFault({ ...request, body: preset });
  const names = presetsOf(platform).map(({ id }) => id);
  throw new SandboxProblem(404, 'unknown-preset', `no preset is called ${wanted}`, { nearest: nearest(wanted, names) });
}

function armWithinBounds(space: Space, rule: FaultRule): ArmedFault {
  const { faults, bounds, clock } = space;
  const size = JSON.stringify(rule).length;
  if (size > bounds.ruleBytes) {
    const detail = `the rule takes ${String(size)} bytes; one takes ${String(bounds.ruleBytes)} at most`;
    throw new SandboxProblem(413, 'rule-too-large', detail, { bytes: size, limit: bounds.ruleBytes });
  }
  if (faults.count >= bounds.rules && faults.find(rule.id, clock.now()) === undefined) {
    const detail = `${String(bounds.rules)} rules are armed; DELETE /__admin/faults/{id} makes room`;
    throw new SandboxProblem(429, 'too-many-rules', detail, { limit: bounds.rules });
  }
  return faults.arm(rule, clock.now());
}

/** The names of the whole suite: a rule is armed for the space, wherever the service runs. */
function vocabularyOf(platform: Platform): Vocabulary {
  return {
    services: platform.suite.map(({ name }) => name),
    codesOf: (service) =>
      platform.vocabularies.get(service)?.codeNames() ?? Object.keys(platform.catalogs.get(service)?.errors ?? {}),
    routesOf: (service) => platform.vocabularies.get(service)?.operations.map(routeOf) ?? [],
    eventsOf: (service) => eventsOf(platform, service),
    serviceOfPath: (path) => platform.serviceOfPath(path)?.name,
    routedPath: (service, path) => platform.definition(service)?.route?.(path) ?? path,
  };
}

function routeOf({ spec, method, url }: RoutedOperation): KnownRoute {
  const forms = { query: shapeOf(spec.query), body: shapeOf(spec.body, spec.bodyIsList) };
  return { operation: spec.name, method, url, forms };
}

function eventsOf(platform: Platform, service: string): readonly KnownEvent[] {
  const events = platform.definition(service)?.deliveries?.events ?? {};
  return Object.entries(events).map(([name, { signature, bodies }]) => ({
    name,
    isSigned: signature !== undefined,
    bodies: bodies.map((body) => shapeOf(body)),
  }));
}

function found({ faults, clock }: Space, id = ''): ArmedFault {
  const now = clock.now();
  const armed = faults.find(id, now);
  if (armed !== undefined) return armed;
  throw new SandboxProblem(404, 'unknown-fault', `no rule ${id} is armed`, {
    nearest: nearest(
      id,
      faults.list(now).map(({ rule }) => rule.id),
    ),
  });
}

function describe(armed: ArmedFault): Record<string, unknown> {
  const { rule, armedAt, seen, fired, isSpent } = armed;
  return { ...rule, armedAt: isoMillis(armedAt), seen, fired, isSpent, explain: explainRule(armed) };
}
