import type { Messages } from '../en/index.ts';

export const edit: Messages['edit'] = {
  hint: 'Druk Enter om dit te verander',
  save: 'Stoor',
  cancel: 'Kanselleer',
  add: 'Voeg by',
  remove: 'Verwyder',
  removeNamed: 'Verwyder: {name}',
  added: 'Bygevoeg',
  removed: 'Verwyder',
  undo: 'Maak ongedaan',
  undone: 'Ongedaan gemaak.',
  notUndone: 'Nie ongedaan gemaak nie: iemand anders het dit intussen verander.',
  changed: '{label}: verander',
  unreadable: 'Dit kan nie gelees word as wat hier hoort nie.',
  ownField: {
    add: 'Voeg ’n veld by',
    name: 'Veld',
    value: 'Wat dit bevat',
    taken: 'Hier is reeds so ’n veld.',
  },
  history: {
    open: 'Geskiedenis: {label}',
    none: 'Niemand het dit nog hier verander nie.',
    engine: 'Die stelsel',
    nothing: 'niks',
    fromTo: '<before></before> → <after></after>',
    restore: 'Bring terug',
  },
  conflict: {
    by: '{name} het dit intussen verander, {when}.',
    somebody: 'Iemand anders het dit intussen verander.',
    mine: 'Joune',
    theirs: 'Hulle s’n',
    keepTheirs: 'Behou hulle s’n',
    useMine: 'Gebruik myne',
  },
};
