import {
  addUser,
  getMe,
  listUsers,
  setPassword,
  switchOffTwoFactor,
  unlinkUser,
  updateMe,
  updateUser,
} from '@sleutel/services/user';
import { mutation, query, router } from '../trpc.ts';

export const userRouter = router({
  add: mutation(addUser),
  list: query(listUsers),
  me: query(getMe),
  setPassword: mutation(setPassword),
  switchOffTwoFactor: mutation(switchOffTwoFactor),
  unlink: mutation(unlinkUser),
  update: mutation(updateUser),
  updateMe: mutation(updateMe),
});
