import type { Json, RecipeStep } from './step';

/** What a step does, for people: what it says itself, what the call of the control API means, or its method and path. */
export function wordsOf({ says, method, path, body }: RecipeStep): string {
  return says ?? controlWords(path, membersOf(body)) ?? `${method} ${withNames(path)}`;
}

type Members = Readonly<Record<string, Json>>;

const STATES: ReadonlyMap<string, (name: string) => string> = new Map(
  Object.entries<(name: string) => string>({
    up: (name) => `Bring ${name} up`,
    down: (name) => `Take ${name} down`,
    slow: (name) => `Slow ${name} down`,
    corrupt: (name) => `Have ${name} return invalid responses`,
  }),
);

function membersOf(body: Json | undefined): Members {
  return body !== null && typeof body === 'object' && !Array.isArray(body) ? (body as Members) : {};
}

function controlWords(path: string, { state, action, duration, instant }: Members): string | undefined {
  const [, dependency] = /^\/__admin\/dependencies\/(.+)$/.exec(path) ?? [];
  if (dependency !== undefined && typeof state === 'string') return STATES.get(state)?.(dependency);
  if (path !== '/__admin/clock') return undefined;
  if (action === 'freeze') return 'Hold the clock';
  if (typeof instant === 'string') return `Move the clock to ${withNames(instant)}`;
  return typeof duration === 'string' ? `Let ${durationWords(duration)} pass` : undefined;
}

const UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({ D: 'day', H: 'hour', M: 'minute', S: 'second' }),
);

/** An ISO duration of days, hours, minutes and seconds in words; one in other units as it stands. */
export function durationWords(duration: string): string {
  const parts = [...duration.matchAll(/(\d+)([DHMS])/g)];
  if (`P${duration.replaceAll(/[PT]/g, '')}` !== `P${parts.map(([part]) => part).join('')}`) return duration;
  const words = parts.map(([, n = '', unit = '']) => `${n} ${UNITS.get(unit) ?? ''}${n === '1' ? '' : 's'}`);
  return words.join(' and ');
}

/** A path in which references to earlier answers are names in braces: `/otp/{token}`. */
function withNames(path: string): string {
  return path.replaceAll(/\{\{\s*(?:[\w$-]+\.)*([\w$-]+)\s*\}\}/g, '{$1}');
}
