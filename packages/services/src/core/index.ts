export { asText } from './as-text.ts';
export type { Attempt } from './attempt.ts';
export { audit, auditSql } from './audit.ts';
export { chunksOf } from './chunks-of.ts';
export {
  type Actor,
  type Authorised,
  type Log,
  type ServiceContext,
  type ServiceDeps,
  systemActor,
} from './context.ts';
export {
  AppSecret,
  ConfigError,
  DatabaseUrl,
  LogLevel,
  MetricsToken,
  Port,
  PublicUrl,
  RedisUrl,
  readEnvironment,
  Switch,
} from './environment.ts';
export { type ErrorCode, notFound, ServiceError } from './errors.ts';
export { gathering } from './gathering.ts';
export { groupBy } from './group-by.ts';
export { type Backlog, countBacklog, pingDatabase } from './health.ts';
export { escaped } from './like.ts';
export { MailEnvironment, type MailSettings, mailSettings } from './mail-settings.ts';
export { personOf } from './person.ts';
export { personName } from './person-name.ts';
export {
  ProviderEnvironment,
  type ProviderSettings,
  providerSettings,
  withoutSlash,
} from './provider-settings.ts';
export { SECRET_FIELDS } from './secret-fields.ts';
export { seeingOthers } from './seeing-others.ts';
export { takingTurns } from './taking-turns.ts';
export { untilAskedToEnd } from './until-asked-to-end.ts';
export { defineVerb, type ServiceVerb } from './verb.ts';
export { type Asked, type Subject, whileUnchanged } from './while-unchanged.ts';
export { type Named, writeLinked } from './write-linked.ts';
