import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { JournalEntry } from '../api/control-types';
import { Choice } from '../parts/choice';
import { CodeBlock } from '../parts/code-block';
import { CopyButton } from '../parts/copy-button';
import { useConsole } from '../state/console-context';
import { useLoaded } from '../state/use-loaded';
import { draftOf, maskedIn, type Draft } from './draft';
import { DraftEditor } from './draft-editor';
import { loginsOf, type Login } from './logins';
import { logIn, sendDraft, type Sent } from './send';
import { SentView } from './sent-view';
import { FORMS, missingIn } from './write-out';

/** A request of the journal to be copied in several forms, sent again as it was, or edited first. */
export function SendAgain({ entry }: { readonly entry: JournalEntry }): VNode {
  const { space, look } = useConsole();
  const [draft, setDraft] = useState(() => draftOf(entry, space));
  const [isEditing, setEditing] = useState(false);
  const [sent, setSent] = useState<Sent>();
  const [login, setLogin] = useState<Login>();
  const send = async (): Promise<void> => {
    const whole = await logIn(draft, login, space);
    setSent(typeof whole === 'string' ? { problem: whole } : await sendDraft(whole));
    look();
  };
  const missing = missingIn(draft);
  return (
    <section class="card again">
      <p class="actions">
        <button type="button" class="primary" onClick={() => void send()}>
          Send again
        </button>
        <button type="button" aria-expanded={isEditing} onClick={() => setEditing(!isEditing)}>
          Edit and send
        </button>
        <LogIn entry={entry} draft={draft} onChoose={setLogin} />
        <span class="grow" />
        {Object.entries(FORMS).map(([name, write]) => (
          <CopyButton key={name} label={`Copy as ${name}`} text={write(draft, location.origin, entry)} />
        ))}
      </p>
      {isEditing ? <DraftEditor draft={draft} onChange={setDraft} /> : null}
      {missing === undefined || login !== undefined ? null : <p class="hint">{missing}.</p>}
      {sent === undefined ? null : <SentView sent={sent} before={entry} />}
      {isEditing ? <CodeBlock label="As a command" text={FORMS.curl(draft, location.origin)} /> : null}
    </section>
  );
}

interface LogInProps {
  readonly entry: JournalEntry;
  readonly draft: Draft;
  readonly onChoose: (login: Login | undefined) => void;
}

/** Who to log in as where the token is masked: those as whom the recipes of the service log in. */
function LogIn({ entry: { service }, draft, onChoose }: LogInProps): VNode | null {
  const { api } = useConsole();
  const { value } = useLoaded(() => api.errors(), [api]);
  const [chosen, setChosen] = useState('');
  const logins = maskedIn(draft).flatMap((header) => loginsOf(value ?? [], service, header));
  if (logins.length === 0) return null;
  return (
    <Choice
      label="Log in as"
      value={chosen}
      options={[['', 'as it stands'], ...logins.map(({ label }) => [label, `as ${label}`] as const)]}
      onChange={(label) => {
        setChosen(label);
        onChoose(logins.find((each) => each.label === label));
      }}
    />
  );
}
