import { expect, test } from 'vitest';
import { accountColumns, competitorColumns, contactColumns, orderColumns, tenderColumns } from './columns.ts';
import { mapHeader, plainHeader } from './map-header.ts';
import { describeHeaderProblems } from './problem.ts';

function positionsOf(mapping: ReturnType<typeof mapHeader<string>>) {
  if (!mapping.ok) throw new Error(describeHeaderProblems(mapping.problems));
  return mapping.positions;
}

function sentences(mapping: ReturnType<typeof mapHeader<string>>) {
  return mapping.ok ? [] : mapping.problems.map((problem) => describeHeaderProblems([problem]));
}

test.each([
  [
    ['invoice', 'customer', 'date', 'amount', 'lines', 'items', 'country', 'status'],
    { order: 0, account: 1, date: 2, amount: 3, country: 6, status: 7 },
  ],
  [
    ['Customer ID', 'ORDER_DATE', 'Net-Amount', 'Offer Code'],
    { account: 0, date: 1, amount: 2, 'offer-code': 3 },
  ],
  [['Client', 'Ordered On', 'Total', 'ID'], { account: 0, date: 1, amount: 2, order: 3 }],
  [
    ['Kliënt', 'Datum', 'Bedrag', 'Faktuurnommer', 'Koste', 'Geldeenheid', 'Land'],
    { account: 0, date: 1, amount: 2, order: 3, cost: 4, currency: 5, country: 6 },
  ],
  [
    ['Datum', 'Kliëntnommer', 'Kliëntnaam', 'Faktuurnr', 'Netto bedrag'],
    { date: 0, account: 1, 'account-name': 2, order: 3, amount: 4 },
  ],
  [['Account Name', 'Date', 'Amount'], { account: 0, date: 1, amount: 2 }],
  [
    ['Customer No', 'Customer Name', 'Company Name', 'Date', 'Amount'],
    { account: 0, 'account-name': 1, date: 3, amount: 4 },
  ],
  [['KLIENT', 'Besteldatum', 'Omset'], { account: 0, date: 1, amount: 2 }],
  [
    ['Doc No', 'Customer Code', 'Customer Name', 'Invoice Date', 'Total Excl'],
    { order: 0, account: 1, 'account-name': 2, date: 3, amount: 4 },
  ],
  [
    ['Sold-To Party', 'Sales Document', 'Document Date', 'Net Value', 'SD Document Currency'],
    { account: 0, order: 1, date: 2, amount: 3, currency: 4 },
  ],
  [['*ContactName', '*InvoiceNumber', '*InvoiceDate', 'Total'], { account: 0, order: 1, date: 2, amount: 3 }],
  [
    ['Belegnr.', 'Kundennr.', 'Name', 'Belegdatum', 'Netto', 'Währung'],
    { order: 0, account: 1, date: 3, amount: 4, currency: 5 },
  ],
  [
    ['Faktuurnommer', 'Kliënt', 'Datum', 'Bedrag', 'Geldeenheid'],
    { order: 0, account: 1, date: 2, amount: 3, currency: 4 },
  ],
])('order headers %j', (header, positions) => {
  expect(positionsOf(mapHeader(orderColumns, header))).toEqual(positions);
});

test('a column by its own name wins over aliases', () => {
  expect(positionsOf(mapHeader(orderColumns, ['company', 'account', 'date', 'amount']))).toEqual({
    account: 1,
    date: 2,
    amount: 3,
  });
});

test.each([
  [accountColumns, ['Kliëntnommer', 'Naam', 'Bedryf', 'Moedermaatskappy', 'Taal', 'Streek']],
  [contactColumns, ['Rekening', 'E-pos', 'Voornaam', 'Van', 'Selfoon', 'Rapporteer aan', 'Toestemming']],
  [tenderColumns, ['Kliënt', 'Tender', 'Geopen op', 'Sluitingsdatum', 'Waarde', 'Uitslag', 'Mededinger']],
  [competitorColumns, ['Mededinger', 'Webwerf', 'Opmerking', 'Kliënt', 'Sterkpunte', 'Swakpunte']],
])('every header of an Afrikaans file is known: %#', (columns, header) => {
  expect(mapHeader<string>(columns, header)).toMatchObject({ ok: true, extra: [] });
});

test('our own columns of a file of rejects are left out', () => {
  const header = ['line', 'column', 'reason', 'account', 'note'];
  expect(mapHeader(accountColumns, header)).toEqual({
    ok: true,
    positions: { account: 3 },
    extra: [{ header: 'note', position: 4 }],
  });
  const tenders = ['line', 'column', 'reason', 'account', 'title', 'opened', 'reason'];
  expect(mapHeader(tenderColumns, tenders)).toMatchObject({
    positions: { account: 3, title: 4, opened: 5, reason: 6 },
    extra: [],
  });
  expect(mapHeader(accountColumns, ['account', 'line', 'column', 'reason'])).toMatchObject({
    extra: [{ header: 'line' }, { header: 'column' }, { header: 'reason' }],
  });
});

test('two aliases of one column are a problem that says what to do', () => {
  expect(sentences(mapHeader(orderColumns, ['customer', 'date', 'sales', 'total']))).toEqual([
    '"sales", "total" could each be "amount"; say which with --map amount=HEADER.',
  ]);
});

test('a missing required column is named with what there is', () => {
  expect(sentences(mapHeader(contactColumns, ['Company', 'Phone']))).toEqual([
    'There is no column "email" among "Company", "Phone"; name it with --map email=HEADER.',
  ]);
});

test('a header in another encoding is told apart from one with other columns', () => {
  expect(sentences(mapHeader(orderColumns, ['Kli\uFFFDnt', 'Datum', 'Bedrag']))).toEqual([
    'There is no column "account" among "Kli\uFFFDnt", "Datum", "Bedrag"; name it with --map account=HEADER. The file is not in UTF-8: say what it is in, such as --encoding windows-1252.',
  ]);
});

test('a long header is shown in part', () => {
  const header = Array.from({ length: 40 }, (_, index) => `field ${index}`);
  expect(sentences(mapHeader(accountColumns, header))[0]).toContain('and 28 more');
});

test('what the user maps counts first and frees the other headers', () => {
  const mapping = mapHeader(orderColumns, ['Kunde', 'Datum', 'sales', 'total'], {
    account: 'kunde',
    Date: 'DATUM',
    amount: 'total',
  });
  expect(mapping).toEqual({
    ok: true,
    positions: { account: 0, date: 1, amount: 3 },
    extra: [{ header: 'sales', position: 2 }],
  });
});

test('a map to nothing is a problem', () => {
  expect(sentences(mapHeader(orderColumns, ['a', 'date', 'amount'], { acount: 'a', account: 'b' }))).toEqual([
    expect.stringContaining('--map names "acount", which is none of'),
    '--map names the header "b", which is none of "a", "date", "amount".',
    expect.stringContaining('There is no column "account"'),
  ]);
});

test('what is no column is kept as extra, empty headers are not', () => {
  const mapping = mapHeader(accountColumns, ['External ID', 'Tier ', '', 'Account Manager']);
  expect(mapping).toMatchObject({ ok: true, extra: [{ header: 'Tier', position: 1 }] });
});

test('a total without tax beside one with it is not chosen between', () => {
  expect(sentences(mapHeader(orderColumns, ['customer', 'date', 'Total Excl', 'VAT', 'Total']))).toEqual([
    '"Total Excl", "Total" could each be "amount"; say which with --map amount=HEADER.',
  ]);
});

test('what other systems call a column counts where it has no name of its own', () => {
  const header = ['customer', 'customer code', 'date', 'posting date', 'amount'];
  expect(positionsOf(mapHeader(orderColumns, header))).toEqual({ account: 0, date: 2, amount: 4 });
  expect(sentences(mapHeader(orderColumns, ['account', 'posting date', 'document date', 'amount']))).toEqual([
    '"posting date", "document date" could each be "date"; say which with --map date=HEADER.',
  ]);
});

test.each([
  [
    'Odoo',
    ['Order Reference', 'Creation Date', 'Customer', 'Salesperson', 'Untaxed Amount', 'Status'],
    { order: 0, date: 1, account: 2, amount: 4, status: 5 },
  ],
  [
    'Odoo’s invoices',
    ['Number', 'Invoice Partner Display Name', 'Invoice/Bill Date', 'Untaxed Amount Signed', 'Status'],
    { order: 0, account: 1, date: 2, amount: 3, status: 4 },
  ],
  [
    'Business Central',
    ['No.', 'Sell-to Customer No.', 'Sell-to Customer Name', 'Currency Code', 'Posting Date', 'Amount'],
    { order: 0, account: 1, 'account-name': 2, currency: 3, date: 4, amount: 5 },
  ],
  [
    'WooCommerce',
    ['Order Number', 'Order Status', 'Order Date', 'Company (Billing)', 'Order Total Amount', 'Coupon Code'],
    { order: 0, status: 1, date: 2, account: 3, amount: 4, 'offer-code': 5 },
  ],
  [
    'Exact',
    ['Factuurnummer', 'Factuurdatum', 'Debiteur', 'Naam debiteur', 'Valuta', 'Bedrag excl. btw'],
    { order: 0, date: 1, account: 2, 'account-name': 3, currency: 4, amount: 5 },
  ],
])('the orders of %s are read as they are exported', (_, header, positions) => {
  expect(positionsOf(mapHeader(orderColumns, header))).toEqual(positions);
});

test('a shop’s file that could mean two things asks which, once for each', () => {
  const header = [
    'Name',
    'Email',
    'Subtotal',
    'Total',
    'Created at',
    'Billing Name',
    'Billing Company',
    'Id',
  ];
  expect(sentences(mapHeader(orderColumns, header))).toEqual([
    '"Billing Name", "Billing Company" could each be "account"; say which with --map account=HEADER.',
    '"Subtotal", "Total" could each be "amount"; say which with --map amount=HEADER.',
  ]);
  expect(sentences(mapHeader(orderColumns, ['customer', 'date', 'Untaxed Amount', 'Total']))).toEqual([
    '"Untaxed Amount", "Total" could each be "amount"; say which with --map amount=HEADER.',
  ]);
});

test('two columns of one name are to be told apart in the file', () => {
  expect(sentences(mapHeader(orderColumns, ['account', 'date', 'amount', 'amount']))).toEqual([
    'Several columns are headed "amount"; rename those that are not meant.',
  ]);
});

test('no header is an alias of two columns of one file', () => {
  for (const columns of [orderColumns, accountColumns, contactColumns]) {
    const all = columns
      .flatMap(({ name, aliases, elsewhere }) => [name, ...aliases, ...elsewhere.flat()])
      .map(plainHeader);
    expect(all).toHaveLength(new Set(all).size);
  }
});

test('what the user says of a known export counts before what it is known for', () => {
  const header = ['Name', 'Email', 'Financial Status', 'Subtotal', 'Created at', 'Lineitem name', 'Id'];
  const mapped = mapHeader(orderColumns, header, { account: 'Name' });
  expect(mapped).toMatchObject({
    ok: true,
    positions: { account: 0, order: 6, amount: 3, date: 4, status: 2 },
  });
});
