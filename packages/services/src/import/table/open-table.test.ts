import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { MERGED, UNCALCULATED } from '@sleutel/domain/import';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTable } from './open-table.ts';
import type { TableOptions, TableRow } from './table.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sleutel-table-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function read(content: string | Uint8Array, options?: TableOptions) {
  const path = join(folder, 'file.csv');
  await writeFile(path, content);
  const table = await openTable(path, options);
  const rows: TableRow[] = [];
  for await (const row of table.rows) rows.push(row);
  return { table, header: table.header, rows };
}

function sheetFile(sheets: Record<string, unknown[][]>): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows, { dateNF: 'yyyy-mm-dd', UTC: true }), name);
  }
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }));
}

describe('CSV', () => {
  test.each([
    ['comma', 'a,b\n1,2\n'],
    ['semicolon and a comma inside', 'a;b\n1;2\n'],
    ['tab', 'a\tb\n1\t2\n'],
    ['vertical bar', 'a|b\n1|2\n'],
    ['CRLF', 'a,b\r\n1,2\r\n'],
    ['CR alone', 'a,b\r1,2\r'],
    ['byte order mark', '\ufeffa,b\n1,2\n'],
    ['no newline at the end', 'a,b\n1,2'],
    ['quotes', '"a","b"\n"1","2"\n'],
    ['spaces before quotes', '"a", "b"\n"1", "2"\n'],
    ['Excel’s line that names the delimiter', 'sep=;\na;b\n1;2\n'],
    ['empty lines', '\n\na,b\n\n1,2\n\n\n'],
    ['empty trailing columns', 'a,b,,\n1,2,,\n'],
  ])('%s', async (_, content) => {
    const { header, rows } = await read(content);
    expect(header).toEqual(['a', 'b']);
    expect(rows.map(({ cells }) => cells.slice(0, 2))).toEqual([['1', '2']]);
    expect(rows[0]).not.toHaveProperty('problem');
  });

  test('lines are those of a text editor, also after a newline inside quotes', async () => {
    const { rows } = await read('a,b\n1,"two\r\nlines"\n\n3,4\n"say ""hi""",5\n');
    expect(rows).toEqual([
      { line: 2, cells: ['1', 'two\nlines'] },
      { line: 5, cells: ['3', '4'] },
      { line: 6, cells: ['say "hi"', '5'] },
    ]);
  });

  test('a quote that nobody closes costs its own line and no other', async () => {
    const { rows } = await read('a,b\n1,"x\n2,y\n3,z\n');
    expect(rows).toEqual([
      { line: 2, cells: ['1,"x'], problem: 'quote-not-closed' },
      { line: 3, cells: ['2', 'y'] },
      { line: 4, cells: ['3', 'z'] },
    ]);
  });

  test('a quote closed much later by another cell costs its own line and no other', async () => {
    const { rows } = await read('a,b\n1,"x\n2,"y"\n3,z\n');
    expect(rows.map(({ line, problem }) => [line, problem])).toEqual([
      [2, 'quote-not-closed'],
      [3, undefined],
      [4, undefined],
    ]);
  });

  test('a row of nothing but empty cells is none, as in a workbook', async () => {
    const { rows } = await read('a,b\n1,2\n,\n , \t\n"",""\n,,,\n3,4\n,,x\n');
    expect(rows.map(({ line, problem }) => [line, problem])).toEqual([
      [2, undefined],
      [7, undefined],
      [8, 'too-many-cells'],
    ]);
  });

  test('rows that cannot be trusted are marked', async () => {
    const { rows } = await read(
      Buffer.concat([Buffer.from('a,b\n"5" inch,2\n1,2,3\n1\n5" inch,2\n'), Buffer.from([0x31, 0xe9, 0x0a])]),
    );
    expect(rows.map(({ line, problem }) => [line, problem])).toEqual([
      [2, 'quote-misplaced'],
      [3, 'too-many-cells'],
      [4, undefined],
      [5, undefined],
      [6, 'not-utf8'],
    ]);
  });

  test('a file larger than one piece reads the same, with quotes and newlines across the cuts', async () => {
    const lines = Array.from({ length: 60_000 }, (_, n) => `${n},"text ""${n}""\nof two lines, ünïcode"`);
    const { rows, table } = await read(`a,b\n${lines.join('\n')}\n`);
    expect(rows).toHaveLength(60_000);
    expect(rows.at(-1)).toEqual({
      line: 120_000,
      cells: ['59999', 'text "59999"\nof two lines, ünïcode'],
    });
    expect(table.bytesRead()).toBe(table.bytes);
    expect(table.hash()).toMatch(/^[0-9a-f]{64}$/);
  });

  test('a line of over a megabyte costs itself and no other row', async () => {
    const endless = `2,${'x'.repeat(3_000_000)}`;
    for (const newline of ['\n', '\r\n', '\r']) {
      const { rows } = await read(['a,b', '1,"open', endless, '3,4', endless].join(newline));
      expect(rows.map(({ line, problem }) => [line, problem])).toEqual([
        [2, 'quote-not-closed'],
        [3, 'line-too-long'],
        [4, undefined],
        [5, 'line-too-long'],
      ]);
      expect(rows[1]?.cells).toEqual([`${endless.slice(0, 200)}…`]);
    }
  });

  test('a null character costs its row', async () => {
    const { rows } = await read('a,b\n1,\0\n2,3\n');
    expect(rows).toEqual([
      { line: 2, cells: ['1', '\0'], problem: 'control-character' },
      { line: 3, cells: ['2', '3'] },
    ]);
  });

  test('what a CSV writer wrote is read back', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', ' ', '1') });
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }), async (written) => {
        const { rows } = await read(
          `a,b,c\n${written.map(([one, two]) => `x,${quoted(one)},${quoted(two)}`).join('\n')}\n`,
        );
        expect(rows.map(({ cells }) => cells.slice(1))).toEqual(written);
      }),
      { numRuns: 50 },
    );
  });
});

describe('workbooks', () => {
  const rows = [
    ['Account', 'Date', 'Amount'],
    ['00042', new Date(Date.UTC(2024, 2, 5)), 0.1 + 0.2],
    [],
    [17850, new Date(Date.UTC(2024, 2, 5, 8, 26)), -12.5],
  ];

  test('dates, numbers and row numbers read as a CSV of the sheet would', async () => {
    const { table, rows: found } = await read(sheetFile({ Orders: rows }));
    expect(table.kind).toBe('xlsx');
    expect(table.header).toEqual(['Account', 'Date', 'Amount']);
    expect(found).toEqual([
      { line: 2, cells: ['00042', '2024-03-05', '0.3'] },
      { line: 4, cells: ['17850', '2024-03-05T08:26:00', '-12.5'] },
    ]);
  });

  test('numbers follow the decimal sign of the other cells', async () => {
    const { rows: found } = await read(sheetFile({ Orders: rows }), { decimal: 'comma' });
    expect(found[1]?.cells[2]).toBe('-12,5');
  });

  test('what has no value of its own says so: a formula nobody calculated, a cell merged with one above', async () => {
    const sheet = utils.aoa_to_sheet([
      ['Account', 'Amount', 'Country'],
      ['Kaap', 1, 'ZA'],
      [null, 2, null],
      [null, 3, null],
      [null, null, null],
      ['Vlei', 4, null],
      ['Together'],
    ]);
    sheet['B3'] = { t: 'z', f: 'B2*2' };
    // An account down, a country down beside it, one that is empty, and a row across.
    sheet['!merges'] = ['A2:A5', 'C2:C3', 'C4:C6', 'A7:C7'].map((range) => utils.decode_range(range));
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, 'Orders');
    const { rows: found } = await read(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' })));
    expect(found).toEqual([
      { line: 2, cells: ['Kaap', '1', 'ZA'] },
      { line: 3, cells: [MERGED, UNCALCULATED, MERGED] },
      { line: 4, cells: [MERGED, '3'] },
      { line: 6, cells: ['Vlei', '4'] },
      { line: 7, cells: ['Together'] },
    ]);
  });

  test('what calculating leaves of a zero is written out', async () => {
    const numbers = [1.5e-7, -2e-10, 1e-40, 0.1, 1.25e21];
    const { rows: found } = await read(sheetFile({ Orders: [['n', '', '', '', 'm'], numbers] }));
    expect(found[0]?.cells).toEqual(['0.00000015', '-0.0000000002', '0', '0.1', '1250000000000000000000']);
  });

  test('a sheet is chosen by name', async () => {
    const file = sheetFile({ Notes: [['nothing']], Orders: rows });
    expect((await read(file, { sheet: 'orders' })).rows).toHaveLength(2);
    await expect(read(file, { sheet: 'Sales' })).rejects.toThrow(
      'file.csv has no sheet "Sales", only "Notes", "Orders".',
    );
  });

  test('an archive that unpacks beyond the bound is refused before it is unpacked', async () => {
    const { deflateRawSync } = await import('node:zlib');
    const packed = deflateRawSync(Buffer.alloc(300_000_000));
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(100, 24);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(local.length + packed.length, 16);
    await expect(read(Buffer.concat([local, packed, entry, end]))).rejects.toThrow(
      'is too large for a workbook: at most 25 MB are read, and 225 MB unpacked;',
    );
  });
});

describe('CSV in an encoding that somebody names', () => {
  const text = 'account,name\n1,Müller €\n2,“Œuvre”\n';
  const windows = Buffer.from(
    text.replace('€', '\u0080').replace('“', '\u0093').replace('”', '\u0094').replace('Œ', '\u008c'),
    'latin1',
  );

  test.each([
    ['windows-1252', windows],
    ['utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['utf-8', Buffer.from(`\ufeff${text}`)],
  ] as const)('%s', async (encoding, content) => {
    const { header, rows } = await read(content, { encoding });
    expect(header).toEqual(['account', 'name']);
    expect(rows).toEqual([
      { line: 2, cells: ['1', 'Müller €'] },
      { line: 3, cells: ['2', '“Œuvre”'] },
    ]);
  });

  test.each([
    ['windows-1252', (lines: string) => Buffer.from(lines.replaceAll('€', '\u0080'), 'latin1')],
    ['utf-16le', (lines: string) => Buffer.from(`\ufeff${lines}`, 'utf16le')],
  ] as const)('%s reads the same where a file is larger than one piece', async (encoding, bytesOf) => {
    const lines = Array.from({ length: 60_000 }, (_, n) => `${n},"of ${n}\nünïcode €"`);
    const { rows } = await read(bytesOf(`a,b\n${lines.join('\n')}\n`), { encoding });
    expect(rows.map(({ cells, problem }) => [...cells, problem])).toEqual(
      Array.from({ length: 60_000 }, (_, n) => [`${n}`, `of ${n}\nünïcode €`, undefined]),
    );
  });

  test('bytes that Windows-1252 does not know spoil their row, and none is read so unless it is named', async () => {
    const { rows } = await read(Buffer.concat([windows, Buffer.from([0x33, 0x2c, 0x81, 0x0a])]), {
      encoding: 'windows-1252',
    });
    expect(rows.map(({ problem }) => problem)).toEqual([undefined, undefined, 'not-utf8']);
    const { rows: asUtf8 } = await read(windows);
    expect(asUtf8.map(({ problem }) => problem)).toEqual(['not-utf8', 'not-utf8']);
  });

  test.each([
    ['utf-16le', 'a,b\n1,2\n', 'file.csv is not UTF-16LE'],
    ['windows-1252', '\ufeffa,b\n1,2\n', 'file.csv says with its byte-order mark that it is UTF-8'],
    ['windows-1252', Buffer.from('\ufeffa,b\n1,2', 'utf16le'), 'file.csv is UTF-16 text'],
  ] as const)('%s is refused where the file says that it is another', async (encoding, content, message) => {
    await expect(read(content, { encoding })).rejects.toThrow(message);
  });
});

describe('what is no table is refused in one line', () => {
  test.each([
    ['an empty file', '', 'file.csv is empty.'],
    ['blank lines', '\n \n', 'file.csv is empty.'],
    ['only a header', 'a,b\n', 'file.csv has a header and no rows.'],
    [
      'a web page',
      '\ufeff\n<HTML><table><tr><td>account',
      'file.csv is a web page, whatever its name says; ',
    ],
    ['a table of a web page', '<table border=1>\n<tr><td>account', 'is a web page'],
    ['XML', '<?xml version="1.0"?>\n<Workbook/>', 'is XML, not CSV or XLSX; '],
    ['JSON', '[\n {"account": 1}\n]', 'is JSON; save it as CSV'],
    ['JSON of one object', '{ "orders": [] }', 'is JSON; save it as CSV'],
    [
      'a DATEV booking batch',
      '"EXTF";700;21;"Buchungsstapel"\nUmsatz;Konto\n1,00;10000',
      'is a DATEV booking batch',
    ],
    ['a PDF', '%PDF-1.7\n1 0 obj', 'file.csv is a PDF, not CSV or XLSX.'],
    ['UTF-16', Buffer.from('\ufeffa,b\n1,2', 'utf16le'), 'file.csv is UTF-16 text; save it as CSV in UTF-8.'],
    ['binary', Buffer.from([1, 2, 0, 3]), 'file.csv is not text, nor XLSX; save it as CSV in UTF-8.'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0]), 'is an Excel file of the old kind'],
    ['a broken archive', Buffer.from('PK\u0003\u0004 nothing'), 'is a damaged workbook, perhaps cut short'],
    ['a workbook cut short', sheetFile({ A: [['a'], [1]] }).slice(0, 2000), 'is a damaged workbook'],
    [
      'UTF-16 that does not say so',
      Buffer.from('a,b\n1,2', 'utf16le'),
      'file.csv is not text, nor XLSX; save it',
    ],
    [
      '500 columns',
      `${Array.from({ length: 500 }, (_, n) => `c${n}`).join(',')}\n1\n`,
      'has 500 columns; at most 200',
    ],
  ])('%s', async (_, content, message) => {
    await expect(read(content)).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining(message),
    });
  });

  test('a file that is not there', async () => {
    await expect(openTable(join(folder, 'none.csv'))).rejects.toThrow('none.csv does not exist.');
  });
});
