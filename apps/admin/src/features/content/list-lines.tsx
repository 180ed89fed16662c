import { cutTo, exampleOf, type Language, LIST_WIDTHS, type TemplateContent } from '@sleutel/domain/template';
import { Fragment } from 'react';
import { useTranslations } from 'use-intl';
import classes from './list-lines.module.css';
import { usePreview } from './use-preview.ts';

interface ListLinesProps {
  readonly content: Pick<TemplateContent, 'subject' | 'preheader'>;
  readonly contentKey: string;
  readonly language: Language;
}

/**
 * Subject and preheader as far as each mail program shows them in its list, to whom the preview is of; to an example
 * while there is none.
 */
export function ListLines({ content, contentKey, language }: ListLinesProps) {
  const t = useTranslations('content.lines');
  const { data: mail } = usePreview(contentKey, language);
  const subject = mail?.subject ?? exampleOf(content.subject);
  const preheader = mail?.preheader ?? exampleOf(content.preheader);
  if (content.subject.trim() === '') return null;
  return (
    <dl className={classes['lines']} aria-label={t('inLists')}>
      {LIST_WIDTHS.map((room) => (
        <Fragment key={room.client}>
          <dt className={classes['client']}>{t(`client.${room.client}`)}</dt>
          <dd className={classes['line']} lang={language}>
            {cutTo(subject, room.subject)} <span>{cutTo(preheader, room.preheader)}</span>
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
