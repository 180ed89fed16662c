export { type Arrival, ArrivalRefusal, refusalOfArrival } from './arrival.ts';
export { type ActorRole, may, mayBeKeyed, permissions, type Verb } from './permissions.ts';
export { ProfileUpdate, UserPicture } from './profile.ts';
export { Role, Side, sidesOf } from './roles.ts';
