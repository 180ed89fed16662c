import type { MessageState } from '@sleutel/domain/message';
import { useTranslations } from 'use-intl';
import { Mark } from '../components/mark.tsx';

const looks = {
  ready: { shape: 'ring', colour: 'var(--prospect)' },
  claimed: { shape: 'half', colour: 'var(--prospect)' },
  sent: { shape: 'full', colour: 'var(--active)' },
  failed: { shape: 'filledDiamond', colour: 'var(--lost)' },
  needsReview: { shape: 'half', colour: 'var(--slipping)' },
  cancelled: { shape: 'diamond', colour: 'var(--muted)' },
} as const satisfies Record<MessageState, object>;

interface MessageStateMarkProps {
  readonly state: MessageState;
  readonly keptInOutbox: boolean;
}

export function MessageStateMark({ state, keptInOutbox }: MessageStateMarkProps) {
  const t = useTranslations('message.state');
  return <Mark {...looks[state]}>{t(state === 'sent' && keptInOutbox ? 'kept' : state)}</Mark>;
}
