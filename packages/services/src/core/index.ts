export { audit } from './audit.ts';
export {
  type Actor,
  type Authorised,
  type Log,
  type ServiceContext,
  type ServiceDeps,
  systemActor,
} from './context.ts';
export { type ErrorCode, notFound, ServiceError } from './errors.ts';
export { defineVerb, type ServiceVerb } from './verb.ts';
