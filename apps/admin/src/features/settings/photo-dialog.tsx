import { UserPicture } from '@sleutel/domain/user';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { AddDialog } from '../../components/add-dialog.tsx';
import { useRefusal } from '../../lib/refusal.ts';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import { PictureField } from './picture-field.tsx';

interface PhotoDialogProps {
  readonly user: RouterOutputs['user']['list'][number];
  readonly onClose: () => void;
}

/** An administrator gives somebody a photo, or takes it away. */
export function PhotoDialog({ user: { id, name, image: before }, onClose }: PhotoDialogProps) {
  const t = useTranslations('settings');
  const unfit = useTranslations('issue');
  const said = useRefusal();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [image, setImage] = useState(before);
  const fits = image === null || UserPicture.safeParse(image).success;
  const update = useMutation(
    trpc.user.update.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.user.pathKey() });
        onClose();
      },
    }),
  );
  return (
    <AddDialog
      title={t('people.photoOf', { name })}
      adds={t('save.save')}
      refusal={update.error && said(update.error)}
      saving={update.isPending}
      disabled={!fits || image === before}
      begun={image !== before}
      onAdd={() => update.mutate({ id, image })}
      onClose={onClose}
    >
      <PictureField
        label={t('you.photo')}
        note={t('you.photoNote')}
        shape="round"
        editable
        value={image}
        {...(fits ? {} : { error: unfit('general') })}
        onChange={setImage}
      />
    </AddDialog>
  );
}
