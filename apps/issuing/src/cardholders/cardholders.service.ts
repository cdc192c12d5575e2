import { Injectable } from '@nestjs/common';
import { findCardholder } from '../access/find-owned';
import type { Visit } from '../access/visit';
import { CARDHOLDER_STATUS_NUMBERS, type Cardholder } from '../domain/cardholder';
import { createCardholder, type NewCardholder } from '../domain/create-cardholder';
import { editCardholder, type CardholderChanges } from '../domain/edit-cardholder';
import { listPage, type Columns, type ListPage, type ListQuery } from '../domain/list-page';
import { cardholders, scopeKey } from '../issuing.collections';
import { nextId } from '../next-id';
import type { CARDHOLDER_COLUMNS } from './dto/cardholders.requests.dto';

type Column = (typeof CARDHOLDER_COLUMNS)[number];

const COLUMNS: Columns<Cardholder, Column> = {
  cardholderId: ({ cardholderId }) => cardholderId,
  status: ({ status }) => CARDHOLDER_STATUS_NUMBERS[status],
  lastName: ({ identity }) => identity.lastName,
  dateCreated: ({ createdAt }) => createdAt,
};

/** Creates, reads and edits cardholders (contract §3.1). */
@Injectable()
export class CardholdersService {
  create(visit: Visit, asked: NewCardholder): Promise<Cardholder> {
    return visit.call.store.transaction(async (tx) => {
      const id = await nextId(tx, 'cardholders');
      const cardholder = createCardholder(asked, visit.program, visit.birth(id));
      visit.meet('ledger');
      await tx.put(cardholders, cardholder);
      return cardholder;
    });
  }

  async list(visit: Visit, query: ListQuery<Column>, status: number | undefined): Promise<ListPage<Cardholder>> {
    visit.meet('ledger');
    const rows = await visit.call.store.transaction((tx) => tx.find(cardholders, 'scope', scopeKey(visit.scope)));
    const matching = rows.filter((row) => status === undefined || CARDHOLDER_STATUS_NUMBERS[row.status] === status);
    return listPage(matching, query, COLUMNS);
  }

  read(visit: Visit, id: number): Promise<Cardholder> {
    return visit.call.store.transaction((tx) => findCardholder(tx, visit, id));
  }

  edit(visit: Visit, id: number, changes: CardholderChanges): Promise<Cardholder> {
    const { settings, program, now } = visit;
    return visit.call.store.transaction(async (tx) => {
      const cardholder = await findCardholder(tx, visit, id);
      const rules = { lockMode: settings.lockMode, ceiling: program.transactionLimitCeiling, now };
      const edited = editCardholder(cardholder, changes, rules);
      await tx.put(cardholders, edited);
      return edited;
    });
  }
}
