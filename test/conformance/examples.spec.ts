import { bodyOf, credentialsFor, importedRequest, shownOperations } from '../support/example-request';
import { TestSpace } from '../support/test-space';

/** What a fresh space has none of: the example has the right form, and names what an earlier request makes or tells. */
const NEEDS_A_STEP_BEFORE: Readonly<Record<string, string>> = {
  customer_resetPin: 'invalid.otp',
  customer_processCardOrder: 'invalid.input.request',
  customer_cancelCardOrder: 'invalid.input.request',
  customer_fetchCardOrderStatus: 'invalid.input.request',
  cbs_connector_reversal: 'invalid.input.request',
  otp_validate: 'otp.invalid',
  wallet_refresh: 'ERR_AUTH_INVALID_CREDENTIALS',
  banking_verifyMfa: 'INVALID_MFA_CODE',
  banking_refresh: 'INVALID_TOKEN',
  banking_logout: 'INVALID_TOKEN',
  banking_getTransfer: 'NOT_FOUND',
  banking_getBeneficiary: 'NOT_FOUND',
  banking_removeBeneficiary: 'NOT_FOUND',
  banking_getPayment: 'NOT_FOUND',
  control_getFaultsId: 'urn:sadpath:problem:unknown-fault',
  control_deleteFaultsId: 'urn:sadpath:problem:unknown-fault',
  control_getMappingsId: 'urn:sadpath:problem:unknown-fault',
  control_deleteMappingsId: 'urn:sadpath:problem:unknown-fault',
  control_getRequestsId: 'urn:sadpath:problem:unknown-request',
  control_getRequestsIdExplain: 'urn:sadpath:problem:unknown-request',
  control_getRequestsIdAsForm: 'urn:sadpath:problem:unknown-request',
  control_getSnapshotsName: 'urn:sadpath:problem:unknown-snapshot',
  control_getSnapshotsNameFile: 'urn:sadpath:problem:unknown-snapshot',
  control_postSnapshotsNameLoad: 'urn:sadpath:problem:unknown-snapshot',
  control_postIssuingBankRegistrationsIdReply: 'urn:sadpath:problem:unknown-document',
};

/** No bank of the fixtures offers it (contract banking §7). */
const NOT_OFFERED: Readonly<Record<string, string>> = { banking_transferAbroad: 'FEATURE_DISABLED' };

/** These change spaces that other specs have. */
const NOT_HERE: readonly string[] = ['control_deleteSpacesId', 'control_patchSpacesId', 'control_deleteCoverage'];

describe('the examples of the document of everything', () => {
  it('are there for every parameter and every JSON body', async () => {
    const operations = await shownOperations();
    const bare = operations.flatMap((operation) => [
      ...operation.parameters.filter(({ example }) => example === undefined).map(({ name }) => name),
      ...('application/json' in (operation.requestBody?.content ?? {}) && bodyOf(operation) === undefined
        ? [`the body of ${operation.operationId}`]
        : []),
    ]);
    expect(bare).toEqual([]);
    expect(operations.flatMap(({ parameters }) => parameters).length).toBeGreaterThan(600);
  });

  it('make, for each operation, a request that succeeds in a fresh space, or that lacks an earlier step alone', async () => {
    const operations = (await shownOperations()).filter(
      ({ operationId, summary }) => !NOT_HERE.includes(operationId) && !summary.startsWith('Always 422'),
    );
    const refused: Record<string, string> = {};
    for (const operation of operations) {
      const said = await answerTo(operation);
      if (said !== undefined) refused[operation.operationId] = said;
    }
    expect(refused).toEqual({ ...NEEDS_A_STEP_BEFORE, ...NOT_OFFERED });
    expect(operations.length).toBeGreaterThan(350);
  }, 180_000);
});

/** The code with which the imported request is refused in a space of its own; undefined where it succeeds. */
async function answerTo(operation: Awaited<ReturnType<typeof shownOperations>>[number]): Promise<string | undefined> {
  const space = await TestSpace.make({ counted: false });
  const { path, headers, ...request } = importedRequest(operation);
  const caller = await credentialsFor(operation, space);
  const isStream = operation.operationId === 'control_getEvents';
  if (isStream) return undefined;
  const answer = await space.viaGateway(path, { ...request, headers: { ...headers, ...caller } });
  const { code, type } = (answer.body ?? {}) as { readonly code?: string; readonly type?: string };
  return answer.status < 300 ? undefined : (code ?? type ?? String(answer.status));
}
