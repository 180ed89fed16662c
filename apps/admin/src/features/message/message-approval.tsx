import { Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Section } from '../../components/section.tsx';
import { useFigures } from '../../lib/figures.ts';
import type { Message } from './message-page.tsx';

const shownOfHash = 12;

/** Who approved exactly this content before it could be sent. */
export function MessageApproval({ message }: { readonly message: Message }) {
  const { approval, keptInOutbox } = message;
  const t = useTranslations('message.approval');
  const side = useTranslations('programme.side');
  const { moment } = useFigures();
  return (
    <Section title={t(keptInOutbox ? 'titleKept' : 'title')}>
      {approval.approvers.map((each) => (
        <Text key={`${each.side} ${each.approvedAt}`}>
          {t('by', { side: side(each.side), name: each.name, when: moment(each.approvedAt) })}
        </Text>
      ))}
      <Text size="sm" c="dimmed" title={approval.contentHash}>
        {t('hash', { hash: approval.contentHash.slice(0, shownOfHash) })}
      </Text>
    </Section>
  );
}
