import { type PressureCap, type Sending, staysQuiet } from '../company/index.ts';
import type { ProgrammeDesign } from './design.ts';
import { type ProgrammeProblem, problem } from './problem.ts';

/** A programme's own hours and caps may only be tighter than the company's. */
export function checkSending({ settings }: ProgrammeDesign, house: Sending): ProgrammeProblem[] {
  const { quietHours, caps } = settings.sending ?? {};
  const { from, until } = house.quietHours;
  const idle = (['contact', 'account'] as const).filter((scope) => {
    const own = caps?.[scope];
    return own !== undefined && neverBinds(own, house.caps[scope]);
  });
  return [
    ...(quietHours && !staysQuiet(quietHours, house.quietHours)
      ? [problem('quietHoursLooser', {}, { from, until })]
      : []),
    ...idle.map((scope) => problem('capWithoutEffect', {}, { scope }, 'hint')),
  ];
}

/** Whoever keeps the company's cap keeps this one too. */
function neverBinds(own: PressureCap, house: PressureCap): boolean {
  return own.messages >= house.messages && own.days <= house.days;
}
