import type { Company } from '@sleutel/domain/company';
import { pictureIn, pictureUrl } from '@sleutel/domain/picture';
import { type MessageFacts, type OfferFacts, PictureUrl } from '@sleutel/domain/template';
import type { Manager } from '../programme/manager.ts';
import type { OwnFields } from './own-fields.ts';
import type { Purchases } from './purchases.ts';
import type { Recipient } from './recipient.ts';

/** Everything one message is made of. */
export interface MailSource {
  readonly recipient: Recipient;
  readonly manager: Manager;
  readonly purchases: Purchases | undefined;
  readonly offer: OfferFacts | null;
  /** Those of a template that names none need not be known. */
  readonly ownFields: OwnFields;
  readonly company: Company;
  /** The recipient's calendar day, `YYYY-MM-DD`. */
  readonly today: string;
  readonly unsubscribeUrl: string;
  readonly preferencesUrl: string;
  /** Where recipients reach the pictures that were uploaded. */
  readonly publicUrl: string;
}

/** What the template is filled in with. Names that are only blanks count as unknown. */
export function mailFacts(source: MailSource): MessageFacts {
  const { recipient, manager, purchases, offer, company, today, publicUrl, ownFields } = source;
  const lastOrderOn = purchases?.lastOrderOn ?? null;
  return {
    contact: {
      firstName: known(recipient.firstName),
      lastName: known(recipient.lastName),
      title: known(recipient.title),
      fields: ownFields.contact,
    },
    account: {
      name: recipient.accountName,
      fields: ownFields.account,
      orderCount: purchases?.orderCount ?? 0,
      lastOrderOn,
      daysSinceLastOrder: lastOrderOn === null ? null : daysBetween(lastOrderOn, today),
    },
    manager: managerFacts(manager, publicUrl),
    offer,
    company: { name: company.name, postalAddress: company.postalAddress },
    unsubscribe: { url: source.unsubscribeUrl },
    preferences: { url: source.preferencesUrl },
    orders: purchases?.orders ?? [],
  };
}

/** One manager signs many messages of a batch. */
const signatures = new WeakMap<Manager, MessageFacts['manager']>();

function managerFacts(manager: Manager, publicUrl: string): MessageFacts['manager'] {
  const drawn = signatures.get(manager) ?? {
    name: manager.name,
    title: known(manager.title),
    email: manager.email,
    phone: known(manager.phone),
    photoUrl: photoOf(manager, publicUrl),
    calendarUrl: secure(manager.calendarUrl),
  };
  signatures.set(manager, drawn);
  return drawn;
}

function known(text: string | null): string | null {
  return text?.trim() || null;
}

/** One that was uploaded is as safe to load as everything else of this installation. */
function photoOf({ image }: Manager, publicUrl: string): string | null {
  return image !== null && pictureIn(image) !== null ? pictureUrl(image, publicUrl) : secure(image);
}

/** Mail programs show no picture and trust no page that does not come encrypted. */
function secure(address: string | null): string | null {
  return address !== null && PictureUrl.safeParse(address).success ? address : null;
}

function daysBetween(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000));
}
