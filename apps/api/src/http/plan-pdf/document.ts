import type { BoardDocument } from '@sleutel/services/plan';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { dossierParts } from './dossier-parts.ts';
import { figuresIn } from './figures.ts';
import { figures, look } from './layout.ts';
import { type BoardPage, planParts } from './plan-parts.ts';
import { af } from './words-af.ts';
import { en } from './words-en.ts';

/** Plan and dossier as pages that one hands to a board. */
export function pdfOf(board: BoardDocument): TDocumentDefinitions {
  const words = board.language === 'af' ? af : en;
  const page: BoardPage = { board, words, write: figuresIn(board) };
  const title = words.title(board.account.name);
  const foot = [board.company, title, words.confidential].join(' · ');
  return {
    ...look,
    info: { title, author: board.company },
    language: board.language,
    content: [head(page), ...planParts(page), ...dossierParts(page)],
    pageBreakBefore: (node, query) =>
      node.headlineLevel === 1 && query.getFollowingNodesOnPage().length === 0,
    footer: (current, pages) => ({
      columns: [
        { text: foot, style: 'muted' },
        { text: words.page(current, pages), style: 'muted', alignment: 'right', width: 'auto' },
      ],
      margin: [48, 18, 48, 0],
    }),
  };
}

function head({ board, words, write }: BoardPage): Content {
  const { account, standing, plan, today, company } = board;
  const place = [account.externalId, account.industry, account.region, account.country, account.owner];
  const signs = (['sales', 'marketing'] as const).map((side) => {
    const signed = plan.signOffs.find((each) => each.side === side && each.standing);
    const who = signed ? words.signed(signed.user.name, write.dayOf(signed.signedAt)) : words.unsigned;
    return `${words.sides[side]}: ${who}`;
  });
  return [
    { text: [company, write.day(today)].join(' · '), style: 'muted' },
    { text: words.title(account.name), style: 'title' },
    { text: place.filter(Boolean).join(' · '), style: 'muted' },
    {
      text: plan.version === 0 ? words.unwritten : [words.version(plan.version), ...signs].join(' · '),
      margin: [0, 6, 0, 0],
    },
    ...(standing
      ? [
          figures([
            [words.figures.status, words.status[standing.status]],
            [words.figures.cell, standing.cell],
            [words.figures.revenue, write.money(standing.revenue)],
            [words.figures.valueAtRisk, write.money(standing.valueAtRisk)],
            [words.figures.alive, standing.pAlive === null ? '–' : write.share(standing.pAlive)],
          ]),
          { text: words.figures.asOf(write.day(standing.asOf)), style: 'muted' },
        ]
      : []),
  ];
}
