import type { Type } from '@nestjs/common';
import type { Catalog, CodeOf } from '@sadpath/catalog';
import type { Call, ServiceDefinition } from '@sadpath/service';
import { callUnder, standInFor, type Fate } from './stand-in';
import { startSuite, type StartedSuite } from './start-suite';

/** A service, its client of another one, and the codes of that other. */
interface Tried<C extends Catalog, T> {
  readonly service: ServiceDefinition;
  readonly client: Type<T>;
  readonly catalog: C;
  /** What the other answers where nothing is to happen; `{}` unless given. */
  readonly answer?: () => unknown;
}

/** What a client hears where no answer comes that it could read, and what it takes that for. */
export const SILENCES = [
  ['EMPTY_RESPONSE', 'unreachable'],
  ['RANDOM_DATA_THEN_CLOSE', 'garbled'],
] as const;

/** A client of another service, for the tests of a `describe`: the other meets each call with a fate of its own. */
export function upstreamUnderTest<C extends Catalog, T>({ service, client, catalog, answer }: Tried<C, T>) {
  let suite: StartedSuite;
  beforeAll(async () => {
    suite = await startSuite([service, standInFor(catalog, answer)]);
  });
  afterAll(() => suite.close());
  return {
    /** Every code that the other may answer. */
    codes: Object.keys(catalog.errors) as CodeOf<C>[],
    client: (): T => suite.provider(service.name, client),
    call: (fate?: Fate<C>): Call => callUnder(suite, service.name, catalog, fate),
  };
}
