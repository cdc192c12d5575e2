import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../api/problem';
import { afterRealMs } from '../real-time';

const SHOWN_MS = 5_000;

/** Problems stay until they are dismissed; what was done is said for a moment. */
export interface Notices {
  readonly problems: readonly Problem[];
  readonly done: string;
}

interface UsedNotices {
  readonly notices: Notices;
  readonly report: (problem: Problem) => void;
  readonly say: (text: string) => void;
  readonly dismiss: (problem: Problem) => void;
}

/** What the console has to tell, apart from its pages. */
export function useNotices(): UsedNotices {
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [done, setDone] = useState('');
  useEffect(() => (done === '' ? undefined : afterRealMs(SHOWN_MS, () => setDone(''))), [done]);
  return {
    notices: { problems, done },
    report: (problem) => setProblems((others) => [problem, ...others]),
    say: setDone,
    dismiss: (problem) => setProblems((others) => others.filter((other) => other !== problem)),
  };
}
