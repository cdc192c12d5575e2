import { httpScript } from './http-script';
import { pyScript } from './py-script';
import { scriptOf, type Script, type ScriptFormat, type ScriptPlace, type ScriptSubject } from './script';
import { shScript } from './sh-script';
import { tsScript } from './ts-script';

const RENDERERS: Readonly<Record<ScriptFormat, (script: Script) => string>> = {
  sh: shScript,
  http: httpScript,
  ts: tsScript,
  py: pyScript,
};

/**
 * A recipe as a text that runs as it stands: it plays in a space of its own, reads what later requests need out of the
 * answers before, and shows the answer in which it ends.
 */
export function renderScript(format: ScriptFormat, subject: ScriptSubject, place: ScriptPlace): string {
  return RENDERERS[format](scriptOf(subject, place));
}
