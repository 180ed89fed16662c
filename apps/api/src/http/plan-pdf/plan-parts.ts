import { goalProgress, riskScore } from '@sleutel/domain/plan';
import type { BoardDocument } from '@sleutel/services/plan';
import type { Content } from 'pdfmake/interfaces.js';
import type { Figures } from './figures.ts';
import { section, table } from './layout.ts';
import type { PdfWords } from './words-en.ts';

/** What every part is made of. */
export interface BoardPage {
  readonly board: BoardDocument;
  readonly words: PdfWords;
  readonly write: Figures;
}

/** The plan, section by section. */
export function planParts(page: BoardPage): Content[] {
  const { sections, none } = page.words;
  const { document } = page.board.plan;
  return [
    section(sections.valueProposition, { text: document.valueProposition || none }),
    section(sections.goals, goals(page)),
    section(sections.targetBuyers, buyers(page)),
    section(sections.budget, budget(page)),
    section(sections.risks, risks(page)),
    section(sections.nextSteps, steps(page)),
    section(sections.group, group(page)),
    ...review(page),
  ];
}

function goals({ board: { plan }, words, write }: BoardPage): Content {
  const { columns } = words;
  const rows = plan.document.goals.map((goal) => {
    const reading = plan.readings.findLast(({ goalId }) => goalId === goal.id);
    const progress = goalProgress(goal, reading?.value ?? null);
    const amount = (value: string) => [write.number(value), goal.unit].filter(Boolean).join(' ');
    const now = reading && progress !== null ? `${amount(reading.value)} (${write.share(progress)})` : '–';
    return [
      goal.text,
      amount(goal.start),
      amount(goal.target),
      now,
      goal.dueOn ? write.day(goal.dueOn) : '–',
    ];
  });
  return table(
    [
      { title: columns.goal, width: '*' },
      { title: columns.from, width: 62, right: true },
      { title: columns.to, width: 62, right: true },
      { title: columns.now, width: 90, right: true },
      { title: columns.due, width: 66, right: true },
    ],
    rows,
    words.none,
  );
}

function buyers({ board: { plan }, words }: BoardPage): Content {
  const { columns } = words;
  const rows = plan.document.targetBuyers.map(({ contactId, aim }) => {
    const contact = plan.contacts.find(({ id }) => id === contactId);
    return [[contact?.name, contact?.title].filter(Boolean).join(', '), aim];
  });
  return table(
    [
      { title: columns.person, width: 170 },
      { title: columns.aim, width: '*' },
    ],
    rows,
    words.none,
  );
}

function budget({ board: { plan }, words, write }: BoardPage): Content {
  const { spending, document } = plan;
  const money = (amount: string) => write.money(amount, spending.currency);
  const actual = money(spending.actual);
  return [
    { text: document.budget ? words.spent(actual, money(document.budget.amount)) : words.spentOnly(actual) },
    { text: words.parts(money(spending.offers), money(spending.entered)), style: 'muted' },
  ];
}

function risks({ board: { plan }, words }: BoardPage): Content {
  const { columns } = words;
  const rows = [...plan.document.risks]
    .sort((one, other) => riskScore(other) - riskScore(one))
    .map((risk) => [
      risk.text,
      `${risk.likelihood} × ${risk.impact} = ${riskScore(risk)}`,
      userName(plan, risk.ownerId),
      risk.counterMeasure,
    ]);
  return table(
    [
      { title: columns.risk, width: '*' },
      { title: columns.score, width: 58 },
      { title: columns.owner, width: 80 },
      { title: columns.measure, width: '*' },
    ],
    rows,
    words.none,
  );
}

function steps({ board: { plan }, words, write }: BoardPage): Content {
  const { columns } = words;
  const rows = plan.document.nextSteps.map(({ id, text, ownerId, contactId, dueOn }) => {
    const doneAt = plan.tasks[id]?.doneAt;
    const about = plan.contacts.find((contact) => contact.id === contactId);
    return [
      [text, about?.name].filter(Boolean).join(' · '),
      userName(plan, ownerId),
      dueOn ? write.day(dueOn) : '–',
      doneAt ? write.dayOf(doneAt) : '–',
    ];
  });
  return table(
    [
      { title: columns.step, width: '*' },
      { title: columns.owner, width: 110 },
      { title: columns.due, width: 66, right: true },
      { title: columns.done, width: 66, right: true },
    ],
    rows,
    words.none,
  );
}

function group({ board: { plan }, words, write }: BoardPage): Content {
  return (['sales', 'marketing'] as const).map((side) => {
    const names = plan.document.group
      .filter((member) => member.side === side)
      .map(({ userId }) => userName(plan, userId));
    const signed = plan.signOffs.find((each) => each.side === side && each.standing);
    const sign = signed ? words.signed(signed.user.name, write.dayOf(signed.signedAt)) : words.unsigned;
    return { text: [{ text: `${words.sides[side]}: `, bold: true }, names.join(', ') || '–', ` (${sign})`] };
  });
}

function review({ board: { plan }, words, write }: BoardPage): Content[] {
  const { nextOn } = plan.review;
  if (nextOn === null) return [];
  const text = words.reviewed(plan.document.reviewEveryDays, write.day(nextOn));
  return [section(words.sections.review, { text })];
}

function userName({ users }: BoardDocument['plan'], id: string | null): string {
  return users.find((user) => user.id === id)?.name ?? '–';
}
