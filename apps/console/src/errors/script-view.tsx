import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { SCRIPT_FORMATS, type KnownError, type ScriptFormat } from '../api/control-types';
import { Choice } from '../parts/choice';
import { CodeBlock } from '../parts/code-block';
import { ProblemView } from '../parts/problem-view';
import { useConsole } from '../state/console-context';
import { useLoaded } from '../state/use-loaded';

const SHOWN: Readonly<Record<ScriptFormat, string>> = {
  sh: 'shell script',
  http: 'HTTP client file',
  ts: 'program of Node',
  py: 'program of Python',
};

/** The recipe as a text that runs as it stands, in the form that is chosen. */
export function ScriptView({ error }: { readonly error: KnownError }): VNode {
  const [format, setFormat] = useState<ScriptFormat>('sh');
  return (
    <details open>
      <summary>As a script</summary>
      <p class="actions">
        <Choice
          label="Form of the script"
          value={format}
          options={SCRIPT_FORMATS.map((name) => [name, SHOWN[name]] as const)}
          onChange={(name) => setFormat(SCRIPT_FORMATS.find((known) => known === name) ?? 'sh')}
        />
      </p>
      <ScriptText key={`${error.id} ${format}`} error={error} format={format} />
    </details>
  );
}

/** One script as it is told by the sandbox; made anew for each, so that nobody copies that of another code or form. */
function ScriptText({ error, format }: { readonly error: KnownError; readonly format: ScriptFormat }): VNode {
  const { api } = useConsole();
  const { value, problem } = useLoaded(() => api.script(error, format), [api, error.id, format]);
  return (
    <>
      {problem === undefined ? null : <ProblemView problem={problem} />}
      {value === undefined ? null : <CodeBlock text={value} label={`${error.id} as ${SHOWN[format]}`} />}
    </>
  );
}
