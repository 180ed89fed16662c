import { MOST_PICTURE_BYTES } from '@sleutel/domain/picture';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { type SentPicture, sendPicture } from './send-picture.ts';

/** Sends a picture and tells where it is kept; or why it is not, in words. */
export function usePictureUpload(onKept: (address: string) => void) {
  const words = useRefusalWords();
  const send = useMutation({
    mutationFn: sendPicture,
    onSuccess: (sent) => {
      if (sent.ok) onKept(sent.address);
    },
  });
  return {
    take: ([file]: readonly File[]) => {
      if (file) send.mutate(file);
    },
    sending: send.isPending,
    refusal: send.data?.ok === false ? words(send.data) : null,
  };
}

const known = {
  'picture-empty': 'empty',
  'picture-too-large': 'tooLarge',
  'too-large': 'tooLarge',
  'picture-svg': 'svg',
  'picture-format': 'format',
} as const;

function isKnown(reason: string): reason is keyof typeof known {
  return Object.hasOwn(known, reason);
}

function useRefusalWords() {
  const t = useTranslations('settings.picture.refusal');
  return ({ reason, message }: Extract<SentPicture, { ok: false }>): string => {
    if (reason === null) return t('unreachable');
    return isKnown(reason) ? t(known[reason], { kilobytes: MOST_PICTURE_BYTES / 1000 }) : message;
  };
}
