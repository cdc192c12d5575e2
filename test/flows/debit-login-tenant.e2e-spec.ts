import { TestSpace } from '../support/test-space';

it.each(['', ' ', '\t'])('a login with the blank tenant header %j is one without it', async (tenant) => {
  const space = await TestSpace.make();
  const body = { username: 'api_admin', password: 'Sandbox#123' };
  const { status } = await space.call('/dcms/api/authenticate', { method: 'POST', body, headers: { tenant } });
  expect(status).toBe(200);
});
