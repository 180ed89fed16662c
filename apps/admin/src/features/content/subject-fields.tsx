import { SimpleGrid, TextInput } from '@mantine/core';
import {
  exampleOf,
  type Language,
  PREHEADER_HINT_LENGTH,
  SUBJECT_HINT_LENGTH,
  type TemplateContent,
} from '@sleutel/domain/template';
import { useTranslations } from 'use-intl';

interface SubjectFieldsProps {
  readonly content: TemplateContent;
  readonly language: Language;
  readonly editable: boolean;
  readonly onChange: (part: Partial<TemplateContent>) => void;
}

/** The two lines that decide whether an e-mail is opened, with their length as it is read. */
export function SubjectFields({ content, language, editable, onChange }: SubjectFieldsProps) {
  const t = useTranslations('content.lines');
  const counted = (text: string, limit: number) => t('length', { length: exampleOf(text).length, limit });
  return (
    <SimpleGrid cols={1} spacing="xs">
      <TextInput
        label={t('subject')}
        description={counted(content.subject, SUBJECT_HINT_LENGTH)}
        inputWrapperOrder={['label', 'input', 'description']}
        lang={language}
        readOnly={!editable}
        maxLength={300}
        value={content.subject}
        onChange={(event) => onChange({ subject: event.currentTarget.value })}
      />
      <TextInput
        label={t('preheader')}
        description={counted(content.preheader, PREHEADER_HINT_LENGTH)}
        inputWrapperOrder={['label', 'input', 'description']}
        lang={language}
        readOnly={!editable}
        maxLength={300}
        value={content.preheader}
        onChange={(event) => onChange({ preheader: event.currentTarget.value })}
      />
    </SimpleGrid>
  );
}
