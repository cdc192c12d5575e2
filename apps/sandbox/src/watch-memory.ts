import { setFlagsFromString } from 'node:v8';
import { afterRealMs } from '@sadpath/clock';

const MIB = 1024 * 1024;
/** Bytes of the process from which on its memory is short, and below which it is no longer. */
const SHORT_BYTES = 300 * MIB;
const ENOUGH_BYTES = 240 * MIB;
const LOOK_MS = 100;
/** By how much old objects may grow before they are collected, in percent: as a rule, and while memory is short. */
const GROWTH = 100;
const LITTLE_GROWTH = 20;
/** V8 begins to collect, beside the requests, when so much has been asked for outside its heap. It is never written to. */
const NUDGE_BYTES = 80 * MIB;

/**
 * Has old objects collected sooner while the process is large: what large requests leave behind would else wait until there is
 * as much of it as of everything that lives. Only a process that is large pays for it.
 */
export function watchMemory(isShort = false): void {
  afterRealMs(LOOK_MS, () => {
    const isShortNow = process.memoryUsage.rss() > (isShort ? ENOUGH_BYTES : SHORT_BYTES);
    if (isShortNow !== isShort)
      setFlagsFromString(`--heap-growing-percent=${String(isShortNow ? LITTLE_GROWTH : GROWTH)}`);
    if (isShortNow) nudge();
    watchMemory(isShortNow);
  });
}

function nudge(): number {
  return new ArrayBuffer(NUDGE_BYTES).byteLength;
}
