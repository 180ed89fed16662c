import type { Step } from '@sleutel/domain/sequence';
import { IconArrowsSplit2, IconCheck, IconClock, IconGift, IconMail, IconPhone } from '@tabler/icons-react';

/** What a step does, as a picture beside the word. */
export const stepIcons = {
  email: IconMail,
  wait: IconClock,
  branch: IconArrowsSplit2,
  offer: IconGift,
  task: IconPhone,
  exit: IconCheck,
} as const satisfies Record<Step['type'], unknown>;
