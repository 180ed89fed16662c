import { useTranslations } from 'use-intl';
import { AnchorLink } from '../../components/link.tsx';
import type { RouterOutputs } from '../../lib/trpc.ts';

type About = NonNullable<RouterOutputs['audit']['list']['items'][number]['subject']>;

/** Whom or what an entry was about, as the way there. */
export function AuditSubject({ subject: { kind, id, name } }: { readonly subject: About }) {
  const t = useTranslations('settings.audit');
  if (name === null) return t('gone');
  switch (kind) {
    case 'account':
      return (
        <AnchorLink to="/accounts/$accountId" params={{ accountId: id }}>
          {name}
        </AnchorLink>
      );
    case 'contact':
      return (
        <AnchorLink to="/people/$contactId" params={{ contactId: id }}>
          {name}
        </AnchorLink>
      );
    case 'import':
      return (
        <AnchorLink to="/imports/batches/$importId" params={{ importId: id }}>
          {name}
        </AnchorLink>
      );
    case 'programme':
      return (
        <AnchorLink to="/programmes/$programmeId" params={{ programmeId: id }}>
          {name}
        </AnchorLink>
      );
    case 'segment':
      return (
        <AnchorLink to="/segments/$segmentId" params={{ segmentId: id }}>
          {name}
        </AnchorLink>
      );
    case 'webhookEndpoint':
      return (
        <AnchorLink to="/settings/webhooks/$endpointId" params={{ endpointId: id }}>
          {name}
        </AnchorLink>
      );
    case 'user':
      return name;
  }
}
