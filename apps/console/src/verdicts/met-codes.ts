import type { Coverage, KnownError, PairState } from '../api/control-types';

export type MetState = PairState;

/** A code with how it was met at best, by any operation. */
export interface MetCode {
  readonly error: KnownError;
  readonly state: MetState;
}

/** All codes by service, each with how it was met; cut down to one state where one is named. */
export function metCodes(
  errors: readonly KnownError[],
  met: Readonly<Record<'natural' | 'forced', readonly Pick<Coverage['items'][number], 'code'>[]>>,
  only = '',
): readonly (readonly [service: string, codes: readonly MetCode[]])[] {
  const natural = new Set(met.natural.map(({ code }) => code));
  const forced = new Set(met.forced.map(({ code }) => code));
  const stateOf = (id: string): MetState => (natural.has(id) ? 'natural' : forced.has(id) ? 'forced' : 'unmet');
  const services = new Map<string, MetCode[]>();
  for (const error of errors) {
    const state = stateOf(error.id);
    if (only === '' || only === state)
      services.set(error.service, [...(services.get(error.service) ?? []), { error, state }]);
  }
  return [...services];
}
