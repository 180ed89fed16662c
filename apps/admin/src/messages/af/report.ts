import type { Messages } from '../en/index.ts';

export const report: Messages['report'] = {
  punctuality: {
    title: 'Stiptelikheid',
    lead: '{share} van {count, plural, one {# belofte of taak} other {# beloftes en take}} wat van {from} tot {until} verval het, is betyds gedoen.',
    managers: 'Per persoon',
    managersLead: 'Die minste stiptelike eerste.',
    months: 'Per maand waarin dinge verval het',
    month: '{month}: {onTime} betyds, {late} laat',
    accounts: 'Per kliënt',
    accountsLead: 'Dié wat die meeste moes wag, eerste.',
    counts: '{onTime} betyds, {late} laat · beloftes {promises}, take {tasks}',
    empty: {
      title: 'Niks het nog verval nie',
      body: 'Beloftes en take met ’n dag verskyn hier sodra dit verby is.',
    },
  },
};
