import { isKnownKit } from './kit-series';

const SERIES = [
  { first: '4240170001', last: '4240170012' },
  { first: '4240190001', last: '4240999999' },
];

describe('isKnownKit', () => {
  it.each(['4240170001', '4240170012', '4240190001', '4240999999'])('knows %s', (kitNo) => {
    expect(isKnownKit(kitNo, SERIES)).toBe(true);
  });

  it.each(['4240170000', '4240170013', '4240190000', '9999999999', '', 'kit', '-1', '4240170001 '])(
    'does not know "%s"',
    (kitNo) => {
      expect(isKnownKit(kitNo, SERIES)).toBe(false);
    },
  );
});
