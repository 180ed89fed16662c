import { Text } from '@mantine/core';
import { BuyingRole, Stance } from '@sleutel/domain/contact';
import { useTranslations } from 'use-intl';
import { AnchorLink } from '../../components/link.tsx';
import { Section } from '../../components/section.tsx';
import { Telephone } from '../../components/telephone.tsx';
import { useFigures } from '../../lib/figures.ts';
import classes from './meeting.module.css';
import type { Brief } from './meeting-page.tsx';

/** Who is there, those who take part first, and what the contact map lacks. */
export function BriefPeople({ brief }: { readonly brief: Brief }) {
  const t = useTranslations('meeting.facts');
  const account = useTranslations('account');
  const { day } = useFigures();
  const roleOf = (role: string | null) => {
    const known = BuyingRole.safeParse(role);
    return known.success ? account(`role.${known.data}`) : null;
  };
  const stanceOf = (stance: string | null) => {
    const known = Stance.safeParse(stance);
    return known.success ? account(`stance.${known.data}`) : null;
  };
  return (
    <Section title={t('people')}>
      <ul className={classes.plain}>
        {brief.people.slice(0, 10).map(({ id, name, title, phone, role, stance, lastTouchedOn, invited }) => (
          <li key={id}>
            <AnchorLink
              to="/people/$contactId"
              params={{ contactId: id }}
              fw={invited ? 600 : 400}
              c="inherit"
            >
              {name}
            </AnchorLink>
            {' · '}
            {[
              title,
              roleOf(role),
              stanceOf(stance),
              lastTouchedOn && t('touched', { day: day(lastTouchedOn) }),
            ]
              .filter(Boolean)
              .join(' · ')}
            {phone && (
              <>
                {' · '}
                <Telephone number={phone} />
              </>
            )}
          </li>
        ))}
      </ul>
      {brief.gaps.map((gap) => (
        <Text key={JSON.stringify(gap)} size="sm" c="var(--slipping)">
          {t(`gap.${gap.kind}`, { role: 'role' in gap ? (roleOf(gap.role) ?? gap.role).toLowerCase() : '' })}
        </Text>
      ))}
    </Section>
  );
}
