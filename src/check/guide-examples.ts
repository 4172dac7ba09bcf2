/**
 * A guide for the examples of rules: questions by id, each with what its choices lead to, such as `answer: faq/a` or
 * `question: second`. The first choice of the first question is on line 6, its target on line 7.
 */
export function exampleGuide(questions: Readonly<Record<string, readonly string[]>>): string {
  const everywhere = (text: string): string => `{ en: ${text}, nl: ${text}, fr: ${text} }`;
  const items = Object.entries(questions).map(
    ([id, targets]) =>
      `  - id: ${id}\n    text: ${everywhere('Which one?')}\n    options:\n` +
      targets.map((target) => `      - label: ${everywhere('This')}\n        ${target}\n`).join(''),
  );
  return `title: ${everywhere('Where to begin')}\nquestions:\n${items.join('')}`;
}
