import { Button, Group, SegmentedControl, Skeleton, Stack, Switch } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { isPresent } from '@sleutel/domain/contact';
import { may } from '@sleutel/domain/user';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Failed } from '../../components/failed.tsx';
import { useMe } from '../../lib/me.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { type Addition, AddPerson } from './add-person.tsx';
import type { ContactMap } from './contact-map.ts';
import { GapList } from './gap-list.tsx';
import { MapLegend } from './map-legend.tsx';
import { NobodyKnown } from './nobody-known.tsx';
import classes from './people-tab.module.css';
import { PeopleTable } from './people-table.tsx';
import { PersonPanel, PersonSheet } from './person-panel.tsx';
import type { Remedy } from './remedy.ts';
import { useMapActions } from './use-map-actions.ts';

// What draws the map is large, and whoever reads the table does not need it.
const ContactGraph = lazy(() => import('./drawing/contact-graph.tsx'));

const route = getRouteApi('/frame/accounts/$accountId/people');

/** Who decides, and whom don't we know? */
export function PeopleTab() {
  const { accountId } = route.useParams();
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.contact.map.queryOptions({ accountId }));
  if (error && !data) return <Failed error={error} />;
  if (!data) return <Waiting />;
  return <People map={data} />;
}

function People({ map }: { readonly map: ContactMap }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const mayChange = may(useMe().role, 'contact.add');
  const act = useMapActions();
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const small = useMediaQuery('(max-width: 61.99em)', false, { getInitialValueInEffect: false });
  const [adding, setAdding] = useState<Addition | null>(null);
  const view = search.view ?? (narrow ? 'table' : 'map');
  const shown = useMemo(
    () => (search.left ? map.people : map.people.filter(isPresent)),
    [search.left, map.people],
  );
  const chosen = map.people.find(({ contactId }) => contactId === search.person);
  const open = (person: string | undefined) =>
    void navigate({ search: (old) => ({ ...old, person }), replace: true, resetScroll: false });
  const close = () => {
    open(undefined);
    focusCard(chosen?.contactId);
  };
  const mend = (remedy: Remedy) => {
    if (remedy.kind === 'add') return setAdding({ role: remedy.role });
    if (remedy.kind === 'open') return open(remedy.contactId);
    const card = map.people.find(({ contactId }) => contactId === remedy.contactId);
    if (!card) return;
    const { contactId, version, personVersion } = card;
    void act({
      verb: 'update',
      input: { accountId: map.account.id, contactId, version, personVersion, changes: { role: remedy.role } },
    });
  };
  if (map.people.length === 0) {
    return (
      <>
        <NobodyKnown onAdd={mayChange ? () => setAdding({ role: null }) : null} />
        {adding && <AddPerson map={map} addition={adding} onClose={() => setAdding(null)} onAdded={open} />}
      </>
    );
  }
  const Person = small ? PersonSheet : PersonPanel;
  return (
    <Stack gap="md">
      <GapList map={map} onRemedy={mayChange ? mend : null} />
      <Tools view={view} map={map} onAdd={mayChange ? () => setAdding({ role: null }) : null} />
      <div className={classes.room} data-beside={!small && (view === 'map' || chosen !== undefined)}>
        {view === 'table' ? (
          <PeopleTable map={map} people={shown} beside={!small && chosen !== undefined} />
        ) : (
          <Suspense fallback={<Skeleton height={520} />}>
            <ContactGraph
              map={map}
              people={shown}
              chosen={chosen?.contactId}
              onOpen={open}
              onAdd={mayChange ? setAdding : null}
            />
          </Suspense>
        )}
        {!small && !chosen && view === 'map' && <MapLegend map={map} />}
        {chosen && <Person key={chosen.contactId} map={map} card={chosen} onClose={close} />}
      </div>
      {adding && <AddPerson map={map} addition={adding} onClose={() => setAdding(null)} onAdded={open} />}
    </Stack>
  );
}

/** Whoever closes a panel goes on from the card they opened it at. */
function focusCard(contactId: string | undefined): void {
  document.querySelector<HTMLElement>(`[data-contact="${contactId}"]`)?.focus({ preventScroll: true });
}

interface ToolsProps {
  readonly view: 'map' | 'table';
  readonly map: ContactMap;
  readonly onAdd: (() => void) | null;
}

function Tools({ view, map, onAdd }: ToolsProps) {
  const t = useTranslations('contact');
  const { left } = route.useSearch();
  const navigate = route.useNavigate();
  const gone = map.people.filter((card) => !isPresent(card)).length;
  const change = (part: { view?: 'map' | 'table'; left?: true | undefined }) =>
    void navigate({ search: (old) => ({ ...old, ...part }), replace: true, resetScroll: false });
  return (
    <Group justify="space-between" gap="sm">
      <Group gap="md">
        <SegmentedControl
          aria-label={t('view.label')}
          value={view}
          onChange={(value) => change({ view: value === 'table' ? 'table' : 'map' })}
          data={[
            { value: 'map', label: t('view.map') },
            { value: 'table', label: t('view.table') },
          ]}
        />
        {gone > 0 && (
          <Switch
            label={t('showLeft', { count: gone })}
            checked={left === true}
            onChange={(event) => change({ left: event.currentTarget.checked ? true : undefined })}
          />
        )}
      </Group>
      {onAdd && (
        <Button leftSection={<IconUserPlus size={16} stroke={1.6} aria-hidden />} onClick={onAdd}>
          {t('add.open')}
        </Button>
      )}
    </Group>
  );
}

function Waiting() {
  return (
    <Stack gap="md" aria-busy>
      <Skeleton height={76} />
      <Skeleton height={36} width="min(320px, 100%)" />
      <Skeleton height={480} />
    </Stack>
  );
}
