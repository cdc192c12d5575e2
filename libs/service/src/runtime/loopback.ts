const NAME = /^(?:localhost|(?:[a-z0-9_-]+\.)+localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)\.?$/i;

/** True for a host name that means this machine: loopback addresses, `localhost`, and the names below it. */
export function isLoopback(hostName: string): boolean {
  return NAME.test(hostName);
}

/** The name in a `Host` header or an authority, without its port. */
export function hostNameOf(authority: string): string {
  return authority.replace(/:\d{0,5}$/, '').toLowerCase();
}
