import { logIn } from '@sadpath/dcms';
import type { ReadyState } from '@sadpath/recipes';

const wrong = logIn('{{wish.username}}', 'wrong');

/** Users that a seed file asks for by name. */
export const authStates: Readonly<Record<string, ReadyState>> = {
  locked: {
    meaning: 'A user who is locked after five wrong passwords',
    takes: {
      username: { kind: 'text', meaning: 'Who', pattern: '^[A-Za-z0-9_.@-]{1,64}$', fallback: 'api_lockme' },
    },
    steps: [
      { ...wrong, expect: 401, repeat: 4 },
      { ...wrong, expect: 403 },
    ],
  },
};
