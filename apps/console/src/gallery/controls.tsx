import type { VNode } from 'preact';
import { DocumentForm } from '../documents/document-form';
import { OutcomeBadge, RetryBadge, StatusBadge } from '../parts/badges';
import { Choice } from '../parts/choice';
import { ConfirmButton } from '../parts/confirm-button';
import { CopyButton } from '../parts/copy-button';
import { SearchField } from '../parts/search-field';
import { Part } from './part';
import { WALLET, WALLET_SCHEMA } from './samples';

const nothing = (): void => undefined;

export function Buttons(): VNode {
  return (
    <Part name="Buttons" states="plain, chief, grave, asking, small, link; each disabled">
      <p class="actions">
        <button type="button">Plain</button>
        <button type="button" class="primary">
          Chief
        </button>
        <ConfirmButton question="Really?" onConfirm={nothing}>
          Grave
        </ConfirmButton>
        <button type="button" class="danger asking">
          Really?
        </button>
        <CopyButton text="copied" />
        <button type="button" class="link">
          link
        </button>
      </p>
      <p class="actions">
        <button type="button" disabled>
          Plain
        </button>
        <button type="button" class="primary" disabled>
          Chief
        </button>
        <ConfirmButton question="Really?" disabled onConfirm={nothing}>
          Grave
        </ConfirmButton>
        <button type="button" class="small" disabled>
          Small
        </button>
        <a class="button" href="#/parts">
          A link as a button
        </a>
      </p>
      <div class="segments" role="group" aria-label="One of several">
        {['up', 'down', 'slow', 'corrupt'].map((state) => (
          <button key={state} type="button" class={state} aria-pressed={state === 'down'}>
            {state}
          </button>
        ))}
      </div>
    </Part>
  );
}

const BADGES = {
  delivery: ['pending', 'delivered', 'given-up'],
  severity: ['info', 'warning', 'critical'],
};

export function Badges(): VNode {
  return (
    <Part name="Badges" states="statuses, outcomes, advice, deliveries, severities">
      <p class="badges">
        {[200, 302, 404, 503, 0].map((status) => (
          <StatusBadge key={status} status={status} />
        ))}
        {['natural', 'forced', 'sandbox'].map((outcome) => (
          <OutcomeBadge key={outcome} outcome={outcome} />
        ))}
        <RetryBadge retry="after-wait" />
        <span class="pill">2</span>
      </p>
      <p class="badges">
        {Object.entries(BADGES).flatMap(([kind, names]) =>
          names.map((name) => (
            <span key={`${kind}/${name}`} class={`badge ${kind}-${name}`}>
              {name}
            </span>
          )),
        )}
        {['looking', 'absent', 'lost'].map((state) => (
          <span key={state} class={`dot ${state}`} role="img" aria-label={state} />
        ))}
      </p>
      <div class="map">
        {['unmet', 'forced', 'natural'].map((state) => (
          <a key={state} class={`is-${state}`} href="#/parts">
            {state}
          </a>
        ))}
      </div>
    </Part>
  );
}

export function Fieldset(): VNode {
  return (
    <Part name="Forms" states="search, choice, text, wrong, disabled; the form of a document">
      <SearchField label="Search" value="" onChange={nothing} />
      <div class="choices four">
        <Choice label="Choice" value="b" options={['a', 'b']} onChange={nothing} />
        <input aria-label="Text" value="a text" />
        <input aria-label="Nothing yet" placeholder="nothing yet" />
        <input aria-label="Disabled" value="disabled" disabled />
      </div>
      <label class="check">
        <input type="checkbox" checked /> chosen
      </label>
      <DocumentForm schema={WALLET_SCHEMA} doc={WALLET} onChange={nothing} />
    </Part>
  );
}
