import { BadConfig } from '@sadpath/service';
import { join } from 'node:path';
import type { SecureVersion } from 'node:tls';
import { isAllowlistEntry } from './domain/allowlist';

/** The variables that are read here. */
export const ISSUING_VARIABLES = [
  'SADPATH_ISSUING_CERTIFICATES',
  'SADPATH_ISSUING_STAGING_PORT',
  'SADPATH_ISSUING_PRODUCTION_PORT',
  'SADPATH_ISSUING_TLS_MAX_VERSION',
  'SADPATH_ISSUING_TRUSTED_PEERS',
];

/** Settings of the service from the environment: where its TLS listeners stand and what they show. */
export class IssuingConfig {
  constructor(
    /** Directory of the development authority and its certificates. */
    readonly certificates: string,
    /** Ports of the listeners; undefined lets them follow the plain port. */
    readonly ports: { readonly staging: number | undefined; readonly production: number | undefined },
    readonly tlsMaxVersion: SecureVersion,
    /** Addresses and blocks that count as this machine, such as the bridge of a container host. */
    readonly trustedPeers: readonly string[],
  ) {}
}

type Env = Readonly<Record<string, string | undefined>>;

/** Reads the environment of the process. Rejects with `BadConfig`, which lists everything that is wrong with it. */
export function issuingConfig(): Promise<IssuingConfig> {
  const { config, faults } = readIssuingConfig(process.env);
  return faults.length === 0 ? Promise.resolve(config) : Promise.reject(new BadConfig(faults));
}

/** Reads an environment, and lists what is wrong with it. */
export function readIssuingConfig(env: Env): { readonly config: IssuingConfig; readonly faults: readonly string[] } {
  const faults: string[] = [];
  const config = new IssuingConfig(
    env['SADPATH_ISSUING_CERTIFICATES'] ?? join(env['SADPATH_DATA'] ?? 'data', 'issuing'),
    {
      staging: port(env, 'SADPATH_ISSUING_STAGING_PORT', faults),
      production: port(env, 'SADPATH_ISSUING_PRODUCTION_PORT', faults),
    },
    tlsVersion(env, faults),
    peers(env, faults),
  );
  return { config, faults };
}

function port(env: Env, name: string, faults: string[]): number | undefined {
  const text = env[name];
  if (text === undefined || text === '') return undefined;
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) faults.push(`${name}=${text} is no port`);
  return Number(text);
}

function tlsVersion(env: Env, faults: string[]): SecureVersion {
  const text = env['SADPATH_ISSUING_TLS_MAX_VERSION'] ?? 'TLSv1.3';
  if (text === 'TLSv1.2' || text === 'TLSv1.3') return text;
  faults.push(`SADPATH_ISSUING_TLS_MAX_VERSION=${text} is neither TLSv1.2 nor TLSv1.3`);
  return 'TLSv1.3';
}

function peers(env: Env, faults: string[]): readonly string[] {
  const entries = (env['SADPATH_ISSUING_TRUSTED_PEERS'] ?? '').split(',').map((entry) => entry.trim());
  const given = entries.filter((entry) => entry !== '');
  for (const entry of given) {
    if (!isAllowlistEntry(entry))
      faults.push(`SADPATH_ISSUING_TRUSTED_PEERS: ${entry} is neither an address nor a CIDR block`);
  }
  return given;
}
