import type { DeskCard } from '../model/desk.ts';
import type { UiStrings } from './ui.ts';

/** What is known about a desk, each with its name, in the order in which readers need it. */
export function deskFacts(
  { campus, reach, hours, bring }: DeskCard,
  ui: UiStrings,
): [label: string, value: string][] {
  const facts: [string, string | undefined][] = [
    [ui.deskCampus, campus],
    [ui.deskReach, reach],
    [ui.deskHours, hours],
    [ui.deskBring, bring],
  ];
  return facts.flatMap(([label, value]) => (value === undefined ? [] : [[label, value]]));
}
