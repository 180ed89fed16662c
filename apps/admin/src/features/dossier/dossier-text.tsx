import { may } from '@sleutel/domain/user';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { EditLongText } from '../../components/edit/edit-text.tsx';
import { historyOf } from '../../lib/account-fields.tsx';
import { useMe } from '../../lib/me.ts';
import { outcomeOf, textOf } from '../../lib/saving.ts';
import { type RouterOutputs, useTRPC, useTRPCClient } from '../../lib/trpc.ts';

type Dossier = RouterOutputs['dossier']['get'];

interface DossierTextProps {
  readonly dossier: Dossier;
  readonly part: keyof Dossier['texts'];
}

/** One of the texts of the dossier, written in place. */
export function DossierText({ dossier: { accountId, texts, version }, part }: DossierTextProps) {
  const t = useTranslations('dossier.text');
  const me = useMe();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const save = async (value: string | null, base: number) => {
    const change = client.dossier.update.mutate({ accountId, version: base, set: { [part]: value } });
    const outcome = await outcomeOf(change, part, textOf);
    await queryClient.invalidateQueries({ queryKey: trpc.dossier.pathKey() });
    return outcome;
  };
  const label = t(`${part}.name`);
  return (
    <div style={{ maxWidth: '72ch' }}>
      <EditLongText
        label={label}
        value={texts[part]}
        version={version}
        empty={t(`${part}.empty`)}
        save={may(me.role, 'dossier.update') ? save : undefined}
        aside={historyOf({ label, entity: 'dossier', entityId: accountId, field: part, read: textOf })}
      />
    </div>
  );
}
