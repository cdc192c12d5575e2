import { KnownSecrets } from './known-secrets';

/** So many secrets, each of its own text. */
function secretsCalled(name: string, count: number): readonly { readonly password: string }[] {
  return Array.from({ length: count }, (_, at) => ({ password: `${name}-${String(at)}-text` }));
}

describe('KnownSecrets', () => {
  it('hides what it was to learn later', () => {
    const secrets = new KnownSecrets();
    secrets.learnLater([{ users: [{ name: 'Ada', password: 'Sandbox#123' }] }]);
    expect(secrets.hide({ said: 'it is Sandbox#123', by: 'Ada' })).toEqual({ said: 'it is ***', by: 'Ada' });
  });

  it('learns later at once what is more than it keeps for later', () => {
    const secrets = new KnownSecrets();
    for (const secret of secretsCalled('kept', 40)) secrets.learnLater([secret]);
    expect(secrets.hide(secretsCalled('kept', 40).map(({ password }) => password))).toEqual(Array(40).fill('***'));
  });

  it('forgets what it was to learn later before what it has been told', () => {
    const secrets = new KnownSecrets();
    secrets.learnLater(secretsCalled('planted', 5));
    secrets.learn(secretsCalled('told', 98));
    secrets.hide('');
    secrets.learn(secretsCalled('newest', 1));
    const shown = secrets.hide(secretsCalled('planted', 5).map(({ password }) => password));
    expect(shown.filter((text) => text === '***')).toHaveLength(1);
    expect(secrets.hide(secretsCalled('told', 98).map(({ password }) => password))).toEqual(Array(98).fill('***'));
  });

  it('learns from items of lists, within lists too', () => {
    const secrets = new KnownSecrets();
    secrets.learn([[{ pin: '4711-0815' }], 'https://ada:hunter22@bank.test/hook']);
    expect(secrets.hide('4711-0815 and hunter22')).toBe('*** and ***');
  });

  it('seals what it may hide before it forgets', () => {
    const sealed: string[] = [];
    const secrets: KnownSecrets = new KnownSecrets(() => sealed.push(secrets.hide('planted-0-text')));
    secrets.learnLater(secretsCalled('planted', 1));
    secrets.learn(secretsCalled('told', 101));
    expect(sealed).toEqual(['***']);
  });
});
