import type { ServiceHandle } from '../runtime/service-handle';

/** Registers what a service serves beside its operations; given from above, because the host knows none of it. */
export type Surface = (service: ServiceHandle) => void;
