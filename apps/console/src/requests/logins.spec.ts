import { knownError } from '../errors/known-error.fixture';
import { fillIn, loginsOf } from './logins';

const login = {
  name: 'login',
  method: 'POST' as const,
  path: '/auth/v1/login',
  body: { email: 'a@b.c', password: 'x' },
};
const errors = [
  knownError({
    recipe: {
      title: 'r',
      natural: true,
      curl: [],
      steps: [
        login,
        { method: 'GET', path: '/w', headers: { Authorization: 'Bearer {{login.data.token}}' } },
        { method: 'GET', path: '/w', headers: { 'x-api-key': 'key-1' } },
      ],
    },
  }),
];

describe('the logins of a service', () => {
  it('are read off its recipes', () => {
    expect(loginsOf([...errors, ...errors], 'wallet', 'authorization')).toEqual([
      { label: 'a@b.c', header: 'authorization', template: 'Bearer {{data.token}}', request: login },
    ]);
    expect(loginsOf(errors, 'wallet', 'x-api-key')).toMatchObject([{ label: 'key-1', template: 'key-1' }]);
    expect(loginsOf(errors, 'cms', 'authorization')).toEqual([]);
  });

  it('fill in what they answer', () => {
    expect(fillIn('Bearer {{data.token}}', { data: { token: 't' } })).toBe('Bearer t');
    expect(fillIn('Bearer {{data.token}}', {})).toBeUndefined();
  });
});
