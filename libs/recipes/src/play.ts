import type { Recipe } from './recipe';
import type { RecipeStep } from './step';
import { resolveReferences, resolveString, type Answers } from './references';

/** A request as the player sends it. */
export interface SentRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** An answer as the player reads it. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON, or the text when it is none. */
  readonly body: unknown;
}

/**
 * Sends one request; `undefined` means that the connection ended without an HTTP answer. `hangUp` tells the transport
 * to drop the connection; the player no longer waits then.
 */
export type Transport = (request: SentRequest, hangUp?: AbortSignal) => Promise<HttpAnswer | undefined>;

/** One request of a played recipe with its answer. */
export interface PlayedStep {
  readonly request: SentRequest;
  readonly answer: HttpAnswer | undefined;
  /** What differed from the expectation, if anything. */
  readonly fault?: string;
}

export interface PlayedRecipe {
  readonly steps: readonly PlayedStep[];
  /** The answer of the last step; undefined when none came. */
  readonly last: HttpAnswer | undefined;
  /** Why the recipe could not be played to its last step, if so. */
  readonly fault?: string;
  /** The bodies of the answers by step name, for what is played after it. */
  readonly answers: Answers;
}

/** Settings of one run. */
export interface PlayOptions {
  /** Sent with every step. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent with the last step only. */
  readonly lastHeaders?: Readonly<Record<string, string>>;
  /** What was answered before, by step name. */
  readonly answers?: Answers;
}

/** Plays the steps of a recipe in order; stops at the first step but the last that does not answer as it says. */
export async function playRecipe(recipe: Recipe, send: Transport, options: PlayOptions = {}): Promise<PlayedRecipe> {
  const answers: Record<string, unknown> = { ...options.answers };
  const played: PlayedStep[] = [];
  for (const [index, step] of roundsOf(recipe)) {
    const isLast = index === recipe.steps.length - 1;
    const extra = { ...options.headers, ...(isLast ? options.lastHeaders : { 'x-sandbox-envelope': 'standard' }) };
    const request = requestOf(step, answers, extra);
    const answer = await sendWithPatience(send, request, step.giveUpAfterMs);
    const fault = isLast ? undefined : mismatch(step, answer);
    played.push({ request, answer, ...(fault === undefined ? {} : { fault }) });
    if (fault !== undefined)
      return { steps: played, last: answer, answers, fault: `step ${String(index + 1)}: ${fault}` };
    if (step.name !== undefined) answers[step.name] = answer?.body;
  }
  return { steps: played, last: played.at(-1)?.answer, answers };
}

/** The steps with their places, a repeated one as often as it is sent. */
function roundsOf({ steps }: Recipe): readonly (readonly [number, RecipeStep])[] {
  return steps.flatMap((step, index) => Array.from({ length: step.repeat ?? 1 }, () => [index, step] as const));
}

/** The answer, or undefined when it did not come before the client hung up. */
async function sendWithPatience(
  send: Transport,
  request: SentRequest,
  ms: number | undefined,
): Promise<HttpAnswer | undefined> {
  if (ms === undefined) return send(request);
  const hangUp = AbortSignal.timeout(ms);
  return new Promise((resolve, reject) => {
    hangUp.addEventListener('abort', () => resolve(undefined), { once: true });
    send(request, hangUp).then(resolve, reject);
  });
}

function requestOf(
  step: RecipeStep,
  answers: Record<string, unknown>,
  extra: Readonly<Record<string, string>>,
): SentRequest {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries({ ...step.headers, ...extra })) {
    headers[name.toLowerCase()] = resolveString(value, answers);
  }
  const body = step.body === undefined ? step.rawBody : JSON.stringify(resolveReferences(step.body, answers));
  if (step.body !== undefined) headers['content-type'] ??= 'application/json';
  return {
    method: step.method,
    path: resolveString(step.path, answers),
    headers,
    ...(body === undefined ? {} : { body }),
  };
}

function mismatch(step: RecipeStep, answer: HttpAnswer | undefined): string | undefined {
  if (answer === undefined) return step.giveUpAfterMs === undefined ? 'no HTTP answer came' : undefined;
  const asExpected =
    step.expect === undefined ? answer.status >= 200 && answer.status < 300 : answer.status === step.expect;
  return asExpected ? undefined : `expected ${String(step.expect ?? '2xx')}, got ${String(answer.status)}`;
}
