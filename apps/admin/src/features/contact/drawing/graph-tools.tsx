import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDownload, IconMaximize, IconMinus, IconPlus, IconSitemap } from '@tabler/icons-react';
import { useReactFlow } from '@xyflow/react';
import { useTranslations } from 'use-intl';
import { useCompanyDays } from '../../../lib/company-days.ts';
import type { ContactMap } from '../contact-map.ts';
import { useMapActions } from '../use-map-actions.ts';
import { drawSvg } from './draw-svg.ts';
import type { Drawing } from './drawing.ts';
import classes from './graph.module.css';
import { savePng, saveSvg } from './save-picture.ts';

interface GraphToolsProps {
  readonly map: ContactMap;
  readonly drawing: Drawing;
  readonly mayChange: boolean;
}

/** Shows everybody, but nobody so small that they cannot be read; room above for the tools. */
export const fit = {
  padding: { top: '60px', bottom: '32px', x: '32px' },
  minZoom: 0.8,
  maxZoom: 1,
} as const;

/** Zoom, the layout anew, and the map as a picture. */
export function GraphTools({ map, drawing, mayChange }: GraphToolsProps) {
  const t = useTranslations('contact.map');
  const { zoomIn, zoomOut, fitView } = useReactFlow();
  const act = useMapActions();
  const byHand = map.people.filter(({ at }) => at !== null);
  const layOut = async () => {
    const places = byHand.map(({ contactId }) => ({ contactId, at: null }));
    await act({ verb: 'place', input: { accountId: map.account.id, places } });
    await fitView(fit);
  };
  return (
    <div className={classes.tools}>
      <ActionIcon.Group>
        <ActionIcon variant="default" size="md" aria-label={t('zoomOut')} onClick={() => void zoomOut()}>
          <IconMinus size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="default" size="md" aria-label={t('zoomIn')} onClick={() => void zoomIn()}>
          <IconPlus size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="default" size="md" aria-label={t('fit')} onClick={() => void fitView(fit)}>
          <IconMaximize size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </ActionIcon.Group>
      {mayChange && (
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconSitemap size={16} stroke={1.6} aria-hidden />}
          disabled={byHand.length === 0}
          onClick={() => void layOut()}
        >
          {t('layOut')}
        </Button>
      )}
      <Export map={map} drawing={drawing} />
    </div>
  );
}

function Export({ map, drawing }: Pick<GraphToolsProps, 'map' | 'drawing'>) {
  const t = useTranslations('contact.map');
  const { dayOf } = useCompanyDays();
  const name = `${map.account.name} ${dayOf(map.asOf)}`.replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  const picture = () => {
    const style = getComputedStyle(document.documentElement);
    const title = t('label', { account: map.account.name });
    return drawSvg(drawing, title, (variable) => style.getPropertyValue(variable).trim() || '#000');
  };
  return (
    <Menu>
      <Menu.Target>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />}
        >
          {t('export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void savePng(picture(), name)}>{t('png')}</Menu.Item>
        <Menu.Item onClick={() => saveSvg(picture(), name)}>{t('svg')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
