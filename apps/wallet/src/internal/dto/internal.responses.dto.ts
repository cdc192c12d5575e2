import { field, OneOf, Whole } from '@sadpath/forms';

/** How many escrows have ended. */
export class ExpiredResponse {
  @Whole({ min: 0, example: 0 }) expired: number;
}

/** How many suspensions have ended. */
export class ResumedResponse {
  @Whole({ min: 0, example: 0 }) resumed: number;
}

/** How many rates were fetched. */
export class RefreshedResponse {
  @Whole({ min: 0, example: 20 }) refreshed: number;
}

/** The service runs. */
export class HealthResponse {
  @OneOf(['ok']) status: string;
}

const STATES = { type: 'object', additionalProperties: { type: 'string' }, example: {} };

/** The systems behind the service, by name. */
export class ReadinessResponse {
  @OneOf(['ok', 'degraded']) status: string;
  @field({}, { type: 'object', schema: STATES }, []) dependencies: Readonly<Record<string, string>>;
}
