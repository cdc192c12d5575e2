import { isWebhookUrl } from './webhook-url';

describe('isWebhookUrl', () => {
  it.each(['https://example.test/x', 'http://127.0.0.1:9000/hook', 'http://localhost/hook', 'http://[::1]:9/x'])(
    'takes %s',
    (url) => {
      expect(isWebhookUrl(url, true)).toBe(true);
    },
  );

  it.each(['http://example.test/x', 'ftp://127.0.0.1/', 'example.test/x', '', 'http://127.example.test/'])(
    'refuses %s',
    (url) => {
      expect(isWebhookUrl(url, true)).toBe(false);
    },
  );

  it('refuses plain HTTP to this machine when that is not allowed', () => {
    expect(isWebhookUrl('http://127.0.0.1:9000/hook', false)).toBe(false);
  });
});
