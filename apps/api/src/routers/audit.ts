import { listAudit } from '@sleutel/services/audit';
import { query, router } from '../trpc.ts';

export const auditRouter = router({ list: query(listAudit) });
