import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { StatusBadge } from '../parts/badges';
import { CodeBlock } from '../parts/code-block';
import { JsonText } from '../parts/json-text';
import { WholeDiffView } from '../documents/whole-diff-view';
import { DraftEditor } from '../requests/draft-editor';
import type { Draft } from '../requests/draft';
import { toCurl } from '../requests/write-out';
import { useConsole } from '../state/console-context';
import { openIn } from './fill-step';
import type { Played, Step } from './use-play';

interface PlayStepProps {
  readonly step: Step;
  readonly place: number;
  readonly isNext: boolean;
  readonly isBusy: boolean;
  readonly onEdit: (draft: Draft) => void;
  readonly onPlay: () => void;
}

/** One request of a recipe: to be edited, sent and copied, with its answer and what it changed beside it. */
export function PlayStep({
  step: { step, draft, played },
  place,
  isNext,
  isBusy,
  onEdit,
  onPlay,
}: PlayStepProps): VNode {
  return (
    <li class={isNext ? 'card play-step is-next' : 'card play-step'}>
      <header>
        <h2>
          {place + 1}. {step.says ?? `${step.method} ${step.path}`}
          {step.repeat === undefined ? '' : `, ${step.repeat} times`}
        </h2>
        {played === undefined ? null : <StatusBadge status={played.sent.status ?? 0} />}
      </header>
      <div class="beside">
        <StepRequest {...{ draft, isNext, isBusy, onEdit, onPlay }} isPlayed={played !== undefined} />
        <div class="answer">
          {played === undefined ? (
            <p class="hint">Its answer, and what it changes, stand here.</p>
          ) : (
            <Result played={played} />
          )}
        </div>
      </div>
    </li>
  );
}

interface StepRequestProps extends Pick<PlayStepProps, 'isNext' | 'isBusy' | 'onEdit' | 'onPlay'> {
  readonly draft: Draft;
  readonly isPlayed: boolean;
}

/** The request as a command or as fields; what no earlier step has answered yet keeps it from being sent. */
function StepRequest({ draft, isPlayed, isNext, isBusy, onEdit, onPlay }: StepRequestProps): VNode {
  const [isEditing, setEditing] = useState(false);
  const open = openIn(draft);
  return (
    <div class="request">
      {isEditing ? (
        <DraftEditor draft={draft} onChange={onEdit} />
      ) : (
        <CodeBlock
          text={toCurl(draft, location.origin)}
          label={open.length === 0 ? 'Runs as it stands' : 'Runs as soon as it is filled in'}
        />
      )}
      <p class="actions">
        <button type="button" class={isNext ? 'primary' : ''} disabled={isBusy || open.length > 0} onClick={onPlay}>
          {isPlayed ? 'Send it again' : 'Send this step'}
        </button>
        <button type="button" aria-expanded={isEditing} onClick={() => setEditing(!isEditing)}>
          {isEditing ? 'As a command' : 'Edit'}
        </button>
        {open.length === 0 ? null : (
          <span class="hint">waits for {open.join(', ')}, which an earlier step answers</span>
        )}
      </p>
    </div>
  );
}

function Result({ played: { sent, code, diff, at } }: { readonly played: Played }): VNode {
  const { href } = useConsole();
  return (
    <>
      <p class="badges">
        {code === undefined ? null : <code>{code}</code>}
        {sent.id === undefined ? null : <a href={href('requests', [sent.id])}>why?</a>}
        {at === undefined ? null : <span class="hint">{at} in the space</span>}
      </p>
      {sent.problem === undefined ? <JsonText value={sent.body ?? ''} /> : <p>{sent.problem}</p>}
      <WholeDiffView diff={diff} none="It changed no document." />
    </>
  );
}
