import { BOUND_NAMES, BOUNDS, DEFAULT_BOUNDS, OWN_VARIABLES, settingOf } from '@sadpath/bounds';
import { BadConfig, readConfig, type SandboxConfig } from './sandbox-config';

const read = (env: Readonly<Record<string, string>>): SandboxConfig =>
  readConfig(env, [{ name: 'auth' }, { name: 'cbs-connector', variables: ['SADPATH_CBS_CONNECTOR_CORE'] }]);

function faultsOf(env: Readonly<Record<string, string>>): readonly string[] {
  try {
    read(env);
  } catch (error) {
    if (error instanceof BadConfig) return error.faults;
    throw error;
  }
  return [];
}

describe('the environment', () => {
  it('may say nothing: everything has a default', () => {
    expect(read({})).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      urls: {},
      spaceDefaults: { envelope: 'standard' },
      bounds: DEFAULT_BOUNDS,
      adminToken: undefined,
    });
  });

  it.each(BOUND_NAMES)('has the bound %s as the table says, and another where its setting says so', (name) => {
    const setting = settingOf(name);
    expect(read({}).bounds[name]).toBe(BOUNDS[name].value);
    if (setting !== undefined) expect(read({ [setting]: '7' }).bounds[name]).toBe(7);
  });

  it('has no number but the port that is no bound of the table', () => {
    const numbers = OWN_VARIABLES.filter((name) =>
      faultsOf({ [name]: '1e3' })
        .join()
        .includes('whole number'),
    );
    expect(numbers).toEqual(['SADPATH_PORT']);
  });

  it('fixes the start, the seed and the envelope of every space', () => {
    const { spaceDefaults } = read({
      SADPATH_NOW: '2026-02-21T10:00:00Z',
      SADPATH_SEED: 'a',
      SADPATH_ENVELOPE: 'native',
    });
    expect(spaceDefaults).toEqual({
      envelope: 'native',
      seed: 'a',
      clock: { instant: Date.parse('2026-02-21T10:00:00Z') },
    });
  });

  it.each([
    [{ SADPATH_PORT: 'x' }, 'SADPATH_PORT=x'],
    [{ SADPATH_PORT: '70000' }, 'SADPATH_PORT=70000'],
    [{ SADPATH_HOST: '0.0.0.0' }, 'SADPATH_ADMIN_TOKEN must be set'],
    [{ SADPATH_ENVELOPE: 'xml' }, 'SADPATH_ENVELOPE=xml'],
    [{ SADPATH_NOW: 'noon' }, 'SADPATH_NOW=noon'],
    [{ SADPATH_MAX_SPACES: '-1' }, 'SADPATH_MAX_SPACES=-1'],
    [{ SADPATH_AUTH_URL: 'auth:4001', DATABASE_URL: 'postgres://x' }, 'SADPATH_AUTH_URL=auth:4001'],
    [{ SADPATH_CBS_CONNECTOR_URL: 'http://127.0.0.1:4005' }, 'DATABASE_URL must be set'],
  ])('is refused as %j', (env, fault) => {
    expect(faultsOf(env as unknown as Record<string, string>).join('\n')).toContain(fault);
  });

  it('is told all its faults at once', () => {
    expect(faultsOf({ SADPATH_PORT: 'x', SADPATH_ENVELOPE: 'xml', SADPATH_NOW: 'noon' })).toHaveLength(3);
  });

  it('opens the sandbox beyond this machine only with a token', () => {
    expect(read({ SADPATH_HOST: '0.0.0.0', SADPATH_ADMIN_TOKEN: 't' })).toMatchObject({
      host: '0.0.0.0',
      adminToken: 't',
    });
    expect(read({ SADPATH_HOST: 'localhost' })).toMatchObject({ host: 'localhost' });
  });
});

describe('a variable that nobody reads', () => {
  it.each([
    ['SADPATH_PROT', 'SADPATH_PORT'],
    ['SADPATH_MAXSPACES', 'SADPATH_MAX_SPACES'],
    ['SADPATH_CBS_CONECTOR_URL', 'SADPATH_CBS_CONNECTOR_URL'],
    ['SADPATH_CBS_CONNECTOR_COER', 'SADPATH_CBS_CONNECTOR_CORE'],
    ['SADPATH_JOURNAL_BYTE', 'SADPATH_JOURNAL_BYTES'],
  ])('%s stops the start, with the nearest', (name, nearestName) => {
    expect(() => read({ [name]: '1' })).toThrow(new RegExp(`${name} is no setting; the nearest are ${nearestName}`));
  });

  it('is of somebody else without the prefix, or is not set', () => {
    expect(() =>
      read({ PATH: '/bin', SADPATHS: '1', SADPATH_PROT: '', SADPATH_URL: 'http://127.0.0.1:4000' }),
    ).not.toThrow();
  });
});
