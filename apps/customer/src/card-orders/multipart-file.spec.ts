import { multipartFile } from './multipart-file';

const TYPE = 'multipart/form-data; boundary=XyZ';

const bodyOf = (...parts: readonly string[]): string =>
  [...parts.map((part) => `--XyZ\r\n${part}\r\n`), '--XyZ--\r\n'].join('');
const part = (disposition: string, content: string): string =>
  `Content-Disposition: form-data; ${disposition}\r\nContent-Type: text/plain\r\n\r\n${content}`;
const FILE = part('name="file"; filename="order.txt"', 'line one\r\n--not a delimiter\r\nline two');

describe('multipartFile', () => {
  it('reads the file of a name', () => {
    const body = bodyOf(part('name="note"', 'x'), FILE);
    expect(multipartFile(TYPE, body, 'file')).toEqual({
      fileName: 'order.txt',
      content: 'line one\r\n--not a delimiter\r\nline two',
    });
  });

  it('takes a quoted boundary and further parameters', () => {
    expect(multipartFile('Multipart/Form-Data; charset=utf-8; boundary="XyZ"', bodyOf(FILE), 'file')).toMatchObject({
      fileName: 'order.txt',
    });
  });

  it.each([
    ['a field of the name that is no file', TYPE, bodyOf(part('name="file"', 'x'))],
    ['a file of another name', TYPE, bodyOf(part('name="other"; filename="a.txt"', 'x'))],
    ['another type', 'text/plain', bodyOf(FILE)],
    ['no boundary', 'multipart/form-data', bodyOf(FILE)],
    ['a body that was cut off', TYPE, bodyOf(FILE).replace('--XyZ--\r\n', '')],
    ['nothing', TYPE, ''],
  ])('finds nothing in %s', (_, type, body) => {
    expect(multipartFile(type, body, 'file')).toBeUndefined();
  });
});
