import { Body, Controller, Post } from '@nestjs/common';
import { Operation } from '@sadpath/service';
import { InVisit, type Visit } from '../access/visit';
import { VerificationService } from '../cardholders/verification.service';
import { CARD_TRANSACTION_STATUS_NUMBERS } from '../domain/card-transaction';
import {
  BODY_CODES,
  CARD_CODES,
  CARDHOLDER_CODES,
  LEDGER_CODES,
  UPSTREAM_CODES,
  WALLET_CODES,
} from '../forms/form-codes';
import { Raises } from '../issuing.raises';
import { OtpService } from '../otp/otp.service';
import {
  SimulateChallengeRequest,
  SimulateDepositRequest,
  SimulateSpendRequest,
  ValidateKycRequest,
} from './dto/staging.requests.dto';
import {
  KycValidatedResponse,
  SimulatedChallengeResponse,
  SimulatedDepositResponse,
  SimulatedSpendResponse,
} from './dto/staging.responses.dto';
import { SimulatorService } from './simulator.service';

/** What every simulator may answer; production has none of them. */
const SIMULATOR_CODES = [...BODY_CODES, 'route_not_found'] as const;

/** The platform's simulators, which production does not have (contract §3.5). */
@Controller('v2/staging')
export class StagingController {
  constructor(
    private readonly verification: VerificationService,
    private readonly simulator: SimulatorService,
    private readonly otp: OtpService,
  ) {}

  @Post('kyc/validate')
  @Operation({
    summary: 'Decides a review',
    tags: ['Simulators'],
    answers: KycValidatedResponse,
    marks: { simulates: true },
  })
  @Raises(
    ...SIMULATOR_CODES,
    ...CARDHOLDER_CODES,
    'field_required',
    'field_range',
    'field_enum',
    'kyc_force_not_allowed',
  )
  async validateKyc(@InVisit() visit: Visit, @Body() { cardholderId, result }: ValidateKycRequest) {
    await this.verification.force(visit, cardholderId, result);
    return { result: {} };
  }

  @Post('deposits')
  @Operation({
    summary: 'Funds a card or a wallet at once',
    tags: ['Simulators'],
    answers: SimulatedDepositResponse,
    marks: { simulates: true },
  })
  @Raises(
    ...SIMULATOR_CODES,
    ...CARD_CODES,
    ...WALLET_CODES,
    ...LEDGER_CODES,
    'field_required',
    'field_range',
    'otp_target_ambiguous',
    'simulation_amount_invalid',
    'card_closed',
  )
  async simulateDeposit(@InVisit() visit: Visit, @Body() body: SimulateDepositRequest) {
    return { result: { depositId: await this.simulator.deposit(visit, body) } };
  }

  @Post('cards/spend')
  @Operation({
    summary: 'Spends with a card',
    tags: ['Simulators'],
    answers: SimulatedSpendResponse,
    marks: { simulates: true },
  })
  @Raises(
    ...SIMULATOR_CODES,
    ...CARD_CODES,
    ...UPSTREAM_CODES,
    'field_required',
    'field_range',
    'field_too_long',
    'field_too_short',
    'simulation_amount_invalid',
  )
  async simulateSpend(@InVisit() visit: Visit, @Body() body: SimulateSpendRequest) {
    const { transId, authRefNum, status } = await this.simulator.spend(visit, body);
    return { result: { transId, authRefNum, transStatus: CARD_TRANSACTION_STATUS_NUMBERS[status] } };
  }

  @Post('otp/challenge')
  @Operation({
    summary: 'Makes a 3-D Secure code for every listener of a card',
    tags: ['Simulators'],
    answers: SimulatedChallengeResponse,
    marks: { simulates: true },
  })
  @Raises(...SIMULATOR_CODES, ...CARD_CODES, ...UPSTREAM_CODES, 'field_required', 'field_range')
  async simulateChallenge(@InVisit() visit: Visit, @Body() { cardId }: SimulateChallengeRequest) {
    return { result: { delivered: await this.otp.challenge(visit, cardId) } };
  }
}
