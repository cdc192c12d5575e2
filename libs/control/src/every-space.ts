import type { Platform } from '@sadpath/service';
import type { Space } from '@sadpath/spaces';

/** Every space with what other processes have written in it; what else waits has its turn between two of them. */
export async function* everySpace(platform: Platform): AsyncGenerator<Space> {
  for (const id of await platform.spaceIds()) {
    const space = await platform.findSpace(id);
    await space?.home.records.update();
    await new Promise(setImmediate);
    if (space !== undefined) yield space;
  }
}
