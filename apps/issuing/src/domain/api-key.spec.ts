import { API_KEYS, CERTIFICATES, PROGRAMS, registryEntryOf } from '../issuing.fixtures';
import { requireKey, requireKeyFits } from './api-key';

const keyOf = (name: string) => API_KEYS.find((key) => key.name === name)!;
const question = {
  certificate: registryEntryOf(CERTIFICATES[0]!, 0),
  environment: 'staging',
  programs: PROGRAMS,
} as const;

describe('requireKey', () => {
  it.each([
    [undefined, undefined, 'api_key_missing'],
    ['', undefined, 'api_key_missing'],
    ['nope', undefined, 'api_key_invalid'],
    ['iss_stg_p1_revoked', keyOf('K1R'), 'api_key_revoked'],
  ])('refuses %j', (text, key, code) => {
    expect(() => requireKey(text, key)).toThrow(expect.objectContaining({ code }));
  });
});

describe('requireKeyFits', () => {
  it('finds the program of the key', () => {
    expect(requireKeyFits(keyOf('K1'), question).id).toBe('P1');
  });

  it.each([
    ['K2', 'api_key_wrong_program'],
    ['K1P', 'api_key_wrong_environment'],
  ])('refuses %s in the words of an unknown key', (name, code) => {
    expect(() => requireKeyFits(keyOf(name), question)).toThrow(
      expect.objectContaining({ code, message: 'Invalid API key.' }),
    );
  });
});
