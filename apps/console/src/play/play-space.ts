import type { ControlApi } from '../api/control-api';
import type { KnownError, SpaceInfo } from '../api/control-types';
import type { Answer } from '../api/problem';

const MOST = 60;

/** The space in which a recipe is played by hand; it stays. */
export function playSpaceOf({ service, code }: Pick<KnownError, 'service' | 'code'>): string {
  return `play-${service}-${code}`
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .slice(0, MOST);
}

/** Makes the space of a recipe anew: its fixtures, its own seed, nothing sent yet. What is played there counts nowhere. */
export async function beginPlay(api: ControlApi, error: KnownError): Promise<Answer<SpaceInfo>> {
  const id = playSpaceOf(error);
  await api.dropSpace(id);
  return api.createSpace({ id, seed: error.id, counted: false });
}
