import { ENVELOPES, type EnvelopeName } from '../support/expect-refusal';
import { ONE_EACH } from '../support/stack';
import { askForFacts, type SuiteFacts } from '../support/suite-facts';
import { send, type WireAnswer } from '../support/wire';
import { MoneyLoad } from './support/money-load';
import { StackSpace } from './support/stack-space';
import { IS_COMPOSE, startStack, type StackUnderTest } from './support/stack-under-test';

/** Refusals that every client must have met before the database comes back; a container that is gone takes its name along. */
const REFUSALS = IS_COMPOSE ? 5 : 40;

let under: StackUnderTest;
let facts: SuiteFacts;

beforeAll(async () => {
  under = await startStack(ONE_EACH);
  facts = await askForFacts(under.stack.gateway);
}, 60_000);

afterAll(() => under.end());

/** The codes that an answer shows which its service documents, its message being no code. */
function shownCode({ body }: WireAnswer): string | undefined {
  const { code, exception, error } = body as {
    code?: string;
    exception?: { errorCode: string };
    error?: { code?: string };
  };
  return code ?? exception?.errorCode ?? error?.code;
}

/** True when the answer is a 503 with a code that the service documents; issuing's own envelope shows none. */
function isDocumented503(service: string, envelope: EnvelopeName, answer: WireAnswer): boolean {
  const code = shownCode(answer);
  const names = facts.operations.filter((each) => each.service === service).flatMap(({ codes }) => codes);
  const own = facts.errors.filter((each) => each.service === service && each.wire === code);
  const isKnown = own.length > 0 || names.some((name) => name === code || name.endsWith(`/${String(code)}`));
  const hidesCode = service === 'issuing' && envelope === 'native';
  return answer.status === 503 && (hidesCode ? code === undefined : isKnown);
}

it('while the database is away every operation answers a documented 503, and works when it is back', async () => {
  const space = await StackSpace.make(under.stack);
  await under.database.pause();
  for (const envelope of filled(ENVELOPES)) {
    const wrong = await Promise.all(
      facts.operations.map(async ({ service, operation, method, path }) => {
        const headers = { 'x-sandbox-envelope': envelope };
        const answer = await space.on(service, path.replace(/:\w+/g, 'x'), { method, headers });
        return isDocumented503(service, envelope, answer) ? [] : [{ service, operation, text: answer.text }];
      }),
    );
    expect(wrong.flat()).toEqual([]);
  }
  const control = await space.at(under.stack.gateway, '/__admin/clock');
  expect(control).toMatchObject({ status: 503, body: { type: expect.stringContaining('database-away') } });
  await under.database.resume();
  for (const { service } of filled(facts.operations)) {
    const { status } = await send(`${under.stack.origins(service)[0]!}/__admin/clock`);
    expect({ service, status }).toEqual({ service, status: 200 });
  }
}, 30_000);

it('under load orders are refused until it is back, and none is lost or carried out twice', async () => {
  const load = await MoneyLoad.start(await StackSpace.make(under.stack));
  await load.until(({ accepted }) => accepted.length >= 5);
  await under.database.pause();
  await load.until(({ refusals }) => refusals.length >= REFUSALS);
  const { refusals } = load;
  expect(load.unanswered).toBe(0);
  await under.database.resume();
  const sofar = load.accepted.length;
  await load.until(({ accepted }) => accepted.length >= 10);
  await load.finish();
  expect(load.accepted.length).toBeGreaterThan(sofar);
  const odd = refusals.filter(({ order, answer }) => !isDocumented503(order.service, 'standard', answer));
  expect(odd.map(({ answer }) => answer.text)).toEqual([]);
  await load.expectEveryOrderDoneOnce();
}, 60_000);
