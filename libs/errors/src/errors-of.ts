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
  return (code, ...[params, more]) => {
    const spec = catalog.errors[code];
    if (spec === undefined) throw new TypeError(`${catalog.service} has no code ${code}`);
    return new ServiceError({
      ...more,
      service: catalog.service,
      code,
      spec,
      ...(params === undefined ? {} : { params }),
    });
  };
}
