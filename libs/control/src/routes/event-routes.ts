import type { SpaceEvent } from '@sadpath/service';
import type { PlatformRequest, PlatformRoute } from '../platform-route';
import { isoMillis } from '@sadpath/clock';

const MAX_WAITING = 1_000;

/** What happens in the space, as it happens. */
export const eventRoutes: readonly PlatformRoute[] = [
  {
    method: 'GET',
    path: '/events',
    tag: 'requests',
    summary: 'Server-sent events: requests with their outcomes, rules armed, clock moves, dependency changes, resets',
    handle: watch,
  },
];

async function* watch({ space, platform, signal }: PlatformRequest): AsyncGenerator<SpaceEvent> {
  const waiting: SpaceEvent[] = [];
  let wake: () => void = () => undefined;
  const push = (event: SpaceEvent): void => {
    if (waiting.length < MAX_WAITING) waiting.push(event);
    wake();
  };
  const stops = [
    platform.events.listen(space.id, push),
    space.home.records.follow(({ id, at, service, operation, method, path, status, code, outcome, rule, tookMs }) => {
      push({
        type: 'request',
        id,
        at: isoMillis(at),
        service,
        operation,
        method,
        path,
        status,
        code,
        outcome,
        rule,
        tookMs,
      });
    }),
  ];
  signal.addEventListener('abort', () => {
    wake();
  });
  const sleep = (): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
    });
  try {
    yield* drain(waiting, signal, sleep);
  } finally {
    for (const stop of stops) stop();
  }
}

async function* drain(
  waiting: SpaceEvent[],
  signal: AbortSignal,
  sleep: () => Promise<void>,
): AsyncGenerator<SpaceEvent> {
  while (!signal.aborted) {
    const event = waiting.shift();
    if (event === undefined) await sleep();
    else yield event;
  }
}
