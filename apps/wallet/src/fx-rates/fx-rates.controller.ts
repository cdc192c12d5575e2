import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Operation } from '@sadpath/service';
import { InVisit, type Visit } from '../access/visit';
import { FX, Raises, READ, WRITE } from '../wallet.raises';
import { ConvertRequest, ListRatesQuery, PairPath } from './dto/fx-rates.requests.dto';
import { ConvertedResponse, FxRateResponse } from './dto/fx-rates.responses.dto';
import { FxRatesService } from './fx-rates.service';
import { RefreshedResponse } from '../internal/dto/internal.responses.dto';

const tags = ['FX rates'];

/** Rates of exchange (contract wallet §3.8). */
@Controller('wallet/v1/fx-rates')
export class FxRatesController {
  constructor(private readonly rates: FxRatesService) {}

  @Get()
  @Operation({ summary: 'Rates of a currency to all others', tags, answers: [FxRateResponse] })
  @Raises(...READ, ...FX)
  listRates(@InVisit() visit: Visit, @Query() { base }: ListRatesQuery) {
    return this.rates.list(visit, base);
  }

  @Get(':base/:quote')
  @Operation({ summary: 'The rate of a pair', tags, answers: FxRateResponse })
  @Raises(...READ, ...FX)
  getRate(@InVisit() visit: Visit, @Param() { base, quote }: PairPath) {
    return this.rates.get(visit, base, quote);
  }

  @Post('convert')
  @Operation({ summary: 'What an amount is worth', tags, answers: ConvertedResponse })
  @Raises(...WRITE, ...FX)
  convertAmount(@InVisit() visit: Visit, @Body() body: ConvertRequest) {
    return this.rates.convert(visit, body);
  }

  @Post('refresh')
  @Operation({ summary: 'Fetches all rates anew', tags, marks: { isForAdmins: true }, answers: RefreshedResponse })
  @Raises(...WRITE, 'ERR_WALLET_FX_RATE_INVALID')
  async refreshRates(@InVisit() visit: Visit) {
    return { refreshed: await this.rates.refresh(visit) };
  }
}
