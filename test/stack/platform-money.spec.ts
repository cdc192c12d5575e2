import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from '../support/suite';
import { askForFacts } from '../support/suite-facts';
import { startStack, type StackUnderTest } from './support/stack-under-test';
// The properties of money at one process, once more: whichever replica a request asks.
import '../flows/banking-money-at-once.e2e-spec';
import '../flows/issuing-money-is-conserved.e2e-spec';
import '../flows/wallet-money-in-parallel.e2e-spec';

const REPLICAS = { wallet: 3, banking: 3, issuing: 3 };

let under: StackUnderTest;
const folder = mkdtempSync(join(tmpdir(), 'sadpath-platform-money-'));

beforeAll(async () => {
  under = await startStack(REPLICAS);
  const { stack } = under;
  const factsFile = join(folder, 'facts.json');
  writeFileSync(factsFile, JSON.stringify(await askForFacts(stack.gateway)));
  const services = inTurn((service) => stack.origins(service));
  Object.assign(suite, { gateway: stack.gateway, services, factsFile, isOnDatabase: true });
}, 60_000);

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await under.end();
});

/** The address of each service: that of another of its processes each time it is asked for. */
function inTurn(originsOf: (service: string) => readonly string[]): Readonly<Record<string, string>> {
  let turn = 0;
  const services = {};
  for (const service of Object.keys(REPLICAS))
    Object.defineProperty(services, service, {
      enumerable: true,
      get: () => {
        const origins = originsOf(service);
        return origins[turn++ % origins.length];
      },
    });
  return services;
}
