import { Text } from '@mantine/core';
import { dossierParts, type Completeness as Judged } from '@sleutel/domain/dossier';
import { useTranslations } from 'use-intl';
import { useFigures } from '../../lib/figures.ts';
import classes from './dossier.module.css';

/** How complete the dossier is, part by part; each leads to its part. */
export function Completeness({ completeness }: { readonly completeness: Judged }) {
  const t = useTranslations('dossier');
  const qualification = useTranslations('qualification');
  const { percent } = useFigures();
  return (
    <nav className={classes.completeness} aria-label={t('completeness')}>
      <Text fw={550}>{t('complete', { score: percent(completeness.score) })}</Text>
      <ol>
        {dossierParts.map((part) => {
          const { score } = completeness.parts[part];
          return (
            <li key={part}>
              <a href={`#${part}`}>
                <span>{t(`part.${part}`)}</span>
                <span className="figures">{percent(score)}</span>
                <span className={classes.bar} aria-hidden>
                  <span style={{ width: `${score * 100}%` }} />
                </span>
              </a>
            </li>
          );
        })}
        <li>
          <a href="#qualification">
            <span>{qualification('title')}</span>
          </a>
        </li>
      </ol>
    </nav>
  );
}
