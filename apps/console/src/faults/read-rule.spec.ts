import { layOut, readRule } from './read-rule';

describe('a rule that is typed', () => {
  it('is read as JSON', () => {
    expect(readRule('{"times":1}')).toEqual({ ok: true, value: { times: 1 } });
  });

  it('is refused with the place of the fault when it is no JSON', () => {
    const answer = readRule('{"times":1,}');
    expect(answer).toMatchObject({ ok: false, problem: { title: 'This is no JSON' } });
    expect(answer.ok ? '' : answer.problem.detail).toMatch(/JSON/);
  });

  it('is laid out to be edited, or left as it is', () => {
    expect(layOut('{"times":1}')).toBe('{\n  "times": 1\n}');
    expect(layOut('{"times":')).toBe('{"times":');
  });
});
