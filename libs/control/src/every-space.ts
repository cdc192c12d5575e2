import type { Space } from '@sadpath/spaces';
import type { PlatformRequest } from './platform-route';

/** Every space with what other processes have written in it, for as long as the client is there; what else waits has its turn between two of them. */
export async function* everySpace({
  platform,
  signal,
}: Pick<PlatformRequest, 'platform' | 'signal'>): AsyncGenerator<Space> {
  for (const id of await platform.spaceIds()) {
    if (signal.aborted) return;
    const space = await platform.findSpace(id);
    await space?.home.records.update();
    await new Promise(setImmediate);
    if (space !== undefined) yield space;
  }
}
