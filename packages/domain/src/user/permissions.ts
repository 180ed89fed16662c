import type { Role } from './roles.ts';

/** Who acts: a role of the company, or the engine itself. */
export type ActorRole = Role | 'system';

const everyone = ['admin', 'marketer', 'sales', 'manager', 'viewer', 'system'] as const;
const staff = ['admin', 'marketer', 'sales', 'manager', 'system'] as const;
const authors = ['admin', 'marketer', 'sales', 'system'] as const;
/** Decided by people only, never by the engine. */
const deciders = ['admin', 'marketer', 'sales'] as const;
const admins = ['admin', 'system'] as const;
const engine = ['system'] as const;

/** The one table of verb × role. A verb that is not in it cannot be defined; a role that is not listed may not. */
export const permissions = {
  'account.list': everyone,
  'account.get': everyone,
  'account.orders': everyone,
  'account.mark': staff,
  'account.setType': staff,
  'account.update': staff,
  'account.export': staff,
  'analysis.run': staff,
  'analysis.latest': everyone,
  'analysis.list': everyone,
  'analysis.nineBox': everyone,
  'analysis.winBackList': everyone,
  'analysis.export': staff,
  'apiKey.add': admins,
  'apiKey.list': admins,
  'apiKey.revoke': admins,
  'company.get': everyone,
  'company.update': admins,
  'consent.preferences': engine,
  'consent.recipient': engine,
  'consent.setPreferences': engine,
  'consent.unsubscribe': engine,
  'contact.erase': admins,
  'contact.exportPerson': admins,
  'demonstration.load': engine,
  'enrolment.claimDue': engine,
  'enrolment.decide': engine,
  'enrolment.list': everyone,
  'fieldChange.list': everyone,
  'import.accounts': authors,
  'import.contacts': authors,
  'import.orders': authors,
  'import.list': everyone,
  'import.rejects': everyone,
  'import.undo': authors,
  'message.claim': engine,
  'message.deliver': engine,
  'message.export': staff,
  'message.followLink': engine,
  'message.get': everyone,
  'message.learn': engine,
  'message.list': everyone,
  'message.openPixel': engine,
  'message.receiveEvent': engine,
  'message.settle': deciders,
  'offer.accept': engine,
  'offer.expire': engine,
  'offer.page': engine,
  'offer.redeem': staff,
  'offer.redeemFromOrders': authors,
  'partition.ensure': engine,
  'plan.addCost': staff,
  'plan.comment': staff,
  'plan.compare': everyone,
  'plan.get': everyone,
  'plan.readGoal': staff,
  'plan.removeCost': staff,
  'plan.resolveComment': staff,
  'plan.review': staff,
  'plan.seeMention': staff,
  'plan.signOff': staff,
  'plan.update': staff,
  'plan.versions': everyone,
  'playbook.list': everyone,
  'programme.approve': staff,
  'programme.audience': everyone,
  'programme.draft': authors,
  'programme.finish': authors,
  'programme.get': everyone,
  'programme.launch': authors,
  'programme.list': everyone,
  'programme.pause': staff,
  'programme.preview': everyone,
  'programme.reject': staff,
  'programme.resume': authors,
  'programme.submit': authors,
  'programme.update': authors,
  'segment.get': everyone,
  'segment.list': everyone,
  'segment.preview': everyone,
  'segment.remove': staff,
  'segment.save': staff,
  'segment.update': staff,
  'segment.values': everyone,
  'task.complete': staff,
  'task.list': everyone,
  'user.add': admins,
  'user.list': staff,
  'user.me': everyone,
  'user.setPassword': admins,
  'user.update': admins,
  'user.updateMe': everyone,
} as const satisfies Record<string, readonly ActorRole[]>;

export type Verb = keyof typeof permissions;

export function may(role: ActorRole, verb: Verb): boolean {
  const allowed: readonly ActorRole[] = permissions[verb];
  return allowed.includes(role);
}
