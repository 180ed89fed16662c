import { barWidth, influenceBars, markSize } from '../influence-bars.ts';
import { stanceLooks, unknownStance } from '../stance-look.ts';
import type { Drawing, DrawnGhost, DrawnPerson } from './drawing.ts';

/** What the variables of the style sheets mean, since a picture of its own cannot ask them. */
export type Colours = (variable: string) => string;

const margin = 24;
const titleHeight = 40;
const font = 'Inter Variable, Inter, system-ui, sans-serif';

export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Draws the map as a picture that stands by itself: no script, no style sheet, nothing to load. */
export function drawSvg({ people, ghosts }: Drawing, title: string, colours: Colours): Picture {
  const all = [...people, ...ghosts];
  const left = Math.min(...all.map(({ x }) => x), 0) - margin;
  const top = Math.min(...all.map(({ y }) => y), 0) - margin - titleHeight;
  const width = Math.max(...all.map(({ x, width: w }) => x + w), 240) + margin - left;
  const height = Math.max(...all.map(({ y, height: h }) => y + h), 80) + margin - top;
  const paint: Colours = (value) => value.replace(/var\((--[\w-]+)\)/, (_, name: string) => colours(name));
  const byId = new Map(people.map((person) => [person.id, person]));
  const lines = people.flatMap((person) => {
    const superior = person.superiorId === null ? undefined : byId.get(person.superiorId);
    return superior ? [line(superior, person, paint)] : [];
  });
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${left} ${top} ${width} ${height}" font-family="${font}" role="img" aria-label="${escaped(title)}">`,
    `<title>${escaped(title)}</title>`,
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${paint('var(--paper)')}"/>`,
    text(left + margin, top + margin + 8, title, 18, paint('var(--mantine-color-text)'), 600),
    ...lines,
    ...people.map((person) => personCard(person, paint)),
    ...ghosts.map((ghost) => ghostCard(ghost, paint)),
    '</svg>',
  ].join('\n');
  return { svg, width, height };
}

function line(superior: DrawnPerson, person: DrawnPerson, paint: Colours): string {
  const [x1, y1] = [superior.x + superior.width / 2, superior.y + superior.height];
  const [x2, y2] = [person.x + person.width / 2, person.y];
  const middle = (y1 + y2) / 2;
  return `<path d="M${x1} ${y1}V${middle}H${x2}V${y2}" fill="none" stroke="${paint('var(--muted)')}" stroke-width="1.5"/>`;
}

function personCard(person: DrawnPerson, paint: Colours): string {
  const { x, y, width, height, stance } = person;
  const look = stance === null ? unknownStance : stanceLooks[stance];
  const quiet = person.faded || person.left;
  const ink = paint(quiet ? 'var(--muted)' : 'var(--mantine-color-text)');
  const muted = paint('var(--muted)');
  const lines = [person.title, [person.role, person.stanceWord].filter(Boolean).join(' · '), person.touch];
  return [
    '<g>',
    ...borders(person, look, paint(quiet ? 'var(--ground)' : 'var(--paper)'), paint(look.colour)),
    text(x + 14, y + 26, clipped(person.name, width - markSize.width, 14), 14, ink, 600),
    bars(person, ink),
    ...lines.map((words, index) => text(x + 14, y + 46 + index * 18, clipped(words, width, 12), 12, muted)),
    '</g>',
  ].join('');

  function borders(
    _: DrawnPerson,
    { border, width: stroke, radius }: typeof look,
    fill: string,
    colour: string,
  ) {
    const box = (inset: number, weight: number, dots = '') =>
      `<rect x="${x + inset}" y="${y + inset}" width="${width - 2 * inset}" height="${height - 2 * inset}" rx="${Math.max(0, radius - inset)}" fill="${fill}" stroke="${colour}" stroke-width="${weight}"${dots}/>`;
    if (border === 'double') return [box(0.75, 1.5), box(3.75, 1.5)];
    const dots = border === 'dotted' ? ` stroke-dasharray="0 ${stroke * 2}" stroke-linecap="round"` : '';
    return [box(stroke / 2, stroke, dots)];
  }
}

function bars({ x, y, width, influence }: DrawnPerson, ink: string): string {
  const [left, top] = [x + width - 14 - markSize.width, y + 26 - markSize.height];
  return influenceBars(influence)
    .map(
      (bar) =>
        `<rect x="${left + bar.x}" y="${top + bar.y}" width="${barWidth}" height="${bar.height}" rx="1" fill="${ink}" fill-opacity="${bar.filled ? 1 : 0.15}"/>`,
    )
    .join('');
}

/** Without its hint: nobody adds a person to a picture. */
function ghostCard({ x, y, width, height, name }: DrawnGhost, paint: Colours): string {
  const muted = paint('var(--muted)');
  return [
    `<g><rect x="${x + 1}" y="${y + 1}" width="${width - 2}" height="${height - 2}" rx="8" fill="none" stroke="${muted}" stroke-width="1.5" stroke-dasharray="6 5"/>`,
    text(x + 14, y + height / 2 + 5, clipped(name, width, 14), 14, muted, 600),
    '</g>',
  ].join('');
}

function text(x: number, y: number, words: string, size: number, colour: string, weight = 400): string {
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escaped(words)}</text>`;
}

/** About how many characters fit beside the margins. */
function clipped(words: string, width: number, size: number): string {
  const most = Math.floor((width - 28) / (size * 0.54));
  return words.length <= most ? words : `${words.slice(0, most - 1).trimEnd()}…`;
}

function escaped(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
