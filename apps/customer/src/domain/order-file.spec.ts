import { acceptUpload } from './order-file';

const refused = expect.objectContaining({ code: 'invalid.input.request' }) as Error;

describe('acceptUpload', () => {
  it('counts the lines of a text file', () => {
    const file = acceptUpload({ fileName: 'order.txt', content: 'a\r\nb\n\n' }, 'ACME_BANK', 7);
    expect(file).toEqual({ tenant: 'ACME_BANK', fileName: 'order.txt', lines: 2, bytes: 6, uploadedAt: 7 });
  });

  it.each([
    ['no file', undefined],
    ['another type', { fileName: 'order.csv', content: 'a' }],
    ['a path', { fileName: '../order.txt', content: 'a' }],
    ['nothing', { fileName: 'order.txt', content: ' \n' }],
  ])('refuses %s', (_, upload) => {
    expect(() => acceptUpload(upload, 'ACME_BANK', 7)).toThrow(refused);
  });
});
