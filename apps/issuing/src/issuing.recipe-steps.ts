import type { Json, RecipeStep } from '@sadpath/recipes';

/** The key of the first program of staging. */
export const K1 = { 'x-api-key': 'iss_stg_p1_primary' };

/** A complete cardholder. */
export const JO: Readonly<Record<string, Json>> = {
  firstName: 'Jo',
  lastName: 'Tester',
  emailAdr: 'jo@example.test',
  gender: 2,
  nationality: 'American',
  placeOfBirth: 'USA',
  dob: '1990-05-14',
  adrLine1: '1 Test Street',
  city: 'Testville',
  state: 'CA',
  country: 'US',
  zipCode: '94105',
  callingCode: '001',
  cellNum: '4155550100',
};

/** Puts a simulated system of the space into a state. */
export const dependency = (name: string, state: string, slowMs?: number): RecipeStep => ({
  method: 'PUT',
  path: `/__admin/dependencies/${name}`,
  body: slowMs === undefined ? { state } : { state, slowMs },
});

/** Posts to a path as the first program of staging. */
export const post = (path: string, body?: Json, headers: RecipeStep['headers'] = K1): RecipeStep =>
  body === undefined ? { method: 'POST', path, headers } : { method: 'POST', path, headers, body };

/** Puts to a path as the first program of staging. */
export const put = (path: string, body?: Json, headers: RecipeStep['headers'] = K1): RecipeStep =>
  body === undefined ? { method: 'PUT', path, headers } : { method: 'PUT', path, headers, body };
