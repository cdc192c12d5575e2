import { useEffect, useRef, useState } from 'preact/hooks';
import type { ControlApi } from '../api/control-api';
import { NOTHING_SEEN, SpaceWatch, type SpaceView } from './space-watch';

/**
 * Follows the chosen space for as long as it is chosen and the page is seen: a browser keeps six connections to an origin, and
 * hidden tabs would use them up.
 */
export function useSpaceView(api: ControlApi, space: string): { readonly view: SpaceView; readonly look: () => void } {
  const [seen, setSeen] = useState({ space, view: NOTHING_SEEN });
  const watch = useRef<SpaceWatch | undefined>(undefined);
  useEffect(() => {
    const show = (view: SpaceView): void => setSeen({ space, view });
    show(NOTHING_SEEN);
    const own = new SpaceWatch(api, space, show);
    watch.current = own;
    const follow = (): void => (document.hidden ? own.stop() : own.start());
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      own.stop();
    };
  }, [api, space]);
  // What was seen of another space would let pages ask for this one, which brings it to life.
  const view = seen.space === space ? seen.view : NOTHING_SEEN;
  return { view, look: () => void watch.current?.look() };
}
