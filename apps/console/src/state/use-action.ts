import { useState } from 'preact/hooks';
import type { Answer } from '../api/problem';
import { useConsole } from './console-context';

/** Something the user asks for: it runs once at a time, its failure is shown, and the space is looked at afterwards. */
export interface Action {
  readonly isBusy: boolean;
  readonly run: <T>(call: () => Promise<Answer<T>>, done?: (value: T) => void) => void;
}

/** See `Action`. */
export function useAction(): Action {
  const { report, look } = useConsole();
  const [isBusy, setBusy] = useState(false);
  const run = <T>(call: () => Promise<Answer<T>>, done?: (value: T) => void): void => {
    if (isBusy) return;
    setBusy(true);
    void call().then((answer) => {
      setBusy(false);
      if (answer.ok) done?.(answer.value);
      else report(answer.problem);
      look();
    });
  };
  return { isBusy, run };
}
