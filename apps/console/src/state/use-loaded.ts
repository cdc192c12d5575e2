import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Answer, Problem } from '../api/problem';

/** Something read from the sandbox. While it is read again the last value stays. */
export interface Loaded<T> {
  readonly value?: T;
  readonly problem?: Problem;
  readonly reload: () => void;
}

/** Reads now, whenever one of the inputs changes, and on `reload`. An answer that a newer question overtook is dropped. */
export function useLoaded<T>(read: () => Promise<Answer<T>>, inputs: readonly unknown[]): Loaded<T> {
  const [held, setHeld] = useState<Omit<Loaded<T>, 'reload'>>({});
  const question = useRef(0);
  const reload = useCallback(() => {
    const own = (question.current += 1);
    void read().then((answer) => {
      if (own !== question.current) return;
      setHeld(
        answer.ok
          ? { value: answer.value }
          : ({ value }) => ({ ...(value === undefined ? {} : { value }), problem: answer.problem }),
      );
    });
  }, inputs);
  useEffect(() => {
    reload();
    return () => {
      question.current += 1;
    };
  }, [reload]);
  return { ...held, reload };
}
