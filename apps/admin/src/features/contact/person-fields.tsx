import { BuyingRole, isPresent, Stance } from '@sleutel/domain/contact';
import { may } from '@sleutel/domain/user';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { EditSelect } from '../../components/edit/edit-choice.tsx';
import { EditNumber } from '../../components/edit/edit-number.tsx';
import { EditText } from '../../components/edit/edit-text.tsx';
import type { SaveOutcome } from '../../components/edit/save-outcome.ts';
import { AddOwnField } from '../../lib/add-own-field.tsx';
import { useFigures } from '../../lib/figures.ts';
import { useLanguageChoices } from '../../lib/language-choices.ts';
import { useMe } from '../../lib/me.ts';
import { textOf } from '../../lib/saving.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { type ContactCard, type ContactMap, nameOf } from './contact-map.ts';
import classes from './person-panel.module.css';
import { useMapActions } from './use-map-actions.ts';
import { usePersonField } from './use-person-field.tsx';

interface PersonFieldsProps {
  readonly map: ContactMap;
  readonly card: ContactCard;
}

const readRole = (value: unknown) => BuyingRole.safeParse(value).data ?? null;
const readStance = (value: unknown) => Stance.safeParse(value).data ?? null;

/** What is known of somebody and of where they stand, each changed in place. */
export function PersonFields({ map, card }: PersonFieldsProps) {
  const t = useTranslations('contact');
  const role = useTranslations('account.role');
  const stance = useTranslations('account.stance');
  const { language } = useFigures();
  const languages = useLanguageChoices(card.language);
  const mayChange = may(useMe().role, 'contact.update');
  const { text, choice, number, ownText } = usePersonField(map.account.id, card);
  return (
    <div className={classes.fields}>
      <EditText {...text('firstName')} />
      <EditText {...text('lastName')} />
      <div className={classes.wide}>
        <EditText {...text('title')} />
      </div>
      <EditText {...text('department')} />
      <EditSelect
        {...choice('role', card.role, readRole, role)}
        choices={BuyingRole.options.map((value) => ({ value, label: role(value) }))}
        none={t('noRole')}
      />
      <EditNumber
        {...number('influence')}
        min={1}
        max={5}
        show={(value) => t('influence', { influence: value })}
      />
      <EditSelect
        {...choice('stance', card.stance, readStance, stance)}
        choices={Stance.options.map((value) => ({ value, label: stance(value) }))}
        none={t('noStance')}
      />
      <div className={classes.wide}>
        <Superior map={map} card={card} />
      </div>
      <div className={classes.wide}>
        <EditText {...text('email')} maxLength={254} />
      </div>
      <EditText {...text('phone')} maxLength={60} />
      <EditSelect
        {...choice('language', card.language, textOf, language)}
        choices={languages}
        none={t('noLanguage')}
      />
      {Object.keys(card.fields).map((name) => (
        <EditText {...ownText(name)} key={name} maxLength={2000} />
      ))}
      {mayChange && (
        <div className={classes.wide}>
          <AddField map={map} card={card} />
        </div>
      )}
    </div>
  );
}

function AddField({ map, card }: PersonFieldsProps) {
  const { data: values } = useQuery(useTRPC().segment.values.queryOptions());
  const { addOwn } = usePersonField(map.account.id, card);
  return <AddOwnField known={values?.customOfPeople ?? []} taken={Object.keys(card.fields)} onAdd={addOwn} />;
}

/** To whom somebody reports: the line of the map, drawn without a pointer. */
function Superior({ map, card }: PersonFieldsProps) {
  const t = useTranslations('contact');
  const act = useMapActions();
  const mayChange = may(useMe().role, 'contact.connect');
  const { contactId, version } = card;
  const save = async (reportsToId: string | null): Promise<SaveOutcome<string>> => {
    const done = await act({
      verb: 'connect',
      input: { accountId: map.account.id, contactId, version, reportsToId },
    });
    return { kind: 'saved', version: version + Number(done !== null) };
  };
  const others = map.people.filter((other) => other.contactId !== contactId && isPresent(other));
  const known = map.people.find((other) => other.contactId === card.reportsToId);
  const shown = known && !others.includes(known) ? [...others, known] : others;
  return (
    <EditSelect
      label={t('field.reportsTo')}
      value={card.reportsToId}
      version={version}
      empty={t('noSuperior')}
      none={t('noSuperior')}
      choices={shown.map((other) => ({ value: other.contactId, label: nameOf(other) }))}
      save={mayChange ? save : undefined}
    />
  );
}
