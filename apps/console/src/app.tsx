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
  const [isTokenNeeded, setTokenNeeded] = useState(false);
  const api = useMemo(() => new ControlApi(new ControlClient(token, () => setTokenNeeded(true))), [token]);
  if (!isTokenNeeded) return <Shell api={api} hasToken={token !== undefined} />;
  const take = (given: string): void => {
    keepToken(given);
    setToken(given);
    setTokenNeeded(false);
  };
  return <TokenForm wasRefused={token !== undefined} onToken={take} />;
}
