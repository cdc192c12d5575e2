import { useEffect } from 'preact/hooks';
import { afterRealMs } from '../real-time';

/** Real milliseconds from one look to the next. */
const ROUND_MS = 2_000;

/** Looks again and again while the tab is seen: of what happens in other spaces no event tells. */
export function useRounds(look: () => void, isWanted = true): void {
  useEffect(() => {
    if (!isWanted) return undefined;
    let callOff = (): void => undefined;
    const goRound = (): void => {
      callOff = afterRealMs(ROUND_MS, () => {
        if (!document.hidden) look();
        goRound();
      });
    };
    goRound();
    return () => callOff();
  }, [look, isWanted]);
}
