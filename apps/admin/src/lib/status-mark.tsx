import { useTranslations } from 'use-intl';
import { Mark } from '../components/mark.tsx';
import { type StatusName, statusLooks } from './account-status.ts';

export function StatusMark({ status }: { readonly status: StatusName }) {
  const t = useTranslations('account.status');
  return <Mark {...statusLooks[status]}>{t(status)}</Mark>;
}
