import {
  addUser,
  getMe,
  listUsers,
  setPassword,
  switchOffTwoFactor,
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
  update: mutation(updateUser),
  updateMe: mutation(updateMe),
});
