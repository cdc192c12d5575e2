import { TestSpace } from '../../support/test-space';

describe('presets', () => {
  it('are rules that arm as they stand, by their names', async () => {
    const space = await TestSpace.make();
    const { items } = await space.ask<{ readonly items: readonly { readonly id: string }[] }>('GET', '/faults/presets');
    for (const { id } of items) await space.ask('POST', `/faults/presets/${id}`);
    const armed = await space.ask<{ readonly items: readonly { readonly id: string }[] }>('GET', '/faults');
    expect(armed.items.map(({ id }) => id).toSorted()).toEqual(items.map(({ id }) => id).toSorted());
    expect(items.length).toBeGreaterThan(3);
  });

  it('are named when another is asked for', async () => {
    const space = await TestSpace.make();
    expect(await space.admin('POST', '/faults/presets/nibss-away')).toMatchObject({
      ...{ status: 404, body: { nearest: expect.arrayContaining(['nibss-away-for-an-hour']) } },
    });
  });
});
