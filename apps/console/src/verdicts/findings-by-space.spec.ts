import type { Finding } from '../api/control-types';
import { findingsBySpace } from './findings-by-space';

const finding = (space: string, severity: Finding['severity'], label?: string): Finding => ({
  ...{ rule: 'no-backoff', severity, space, seen: '', advice: '', requests: [] },
  ...(label === undefined ? {} : { label }),
});

describe('findingsBySpace', () => {
  const all = [finding('b', 'critical', 'pays twice'), finding('a', 'warning'), finding('b', 'info', 'pays twice')];

  it('puts the space with the gravest first, with the name of its test', () => {
    expect(findingsBySpace(all, '').map(({ space, label, findings }) => [space, label, findings.length])).toEqual([
      ['b', 'pays twice', 2],
      ['a', undefined, 1],
    ]);
  });

  it('leaves out a space that has none of the severity', () => {
    expect(findingsBySpace(all, 'warning').map(({ space }) => space)).toEqual(['a']);
  });
});
