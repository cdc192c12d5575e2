import { problemOf } from './problem';

describe('problemOf', () => {
  it('reads a problem document with everything it names', () => {
    const problems = [{ pointer: '/match/service', message: 'not known', nearest: ['wallet'] }];
    const text = JSON.stringify({
      type: 'urn:sadpath:problem:invalid-fault',
      title: 'invalid fault',
      status: 422,
      detail: '/match/service: not known',
      problems,
      nearest: ['wallet'],
    });
    expect(problemOf(422, text)).toEqual({
      status: 422,
      slug: 'invalid-fault',
      title: 'invalid fault',
      detail: '/match/service: not known',
      problems,
      nearest: ['wallet'],
    });
  });

  it('reads a member that is wrong without nearest names', () => {
    const text = JSON.stringify({ detail: 'no', problems: [{ pointer: '/0/balance', message: 'must be integer' }] });
    expect(problemOf(422, text).problems).toEqual([{ pointer: '/0/balance', message: 'must be integer', nearest: [] }]);
  });

  it.each(['<html>bad gateway</html>', '"text"', 'null', '{}'])('shows %s as it came', (text) => {
    expect(problemOf(502, text)).toMatchObject({ status: 502, title: 'status 502', detail: text });
  });

  it('says that an answer was empty', () => {
    expect(problemOf(500, '').detail).toBe('The answer was 500 and empty');
  });
});
