import { join } from 'node:path';
import { readIssuingConfig } from './issuing.config';

describe('readIssuingConfig', () => {
  it('has a default for everything', () => {
    const { config, faults } = readIssuingConfig({});
    expect(faults).toEqual([]);
    expect(config).toEqual({
      certificates: join('data', 'issuing'),
      ports: { staging: undefined, production: undefined },
      tlsMaxVersion: 'TLSv1.3',
      trustedPeers: [],
    });
  });

  it('keeps certificates beside the state, unless they have a place of their own', () => {
    expect(readIssuingConfig({ SADPATH_DATA: 'state' }).config.certificates).toBe(join('state', 'issuing'));
    const own = { SADPATH_DATA: 'state', SADPATH_ISSUING_CERTIFICATES: 'elsewhere' };
    expect(readIssuingConfig(own).config.certificates).toBe('elsewhere');
  });

  it('reads ports, version and peers', () => {
    const { config, faults } = readIssuingConfig({
      SADPATH_ISSUING_STAGING_PORT: '8443',
      SADPATH_ISSUING_PRODUCTION_PORT: '0',
      SADPATH_ISSUING_TLS_MAX_VERSION: 'TLSv1.2',
      SADPATH_ISSUING_TRUSTED_PEERS: '172.16.0.0/12, ::1',
    });
    expect(faults).toEqual([]);
    expect(config).toMatchObject({
      ports: { staging: 8443, production: 0 },
      tlsMaxVersion: 'TLSv1.2',
      trustedPeers: ['172.16.0.0/12', '::1'],
    });
  });

  it('lists everything that is wrong', () => {
    const { faults } = readIssuingConfig({
      SADPATH_ISSUING_STAGING_PORT: 'https',
      SADPATH_ISSUING_PRODUCTION_PORT: '70000',
      SADPATH_ISSUING_TLS_MAX_VERSION: 'SSLv3',
      SADPATH_ISSUING_TRUSTED_PEERS: 'docker',
    });
    expect(faults).toHaveLength(4);
  });
});
