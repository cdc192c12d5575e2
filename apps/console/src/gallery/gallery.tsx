import type { VNode } from 'preact';
import { Buttons, Badges, Fieldset } from './controls';
import { Cards, Diffs, Empties, Lists, Notes, Tables, Texts } from './contents';

/** Every part in every state, with nothing in it that changes from one look to the next. */
export function Gallery(): VNode {
  return (
    <div class="gallery">
      <header>
        <h1>Parts</h1>
        <p class="hint">What the pages are made of, in all states: for who changes the style sheet.</p>
      </header>
      <Buttons />
      <Badges />
      <Fieldset />
      <Lists />
      <Tables />
      <Diffs />
      <Texts />
      <Cards />
      <Notes />
      <Empties />
    </div>
  );
}
