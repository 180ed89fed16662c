import { expect, test } from 'vitest';
import { parseCurrency, parseLanguage, parseTimeZone } from './places.ts';
import { parseAddress, parseText, wholeParser } from './text.ts';
import {
  parseAccountType,
  parseBuyingRole,
  parseConsent,
  parseOrderStatus,
  parseStance,
  parseTenderOutcome,
} from './words.ts';

test.each([
  [parseOrderStatus, 'Canceled', 'cancelled'],
  [parseOrderStatus, 'PAID', 'completed'],
  [parseOrderStatus, 'Credit-Note', 'returned'],
  [parseOrderStatus, 'Gekanselleer', 'cancelled'],
  [parseOrderStatus, 'Kredietnota', 'returned'],
  [parseOrderStatus, 'Gelewer', 'completed'],
  [parseOrderStatus, 'Credit Memo', 'returned'],
  [parseOrderStatus, 'Sales invoice', 'completed'],
  [parseOrderStatus, 'Sales Order', 'completed'],
  [parseOrderStatus, 'partially_refunded', 'completed'],
  [parseOrderStatus, 'wc-processing', 'completed'],
  [parseOrderStatus, 'wc-refunded', 'returned'],
  [parseAccountType, 'image maker', 'imageMaker'],
  [parseAccountType, 'Broodwinner', 'breadwinner'],
  [parseBuyingRole, 'Decision maker', 'decisionMaker'],
  [parseBuyingRole, 'economic_buyer', 'economicBuyer'],
  [parseStance, 'Skeptic', 'sceptic'],
  [parseConsent, 'Yes', 'granted'],
  [parseConsent, 'opt-out', 'withdrawn'],
  [parseConsent, 'Ja', 'granted'],
  [parseConsent, 'nee', 'withdrawn'],
  [parseBuyingRole, 'Besluitnemer', 'decisionMaker'],
  [parseStance, 'skepties', 'sceptic'],
  [parseTenderOutcome, 'Verloor', 'lost'],
  [parseLanguage, 'en_gb', 'en-GB'],
  [parseTimeZone, 'africa/johannesburg', 'Africa/Johannesburg'],
  [parseCurrency, 'eur', 'EUR'],
  [parseCurrency, '£', 'GBP'],
  [parseAddress, 'mailto:Anna@Example.COM', 'anna@example.com'],
  [parseAddress, 'Anna@Bücher.example', 'anna@xn--bcher-kva.example'],
  [wholeParser(0, 10_000_000), '1,200', 1200],
  [wholeParser(1, 5), '5', 5],
])('%o reads %j as %j', (parse, text, value) => {
  expect(parse(text)).toBe(value);
});

test.each([
  [parseOrderStatus, 'pending', 'not-among'],
  [parseOrderStatus, 'Quotation', 'not-an-order'],
  [parseOrderStatus, 'Betaling', 'not-an-order'],
  [parseOrderStatus, 'Joernaalinskrywing', 'not-an-order'],
  [parseOrderStatus, 'wc-on-hold', 'not-among'],
  [parseCurrency, '$', 'not-a-currency'],
  [parseCurrency, 'XXQ', 'not-a-currency'],
  [parseLanguage, 'x', 'not-a-language'],
  [parseTimeZone, 'Moon/Base', 'not-a-time-zone'],
  [parseAddress, 'anna@example', 'not-an-address'],
  [parseAddress, 'a@b.com, c@d.com', 'not-an-address'],
  [parseText, 'x'.repeat(501), 'too-long'],
  [wholeParser(1, 5), '6', 'not-whole'],
  [wholeParser(1, 5), '2.5', 'not-whole'],
])('%o refuses %j: %s', (parse, text, code) => {
  expect(parse(text)).toMatchObject({ code });
});
