import { expect, test } from 'vitest';
import { drawSvg } from './draw-svg.ts';
import type { DrawnPerson } from './drawing.ts';

const person = (id: string, changes: Partial<DrawnPerson> = {}): DrawnPerson => ({
  kind: 'person',
  id,
  x: 0,
  y: 0,
  width: 220,
  height: 100,
  name: id,
  title: 'Buyer',
  role: 'Champion',
  stance: 'champion',
  stanceWord: 'for us',
  influence: 4,
  touch: 'today',
  faded: false,
  left: false,
  superiorId: null,
  elsewhere: 0,
  unseen: '',
  ...changes,
});

test('everybody, every line and every missing role is drawn, in the colours of the screen', () => {
  const people = [
    person('Anna'),
    person('Ben', { superiorId: 'Anna', y: 200 }),
    person('Cara', { superiorId: 'x' }),
  ];
  const ghosts = [
    {
      kind: 'ghost',
      id: 'g',
      x: 0,
      y: -120,
      width: 200,
      height: 70,
      role: 'decisionMaker',
      name: 'Who?',
      hint: 'Choose to add somebody',
    },
  ] as const;
  const { svg, height } = drawSvg({ people, ghosts }, 'Kaap', (name) => `paint${name}`);
  expect(svg.match(/<path /g)).toHaveLength(1);
  for (const word of ['Anna', 'Ben', 'Cara', 'Who?', 'Kaap', 'paint--active']) expect(svg).toContain(word);
  expect(svg).not.toContain('Choose');
  expect(svg).not.toContain('var(');
  expect(height).toBeGreaterThan(420);
});

test('a name cannot break out of the picture, and a long one is cut', () => {
  const { svg } = drawSvg(
    { people: [person('x', { name: '<script>"&', title: 'y'.repeat(200) })], ghosts: [] },
    'A & B "<',
    () => '#000',
  );
  expect(svg).not.toContain('<script');
  expect(svg).toContain('&lt;script&gt;&quot;&amp;');
  expect(svg).toContain('…');
});
