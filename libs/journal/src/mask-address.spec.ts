import { KnownSecrets } from './known-secrets';
import { mask, maskText } from './mask';
import { maskAddress } from './mask-address';

/** Stands wherever something must not be seen. */
const SECRET = 'hunter2x9';

describe('an address of a webhook', () => {
  it.each([
    [`https://ada:${SECRET}@hooks.test/in`, 'https://***@hooks.test/in'],
    [`https://${SECRET}@hooks.test/in`, 'https://***@hooks.test/in'],
    [`HTTPS:ada:${SECRET}@hooks.test`, 'HTTPS:***@hooks.test'],
    [`https:\\\\ada:p@${SECRET}@hooks.test/in`, 'https:\\\\***@hooks.test/in'],
    [` https://ada:hun\nter2x9@hooks.test/in`, 'https://***@hooks.test/in'],
    [`http://127.0.0.1:8080/in?token=${SECRET}&k=${SECRET}`, 'http://127.0.0.1:8080/in?token=***&k=***'],
    [`http://127.0.0.1/in?${SECRET}`, 'http://127.0.0.1/in?***'],
    [`http://127.0.0.1/in#${SECRET}`, 'http://127.0.0.1/in#***'],
    ['https://hooks.test/services/T0/B0/XXab12cd34ef56gh78ij90kl', 'https://hooks.test/services/T0/B0/***'],
  ])('is shown without what opens it: %j', (address, shown) => {
    expect(maskAddress(address)).toBe(shown);
    expect(mask({ webhookUrl: address, 'banking.webhookUrl': address, callback: address })).toEqual({
      webhookUrl: shown,
      'banking.webhookUrl': shown,
      callback: shown,
    });
  });

  it.each([
    'http://127.0.0.1:4567/hooks/s-01jabcdefg',
    'https://hooks.test/in/550e8400-e29b-41d4-a716-446655440000',
    'a.user@mail.test',
    '+919876543210',
    'cards.blocked',
    '',
  ])('is shown as it is where it has nothing of the kind: %s', (address) => {
    expect(maskAddress(address)).toBe(address);
  });
});

describe('an address in a text', () => {
  it.each([
    `it is https://ada:${SECRET}@hooks.test/in, I think`,
    `{"to":"https:\\/\\/ada:${SECRET}@hooks.test\\/in"`,
    `{"note":"{\\"to\\":\\"https://ada:${SECRET}@h/\\"}"}`,
    `to=amqp://ada:${SECRET}@broker/x`,
    `see http://h/in?a=1&access_token=${SECRET}&b=2`,
  ])('has neither user nor password, nor what is secret by its name: %s', (text) => {
    expect(maskText(text)).not.toContain(SECRET);
  });

  it('is shown otherwise', () => {
    const text = 'see http://h/in?a=1&b=2 or ask ada@mail.test: now';
    expect(maskText(text)).toBe(text);
  });
});

it('is told once, and its password is hidden wherever it stands', () => {
  const secrets = new KnownSecrets();
  secrets.learn({ url: 'https://ada:p%40ss-word-9@hooks.test/in' });
  expect(secrets.hide(['it is p@ss-word-9', 'p%40ss-word-9'])).toEqual(['it is ***', '***']);
});

describe('a secret of all spaces', () => {
  it('is hidden, and stays known however many others are told', () => {
    const secrets = new KnownSecrets(undefined, () => new Set(['Planted#123', '0013']));
    for (let at = 0; at < 200; at++) secrets.learn({ password: `told-${String(at)}` });
    expect(secrets.hide({ a: 'said Planted#123', b: '0013', c: 'in 0013' })).toEqual({
      a: 'said ***',
      b: '***',
      c: 'in 0013',
    });
  });
});
