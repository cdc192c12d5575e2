const KEY = 'sadpath.admin-token';

/** The admin token of this tab; gone when the tab is closed. */
export function readToken(): string | undefined {
  return sessionStorage.getItem(KEY) ?? undefined;
}

/** Keeps the token for this tab. */
export function keepToken(token: string): void {
  sessionStorage.setItem(KEY, token);
}
