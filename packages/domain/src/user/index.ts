export { type ActorRole, may, permissions, type Verb } from './permissions.ts';
export { ProfileUpdate, UserPicture } from './profile.ts';
export { Role, Side, sidesOf } from './roles.ts';
