import { cmsError } from '../cms.errors';

/** State of a simulated system behind CMS. */
export type SystemState = 'up' | 'down' | 'slow' | 'corrupt';

/** Passes when the card system works (contract §1.3): `cms.timeout` when it is slow, else `cms.processing.error`. */
export function assertCoreUp(state: SystemState): void {
  if (state === 'slow') throw cmsError('cms.timeout');
  if (state !== 'up') throw cmsError('cms.processing.error');
}

/** Passes when the card vendor takes orders; `cms.embossing.error` in any other state. */
export function assertEmbosserUp(state: SystemState): void {
  if (state !== 'up') throw cmsError('cms.embossing.error');
}

/** Passes when the security module works; `cms.processing.error` in any other state. */
export function assertHsmUp(state: SystemState): void {
  if (state !== 'up') throw cmsError('cms.processing.error');
}
