import { knownError } from '../errors/known-error.fixture';
import { metCodes } from './met-codes';

const errors = ['a', 'b', 'c'].map((code) => knownError({ id: `wallet/${code}`, code }));
const pair = (code: string) => ({ operation: 'o', code, state: 'natural' as const });
const met = { natural: [pair('wallet/a')], forced: [pair('wallet/a'), pair('wallet/b')] };

describe('metCodes', () => {
  it('counts a code that was met in both ways as natural', () => {
    const [[service, codes] = ['', []]] = metCodes(errors, met);
    expect(service).toBe('wallet');
    expect(codes.map(({ state }) => state)).toEqual(['natural', 'forced', 'unmet']);
  });

  it('shows one state alone', () => {
    expect(metCodes(errors, met, 'unmet')).toMatchObject([['wallet', [{ error: { code: 'c' } }]]]);
    expect(metCodes([], met)).toEqual([]);
  });
});
