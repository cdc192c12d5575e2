import type { Call } from '@sadpath/service';

/** A switch of the space that holds a text; undefined where there is none. */
export function textSetting(call: Call, name: string): string | undefined {
  const value = call.setting(name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
