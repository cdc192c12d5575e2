import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Operation } from '@sadpath/service';
import { InVisit, type Visit } from '../access/visit';
import { FUNDS, Raises, READ, STATUS, USABLE, WRITE } from '../wallet.raises';
import {
  DisputeEscrowRequest,
  EscrowPath,
  ListEscrowsQuery,
  OpenEscrowRequest,
  RefundEscrowRequest,
  ResolveEscrowRequest,
} from './dto/escrows.requests.dto';
import { EscrowResponse } from './dto/escrows.responses.dto';
import { EscrowMovesService } from './escrow-moves.service';
import { EscrowsService } from './escrows.service';
import { Pagination } from '../forms/pagination.dto';

const tags = ['Escrow'];
const answers = EscrowResponse;
const MOVE = [
  ...WRITE,
  'ERR_WALLET_ESCROW_NOT_FOUND',
  'ERR_WALLET_ESCROW_EXPIRED',
  'ERR_WALLET_ESCROW_DISPUTED',
] as const;

/** Escrows (contract wallet §3.5). */
@Controller('wallet/v1/escrows')
export class EscrowsController {
  constructor(
    private readonly escrows: EscrowsService,
    private readonly moves: EscrowMovesService,
  ) {}

  @Post()
  @Operation({ summary: 'Opens an escrow', tags, status: 201, answers })
  @Raises(...WRITE, ...USABLE)
  openEscrow(@InVisit() visit: Visit, @Body() body: OpenEscrowRequest) {
    return this.escrows.open(visit, body);
  }

  @Get()
  @Operation({
    summary: 'Lists escrows, newest first',
    tags,
    answers: { page: EscrowResponse, pagination: Pagination },
  })
  @Raises(...READ)
  listEscrows(@InVisit() visit: Visit, @Query() query: ListEscrowsQuery) {
    return this.escrows.list(visit, query);
  }

  @Get(':escrowId')
  @Operation({ summary: 'Reads an escrow', tags, answers })
  @Raises(...READ, 'ERR_WALLET_ESCROW_NOT_FOUND')
  getEscrow(@InVisit() visit: Visit, @Param() { escrowId }: EscrowPath) {
    return this.escrows.get(visit, escrowId);
  }

  @Post(':escrowId/fund')
  @Operation({ summary: 'Puts the money in', tags, answers })
  @Raises(...MOVE, ...STATUS, ...FUNDS)
  fundEscrow(@InVisit() visit: Visit, @Param() { escrowId }: EscrowPath) {
    return this.moves.fund(visit, escrowId);
  }

  @Post(':escrowId/release')
  @Operation({ summary: 'Pays the payee', tags, answers })
  @Raises(...MOVE, ...STATUS, 'ERR_WALLET_ESCROW_NOT_FUNDED')
  releaseEscrow(@InVisit() visit: Visit, @Param() { escrowId }: EscrowPath) {
    return this.moves.release(visit, escrowId);
  }

  @Post(':escrowId/refund')
  @Operation({ summary: 'Pays the payer back', tags, answers, bodyIsOptional: true })
  @Raises(...MOVE, ...STATUS, 'ERR_WALLET_ESCROW_NOT_FUNDED')
  refundEscrow(@InVisit() visit: Visit, @Param() { escrowId }: EscrowPath, @Body() { reason }: RefundEscrowRequest) {
    return this.moves.refund(visit, escrowId, reason);
  }

  @Post(':escrowId/dispute')
  @Operation({ summary: 'Opens a dispute', tags, answers })
  @Raises(...MOVE, 'ERR_WALLET_ESCROW_NOT_FUNDED')
  disputeEscrow(@InVisit() visit: Visit, @Param() { escrowId }: EscrowPath, @Body() { reason }: DisputeEscrowRequest) {
    return this.moves.dispute(visit, escrowId, reason);
  }

  @Post(':escrowId/cancel')
  @Operation({ summary: 'Gives an unfunded escrow up', tags, answers })
  @Raises(...MOVE)
  cancelEscrow(@InVisit() visit: Visit, @Param() { escrowId }: EscrowPath) {
    return this.moves.cancel(visit, escrowId);
  }

  @Post(':escrowId/resolve')
  @Operation({ summary: 'Decides a dispute', tags, answers, marks: { isForAdmins: true } })
  @Raises(...WRITE, ...STATUS, 'ERR_WALLET_ESCROW_NOT_FOUND')
  resolveEscrow(@InVisit() visit: Visit, @Param() { escrowId }: EscrowPath, @Body() body: ResolveEscrowRequest) {
    return this.moves.resolve(visit, escrowId, body);
  }
}
