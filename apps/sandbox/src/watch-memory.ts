import { setFlagsFromString } from 'node:v8';
import { afterRealMs } from '@sadpath/clock';

const MIB = 1024 * 1024;
/** Bytes of the process from which on its memory is short. */
const SHORT_BYTES = 300 * MIB;
/** By so much it grows before old objects are collected once more: what lives is not looked through for nothing. */
const GROWTH_BYTES = 48 * MIB;
const LOOK_MS = 100;
/** Growth of the old objects of a large process at which V8 collects them, in percent of those that live. */
const GROWTH_PERCENT = 50;
/** V8 begins to collect, beside the requests, when so much has been asked for outside its heap. It is never written to. */
const NUDGE_BYTES = 80 * MIB;

/** Says whether a process of so many bytes should collect its old objects now; it is asked again and again. */
export type Judge = (bytes: number) => boolean;

/**
 * What large requests leave behind would wait until there is as much of it as of everything that lives. So a process that is
 * large collects whenever it has grown beyond the least that it has come to since it last did.
 */
export function judgeOfMemory(): Judge {
  let least = SHORT_BYTES - GROWTH_BYTES;
  return (bytes) => {
    const isGrown = bytes > Math.max(least, SHORT_BYTES - GROWTH_BYTES) + GROWTH_BYTES;
    least = isGrown ? bytes : Math.min(least, bytes);
    return isGrown;
  };
}

/** Looks at the memory of the process as long as it runs; a process at rest, however large, is left alone. */
export function watchMemory(isGrown: Judge = judgeOfMemory()): void {
  afterRealMs(LOOK_MS, () => {
    if (isGrown(process.memoryUsage.rss())) {
      // What lives is much by now: to let as much garbage gather beside it would double the process.
      setFlagsFromString(`--heap-growing-percent=${String(GROWTH_PERCENT)}`);
      nudge();
    }
    watchMemory(isGrown);
  });
}

function nudge(): number {
  return new ArrayBuffer(NUDGE_BYTES).byteLength;
}
