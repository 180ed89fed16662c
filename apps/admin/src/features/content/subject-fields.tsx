import { SimpleGrid, TextInput } from '@mantine/core';
import {
  exampleOf,
  type Language,
  PREHEADER_HINT_LENGTH,
  SUBJECT_HINT_LENGTH,
  type TemplateContent,
} from '@sleutel/domain/template';
import { useTranslations } from 'use-intl';
import { ListLines } from './list-lines.tsx';
import { VariableChips } from './variable-chips.tsx';

interface SubjectFieldsProps {
  readonly contentKey: string;
  readonly content: TemplateContent;
  readonly language: Language;
  readonly editable: boolean;
  readonly onChange: (part: Partial<TemplateContent>) => void;
}

/** The two lines that decide whether an e-mail is opened, with their length as it is read. */
export function SubjectFields({ contentKey, content, language, editable, onChange }: SubjectFieldsProps) {
  return (
    <SimpleGrid cols={1} spacing="xs">
      <Line name="subject" limit={SUBJECT_HINT_LENGTH} {...{ content, language, editable, onChange }} />
      <Line name="preheader" limit={PREHEADER_HINT_LENGTH} {...{ content, language, editable, onChange }} />
      <ListLines content={content} contentKey={contentKey} language={language} />
    </SimpleGrid>
  );
}

interface LineProps extends Omit<SubjectFieldsProps, 'contentKey'> {
  readonly name: 'subject' | 'preheader';
  readonly limit: number;
}

function Line({ name, limit, content, language, editable, onChange }: LineProps) {
  const t = useTranslations('content.lines');
  const text = content[name];
  return (
    <div>
      <TextInput
        label={t(name)}
        description={t('length', { length: exampleOf(text).length, limit })}
        inputWrapperOrder={['label', 'input', 'description']}
        lang={language}
        readOnly={!editable}
        maxLength={300}
        value={text}
        onChange={(event) => onChange({ [name]: event.currentTarget.value })}
      />
      <VariableChips text={text} editable={editable} onChange={(changed) => onChange({ [name]: changed })} />
    </div>
  );
}
