import { z } from 'zod';

export const OrderStatus = z.enum(['completed', 'cancelled', 'returned']);
export type OrderStatus = z.infer<typeof OrderStatus>;
