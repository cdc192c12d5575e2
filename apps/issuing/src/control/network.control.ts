import { invalid, readForm, readOneOf, type ControlRequest, type ControlRoute } from '@sadpath/service';
import { isAllowlistEntry } from '../domain/allowlist';
import { DNS_RECORD_TYPES, domainName, type DnsRecord } from '../domain/dns-zone';
import { parseIp } from '../domain/ip-address';
import { dnsRecords, programs } from '../issuing.collections';
import { AllowlistAnswer, AllowlistBody, DnsRecordInfo, ZoneAnswer } from './control.dto';
import { findOr404, readTexts } from './control-input';

/** The names and addresses of the simulated network (contract §2.11). */
export const networkControl: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/issuing/dns',
    tag: 'issuing',
    answers: ZoneAnswer,
    summary: 'The simulated zone',
    handle: async (request) => ({
      items: await request.call.store.transaction((tx) => tx.all(dnsRecords)),
    }),
  },
  {
    method: 'PUT',
    path: '/issuing/dns',
    tag: 'issuing',
    body: DnsRecordInfo,
    answers: DnsRecordInfo,
    summary: 'Puts a record into the simulated zone',
    bodyExample: { type: 'A', name: 'api.northwind.test', values: ['127.0.0.1'] },
    handle: putRecord,
  },
  {
    method: 'DELETE',
    path: '/issuing/dns/:type/:name',
    pathExamples: { type: 'A', name: 'api.northwind.test' },
    tag: 'issuing',
    answers: 'nothing',
    summary: 'Takes a record out of the simulated zone',
    handle: deleteRecord,
  },
  {
    method: 'PUT',
    path: '/issuing/programs/:id/allowlist',
    pathExamples: { id: 'P1' },
    tag: 'issuing',
    body: AllowlistBody,
    answers: AllowlistAnswer,
    summary: "Replaces a Program's allowlist",
    bodyExample: { entries: ['127.0.0.1', '10.0.0.0/8'] },
    handle: putAllowlist,
  },
];

async function putRecord(request: ControlRequest): Promise<DnsRecord> {
  const { type, name, values } = readForm(request.body, DnsRecordInfo);
  const record: DnsRecord = {
    type: readOneOf('type', type, DNS_RECORD_TYPES),
    name: readName(name),
    values: readTexts('values', values),
  };
  requireAddresses(record);
  await request.call.store.transaction((tx) => tx.put(dnsRecords, record));
  return record;
}

/** The version of the addresses to which a record leads. */
const FAMILIES = { A: 4, AAAA: 6 } as const;

/** A and AAAA lead to addresses; PTR starts from one. */
function requireAddresses({ type, name, values }: DnsRecord): void {
  const wrong = (type === 'PTR' ? [name] : values).find((text) => parseIp(text) === undefined);
  if (wrong !== undefined) throw invalid(type === 'PTR' ? 'name' : 'values', `"${wrong}" is no IP address`);
  if (type === 'PTR') return;
  const version = FAMILIES[type];
  const strange = values.find((text) => parseIp(text)?.family !== version);
  if (strange !== undefined) throw invalid('values', `"${strange}" is no address of version ${String(version)}`);
}

function readName(name: unknown): string {
  if (typeof name !== 'string' || name === '') throw invalid('name', 'name must be a domain or an address');
  return domainName(name);
}

function deleteRecord(request: ControlRequest): Promise<void> {
  const { type = '', name = '' } = request.params;
  return request.call.store.transaction(async (tx) => {
    const key = `${type.toUpperCase()} ${domainName(name)}`;
    await findOr404(tx, dnsRecords, key);
    await tx.remove(dnsRecords, key);
  });
}

function putAllowlist(request: ControlRequest): Promise<object> {
  const entries = readTexts('entries', readForm(request.body, AllowlistBody)['entries']);
  const wrong = entries.find((entry) => !isAllowlistEntry(entry));
  if (wrong !== undefined) throw invalid('entries', `"${wrong}" is neither an address nor a CIDR block`);
  return request.call.store.transaction(async (tx) => {
    const program = await findOr404(tx, programs, request.params['id'] ?? '');
    await tx.put(programs, { ...program, allowlist: entries });
    return { program: program.id, entries };
  });
}
