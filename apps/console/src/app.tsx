import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { ControlApi } from './api/control-api';
import { ControlClient } from './api/control-client';
import { Shell } from './shell';
import { keepToken, readToken } from './state/admin-token';
import { TokenForm } from './token-form';

/** The console, behind the admin token where the sandbox asks for one. */
export function App(): VNode {
  const [token, setToken] = useState(readToken);
  // A refusal is of the token that was sent: one that comes after another was given asks for nothing.
  const [refused, setRefused] = useState<{ readonly token: string | undefined }>();
  const api = useMemo(() => new ControlApi(new ControlClient(token, () => setRefused({ token }))), [token]);
  if (refused === undefined || refused.token !== token) return <Shell api={api} hasToken={token !== undefined} />;
  const take = (given: string): void => {
    keepToken(given);
    setToken(given);
    setRefused(undefined);
  };
  return <TokenForm wasRefused={token !== undefined} onToken={take} />;
}
