import { specStores } from '@sadpath/testing';

beforeAll(() => specStores.open(process.env['SADPATH_SPEC_DATABASE'] ?? '', expect.getState().testPath ?? ''));
afterAll(() => specStores.close());
