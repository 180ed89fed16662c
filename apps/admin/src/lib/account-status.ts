/** How a status looks everywhere: a shape and a colour besides its word. */
export const statusLooks = {
  active: { shape: 'full', colour: 'var(--active)' },
  slipping: { shape: 'half', colour: 'var(--slipping)' },
  lost: { shape: 'ring', colour: 'var(--lost)' },
  prospect: { shape: 'diamond', colour: 'var(--prospect)' },
} as const;

export type StatusName = keyof typeof statusLooks;
