import type { ServiceDefinition } from '@sadpath/service';
import { authService } from '../../auth/src/auth.service-definition';

/** All services, in the order of their ports. */
export const suite: readonly ServiceDefinition[] = [authService];
