import { byService, filterErrors, type ErrorFilter } from './filter-errors';
import { knownError } from './known-error.fixture';

const NONE: ErrorFilter = { q: '', service: '', status: '', retry: '', documented: '' };
const frozen = knownError();
const timeout = knownError({
  id: 'cbs-connector/cbs.timeout',
  service: 'cbs-connector',
  code: 'cbs.timeout',
  status: 504,
  alsoStatus: [502],
  retry: 'check-first',
  documented: false,
  message: 'The core bank is late',
  meaning: 'No answer came in time.',
  remedy: 'Look before you repeat.',
});
const both = [frozen, timeout];
const found = (filter: Partial<ErrorFilter>): readonly string[] =>
  filterErrors(both, { ...NONE, ...filter }).map(({ code }) => code);

describe('filterErrors', () => {
  it.each([
    ['everything without a wish', {}, ['ERR_WALLET_FROZEN', 'cbs.timeout']],
    ['a part of a code in any case', { q: 'err_wallet' }, ['ERR_WALLET_FROZEN']],
    ['words of the meaning and the message together', { q: 'time core' }, ['cbs.timeout']],
    ['a word of the remedy', { q: 'unfreeze' }, ['ERR_WALLET_FROZEN']],
    ['a service', { service: 'wallet' }, ['ERR_WALLET_FROZEN']],
    ['a status', { status: '403' }, ['ERR_WALLET_FROZEN']],
    ['a status that the code also has', { status: '502' }, ['cbs.timeout']],
    ['a retry advice', { retry: 'check-first' }, ['cbs.timeout']],
    ['the documented ones', { documented: 'true' }, ['ERR_WALLET_FROZEN']],
    ['the extras', { documented: 'false' }, ['cbs.timeout']],
    ['nothing where wishes contradict', { service: 'wallet', status: '504' }, []],
  ])('finds %s', (_, filter, codes) => {
    expect(found(filter)).toEqual(codes);
  });
});

describe('byService', () => {
  it('keeps the order of services and codes', () => {
    const second = knownError({ code: 'ERR_WALLET_CLOSED' });
    expect(byService([frozen, second, timeout])).toEqual([
      ['wallet', [frozen, second]],
      ['cbs-connector', [timeout]],
    ]);
  });
});
