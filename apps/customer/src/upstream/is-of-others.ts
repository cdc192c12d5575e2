import { ServiceError } from '@sadpath/errors';

/** True for a refusal or the silence of another service; false for a defect. */
export function isOfOthers(error: unknown): boolean {
  return error instanceof ServiceError || (error instanceof Error && error.name === 'UpstreamSilence');
}
