import type { Messages } from '../en/index.ts';

export const common: Messages['common'] = {
  loading: 'Laai tans',
  retry: 'Probeer weer',
  close: 'Maak toe',
  cancel: 'Kanselleer',
  save: 'Stoor',
  none: 'geen',
  unknown: 'onbekend',
  notFound: {
    title: 'Hierdie bladsy bestaan nie',
    body: 'Die skakel is dalk oud of verkeerd getik. Niks is verlore nie.',
    home: 'Gaan na die kliënte',
  },
  failed: { title: 'Dit het nie gewerk nie' },
  rows: '{count, plural, =0 {geen rye} one {# ry} other {# rye}}',
  page: 'Bladsy {page} van {pages}',
  previous: 'Vorige',
  next: 'Volgende',
};
