import { useState } from 'preact/hooks';
import type { KnownError, RecipeStep } from '../api/control-types';
import { diffWhole, type CollectionDiff } from '../documents/diff-whole';
import type { Draft } from '../requests/draft';
import { sendDraft, type Sent } from '../requests/send';
import { useConsole } from '../state/console-context';
import { fillStep, type Answers } from './fill-step';

/** What became of a step. */
export interface Played {
  readonly sent: Sent;
  /** Its code, as the journal has it. */
  readonly code?: string;
  readonly diff: readonly CollectionDiff[];
  /** What time it was in the space afterwards. */
  readonly at?: string;
}

/** A step with the request that it is now. */
export interface Step {
  readonly step: RecipeStep;
  readonly draft: Draft;
  readonly played?: Played;
}

interface Play {
  readonly steps: readonly Step[];
  readonly isBusy: boolean;
  /** The place of the first step that was not played yet. */
  readonly next: number;
  readonly edit: (place: number, draft: Draft) => void;
  readonly play: (place: number) => Promise<void>;
  readonly playAll: () => Promise<void>;
}

type Edits = Readonly<Record<number, Draft>>;
type Results = Readonly<Record<number, Played>>;

/** Plays the steps of a recipe one by one in the chosen space; those that follow read what was answered. */
export function usePlay(error: KnownError): Play {
  const { space, api, look } = useConsole();
  const [edits, setEdits] = useState<Edits>({});
  const [results, setResults] = useState<Results>({});
  const [isBusy, setBusy] = useState(false);
  const { steps } = error.recipe;
  const next = steps.findIndex((_, place) => results[place] === undefined);
  const draftAt = (place: number, done: Results): Draft =>
    edits[place] ?? fillStep(steps[place] ?? NO_STEP, answersOf(steps, done), space);
  const run = async (place: number, done: Results): Promise<Results> => {
    const before = await api.state.whole(space);
    const sent = await sendRounds(draftAt(place, done), steps[place] ?? NO_STEP);
    const [after, entry, info] = await Promise.all([
      api.state.whole(space),
      sent.id === undefined ? undefined : api.request(space, sent.id),
      api.space(space),
    ]);
    const code = entry?.ok === true ? entry.value.code : undefined;
    const played = {
      sent,
      ...(code === undefined ? {} : { code }),
      diff: before.ok && after.ok ? diffWhole(before.value.items, after.value.items) : [],
      ...(info.ok ? { at: info.value.clock.now } : {}),
    };
    return { ...done, [place]: played };
  };
  const from = async (first: number, last: number): Promise<void> => {
    setBusy(true);
    let done = results;
    for (let place = first; place <= last; place += 1) {
      done = await run(place, done);
      setResults(done);
    }
    setBusy(false);
    look();
  };
  return {
    steps: steps.map((step, place) => ({ step, draft: draftAt(place, results), ...playedAt(results, place) })),
    ...{ isBusy, next },
    edit: (place, draft) => setEdits({ ...edits, [place]: draft }),
    play: (place) => from(place, place),
    playAll: () => from(Math.max(next, 0), steps.length - 1),
  };
}

const NO_STEP: RecipeStep = { method: 'GET', path: '/' };

function playedAt(results: Results, place: number): { readonly played?: Played } {
  const played = results[place];
  return played === undefined ? {} : { played };
}

/** Sends a step as often as it says; the last answer is that of the step. */
async function sendRounds(draft: Draft, { repeat = 1, giveUpAfterMs }: RecipeStep): Promise<Sent> {
  for (let round = 1; round < repeat; round += 1) await sendDraft(draft, giveUpAfterMs);
  return sendDraft(draft, giveUpAfterMs);
}

function answersOf(steps: readonly RecipeStep[], results: Results): Answers {
  const named = steps.flatMap(({ name }, place) => {
    const body = results[place]?.sent.body;
    return name === undefined || body === undefined ? [] : [[name, parse(body)] as const];
  });
  return Object.fromEntries(named);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
