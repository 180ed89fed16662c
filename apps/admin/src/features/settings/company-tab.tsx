import { Stack } from '@mantine/core';
import { BrandFields } from './brand-fields.tsx';
import { BrandPreview } from './brand-preview.tsx';
import { PlaceFields } from './place-fields.tsx';
import { SaveBar } from './save-bar.tsx';
import classes from './settings.module.css';
import { SolutionFields } from './solution-fields.tsx';
import { useCompanyDraft } from './use-company-draft.ts';

/** Who the company is and how it looks, with an e-mail of it beside. */
export function CompanyTab() {
  const draft = useCompanyDraft();
  return (
    <div className={classes.sides}>
      <Stack gap="lg">
        <BrandFields draft={draft} />
        <PlaceFields draft={draft} />
        <SolutionFields draft={draft} />
        <SaveBar draft={draft} />
      </Stack>
      <BrandPreview change={draft.change} language={draft.company.language} />
    </div>
  );
}
