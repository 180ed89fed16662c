import type { Messages } from '../en/index.ts';

export const common: Messages['common'] = {
  retry: 'Probeer weer',
  close: 'Maak toe',
  newcomers: '{abc}-nuut',
  cancel: 'Kanselleer',
  leave: {
    title: 'Gaan weg sonder om te stoor?',
    lead: 'Wat jy hier verander het, is nog nie gestoor nie. As jy weggaan, is dit verlore.',
    leave: 'Gaan weg sonder om te stoor',
    stay: 'Bly hier',
  },
  notFound: {
    title: 'Hierdie bladsy bestaan nie',
    body: 'Die skakel is dalk oud of verkeerd getik. Niks is verlore nie.',
    home: 'Gaan na die kliënte',
  },
  failed: { title: 'Dit het nie gewerk nie' },
  begin: { import: 'Voer bestellings in', programme: 'Begin ’n program' },
  due: {
    late: '{days, plural, one {# dag laat} other {# dae laat}}, moes {day} klaar wees',
    in: '{days, plural, =0 {moet vandag klaar wees} one {moet môre klaar wees} other {moet oor # dae klaar wees}}, {day}',
  },
  page: 'Bladsy {page} van {pages}',
  previous: 'Vorige',
  next: 'Volgende',
  older: 'Ouer',
  newest: 'Terug na die nuutste',
};
