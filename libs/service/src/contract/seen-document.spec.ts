import { describeDocument, documentOfNote, noteOfDocument, type SeenDocument } from './seen-document';

describe('the note of a document', () => {
  it.each<SeenDocument>([
    { collection: 'wallets', id: '00000000-0000-4000-8000-000000000103', state: 'frozen', version: 4 },
    { collection: 'cards', id: 'ACME_BANK/4240170001', state: 'EXPIRED_CARD' },
    { collection: 'loads', id: 'a b', version: 'v7' },
    { collection: 'escrows', id: '401', state: 'created', updatedAt: '2026-01-15T10:00:00.000Z' },
    { collection: 'loads', id: 'a b', updatedAt: '2026-01-15T10:00:00.000Z' },
  ])('is read as it was written: %j', (document) => {
    expect(documentOfNote(noteOfDocument(document))).toStrictEqual(document);
  });

  it('has no instant for a version', () => {
    const at = Date.parse('2026-01-15T10:00:00Z');
    const look = { collection: 'escrows', key: '401', doc: { status: 'created', updatedAt: at } };
    expect(describeDocument(look, {}, at)).toEqual({
      ...{ collection: 'escrows', id: '401', state: 'created', updatedAt: '2026-01-15T10:00:00.000Z' },
    });
  });

  it('is no other note', () => {
    expect(documentOfNote('gates passed: token, role')).toBeUndefined();
  });
});
