import { Kept } from '@sadpath/service';
import { CALLER, TENANT } from './caller';

/** The tenant of the request, as a handler's parameter. */
export const InTenant = (): ParameterDecorator => Kept(TENANT);

/** The caller, as a handler's parameter. */
export const ByCaller = (): ParameterDecorator => Kept(CALLER);
