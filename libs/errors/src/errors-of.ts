import type { Catalog, CodeOf, ParamNames, Scalar } from '@sadpath/catalog';
import { ServiceError, type ErrorExtras } from './service-error';

type Rest<M extends string> = [ParamNames<M>] extends [never]
  ? [params?: undefined, more?: ErrorExtras]
  : [params: Readonly<Record<ParamNames<M>, Scalar>>, more?: ErrorExtras];

/** The maker of one service's errors: a foreign code, or a missing or extra parameter, does not compile. */
export type ErrorMaker<C extends Catalog> = <K extends CodeOf<C>>(
  code: K,
  ...rest: Rest<C['errors'][K]['message']>
) => ServiceError;

/** Makes the only error maker a service owns; it knows that service's catalog and nothing else. */
export function errorsOf<C extends Catalog>(catalog: C): ErrorMaker<C> {
  // Plain parameters, because this runs on every refusal and rest parameters cost as much as the error itself.
  const make = (code: string, params?: Readonly<Record<string, Scalar>>, more?: ErrorExtras): ServiceError => {
    const spec = catalog.errors[code];
    if (spec === undefined) throw new TypeError(`${catalog.service} has no code ${code}`);
    return new ServiceError({ service: catalog.service, code, spec }, params, more);
  };
  return make;
}
