import type { Content } from 'pdfmake/interfaces.js';
import { section, table } from './layout.ts';
import type { BoardPage } from './plan-parts.ts';

/** What is known of the account. */
export function dossierParts(page: BoardPage): Content[] {
  const { sections } = page.words;
  return [
    section(sections.dossier, general(page)),
    section(sections.people, people(page)),
    section(sections.competitors, competitors(page)),
    ...(page.board.whiteSpace.length > 0 ? [section(sections.whiteSpace, whiteSpace(page))] : []),
    section(sections.open, open(page)),
    section(sections.tenders, tenders(page)),
  ];
}

const generalParts = ['description', 'history', 'organisation', 'surroundings', 'decisionNote'] as const;

function general({ board, words }: BoardPage): Content {
  const texts = generalParts.flatMap((part) => {
    const text = board.general[part];
    return text === null ? [] : [{ text: [{ text: `${words.general[part]}. `, bold: true }, text] }];
  });
  const stages = board.stages.map(({ name, days }) => (days === null ? name : words.stage(name, days)));
  if (texts.length + stages.length === 0) return { text: words.none, style: 'muted' };
  return [...texts, ...(stages.length > 0 ? [{ text: stages.join(' → '), style: 'muted' }] : [])];
}

function people({ board, words }: BoardPage): Content {
  const { columns } = words;
  const rows = board.people.map(({ firstName, lastName, title, role, stance }) => [
    [[firstName, lastName].filter(Boolean).join(' '), title].filter(Boolean).join(', '),
    role ? words.roles[role] : '–',
    stance ? words.stances[stance] : '–',
  ]);
  return table(
    [
      { title: columns.person, width: '*' },
      { title: columns.role, width: 120 },
      { title: columns.stance, width: 100 },
    ],
    rows,
    words.none,
  );
}

function competitors({ board, words, write }: BoardPage): Content {
  const { columns } = words;
  const rows = board.competitors.map(({ name, shareOfWallet, strengths }) => [
    name,
    shareOfWallet === null ? '–' : write.share(shareOfWallet),
    strengths ?? '–',
  ]);
  return table(
    [
      { title: columns.competitor, width: 150 },
      { title: columns.share, width: 90, right: true },
      { title: columns.strengths, width: '*' },
    ],
    rows,
    words.none,
  );
}

function whiteSpace({ board, words, write }: BoardPage): Content {
  const { columns } = words;
  const rows = board.whiteSpace.map(({ solution, state, competitor, potential, currency }) => [
    solution,
    competitor ?? words.whiteStates[state],
    potential === null ? '–' : write.money(potential, currency),
  ]);
  return table(
    [
      { title: columns.solution, width: '*' },
      { title: columns.bought, width: 180 },
      { title: columns.potential, width: 100, right: true },
    ],
    rows,
    words.none,
  );
}

function open({ board, words, write }: BoardPage): Content {
  const lines = [
    ...board.complaints.map(({ summary, openedOn }) => words.complaint(summary, write.day(openedOn))),
    ...board.promises.map(({ summary, dueOn }) => words.promise(summary, write.day(dueOn))),
  ];
  return lines.length === 0 ? { text: words.none, style: 'muted' } : { ul: lines };
}

function tenders({ board, words, write }: BoardPage): Content {
  const { columns } = words;
  const rows = board.tenders.map(({ title, openedOn, outcome, reason }) => [
    title,
    write.day(openedOn),
    words.outcomes[outcome],
    reason ?? '–',
  ]);
  return table(
    [
      { title: columns.tender, width: '*' },
      { title: columns.opened, width: 70 },
      { title: columns.outcome, width: 60 },
      { title: columns.reason, width: 150 },
    ],
    rows,
    words.none,
  );
}
