import { Module } from '@nestjs/common';
import type { Catalog, CodeOf } from '@sadpath/catalog';
import { ServiceError, standardEnvelope } from '@sadpath/errors';
import type { Effect } from '@sadpath/faults';
import { Answer, Call, type ServiceDefinition } from '@sadpath/service';
import type { StartedSuite } from './start-suite';

@Module({})
class NoOperations {}

/** A service that knows the codes of a catalog and has no operation: every request is met by a fault, or answered with `value`. */
export function standInFor(catalog: Catalog, value: () => unknown = () => ({})): ServiceDefinition {
  const codes = Object.keys(catalog.errors);
  const [code = ''] = codes;
  const refuse = (): ServiceError => new ServiceError({ service: catalog.service, code, spec: catalog.errors[code]! });
  return {
    name: catalog.service,
    title: `Stand-in for ${catalog.service}`,
    port: 0,
    basePaths: [],
    module: NoOperations,
    catalog,
    recipes: {} as ServiceDefinition['recipes'],
    everywhere: codes,
    collections: [],
    documents: {},
    fixtures: () => [],
    dependencies: {},
    gates: [() => new Answer(value())],
    native: standardEnvelope,
    form: { unknownFields: 'ignore', blankText: 'value' },
    refuseForm: refuse,
    notFound: refuse,
    internal: refuse,
  };
}

/** How a call to a stand-in ends. */
export type Fate<C extends Catalog> =
  { readonly code: CodeOf<C> } | { readonly network: NonNullable<Effect['network']> };

/** A call of one service, in a space where every request to another meets the given end; its ordinary one unless given. */
export function callUnder<C extends Catalog>(
  suite: StartedSuite,
  service: string,
  upstream: C,
  fate: Fate<C> | undefined,
): Call {
  const end = fate === undefined ? 'ordinary' : Object.values(fate).join('-');
  const space = suite.platform.spaces.open(`spec-${end.toLowerCase().replace(/[^a-z0-9]/g, '-')}`);
  const now = space.clock.now();
  if (fate !== undefined) {
    const effect: Effect = 'code' in fate ? { error: { code: fate.code } } : fate;
    const stages = [{ effect, times: undefined }];
    space.faults.arm(
      { id: 'fate', match: { service: upstream.service }, stages, skip: 0, probability: 1, seed: 1 },
      now,
    );
  }
  return new Call({
    service,
    space,
    now,
    forwarded: { requestId: 'spec', headers: {} },
    dependencyKey: (name) => name,
  });
}
