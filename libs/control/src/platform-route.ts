import type { ControlInput, ControlRoute, Platform, ServiceHandle } from '@sadpath/service';
import type { Space } from '@sadpath/spaces';

/** A request to the control API, in the space it chose. */
export interface PlatformRequest extends ControlInput {
  readonly platform: Platform;
  /** Services the control surface speaks for: one on a service's port, all on the gateway. */
  readonly services: readonly ServiceHandle[];
  /** The whole control API that was registered here. */
  readonly routes: readonly PlatformRoute[];
  readonly space: Space;
  /** Origin under which the control API was called. */
  readonly origin: string;
  /** Address of this process, by which it reaches itself. */
  readonly here: string;
  /** Ends when the client goes away. */
  readonly signal: AbortSignal;
}

/** An operation of the control API that sees the whole platform. */
export type PlatformRoute = ControlRoute<PlatformRequest>;
