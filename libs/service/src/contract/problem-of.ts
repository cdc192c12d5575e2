import { BadSpaceId, SpaceGone } from '@sadpath/spaces';
import { SnapshotTooLarge, SpaceFull } from '@sadpath/store';
import { SandboxProblem } from './sandbox-problem';

/** What the sandbox itself has to say where the spaces or the stores refuse; undefined for what is no refusal of theirs. */
export function problemOf(error: unknown): SandboxProblem | undefined {
  if (error instanceof SandboxProblem) return error;
  if (error instanceof BadSpaceId) return new SandboxProblem(422, 'bad-space', error.message, { space: error.id });
  if (error instanceof SpaceGone) return new SandboxProblem(410, 'space-gone', error.message, { space: error.id });
  if (error instanceof SpaceFull) return new SandboxProblem(429, 'space-full', error.message, { limit: error.limit });
  if (error instanceof SnapshotTooLarge) {
    const { bytes, limit } = error;
    return new SandboxProblem(413, 'snapshot-too-large', error.message, { bytes, limit });
  }
  return undefined;
}
