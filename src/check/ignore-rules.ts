import type { RuleInfo } from '../read/rules.ts';
import type { Text } from '../model/text.ts';
import type { Message } from './rule.ts';

/** The rules about `check-ignore` comments. They cannot be ignored themselves. */
export const IGNORE_RULES = [
  {
    id: 'ignore-reason',
    summary: 'Every check-ignore comment names a rule that exists and a reason',
    why: 'Without them nobody can tell later whether readers are still well served by what is ignored.',
    severity: 'error',
  },
  {
    id: 'ignore-unused',
    summary: 'Every check-ignore comment still ignores something',
    why: 'A comment that was left behind hides the next defect of that kind in the same place.',
    severity: 'warning',
  },
] as const satisfies readonly RuleInfo[];

/** What can be said of a `check-ignore` comment. */
export const IGNORE_MESSAGES = {
  noRule: {
    message: {
      en: 'This check-ignore does not name a rule, so it ignores nothing.',
      nl: 'Deze check-ignore noemt geen regel, dus er wordt niets genegeerd.',
      fr: "Ce check-ignore ne nomme pas de règle, donc il n'ignore rien.",
    },
    help: {
      en: 'Name the rule and the reason: {example}',
      nl: 'Noem de regel en de reden: {example}',
      fr: 'Nommez la règle et la raison : {example}',
    },
  },
  noReason: {
    message: {
      en: 'This check-ignore gives no reason, so nobody can tell later whether it is still right.',
      nl: 'Deze check-ignore geeft geen reden, dus later weet niemand of dit nog klopt.',
      fr: 'Ce check-ignore ne donne pas de raison, donc personne ne saura plus tard si cela vaut encore.',
    },
    help: {
      en: 'Write the reason after a colon: {example}',
      nl: 'Schrijf de reden na een dubbelepunt: {example}',
      fr: 'Écrivez la raison après un deux-points : {example}',
    },
  },
  unknownRule: {
    message: {
      en: 'There is no rule "{id}", so this check-ignore ignores nothing under that name.',
      nl: 'Er is geen regel "{id}", dus onder die naam wordt hier niets genegeerd.',
      fr: 'Il n\'y a pas de règle "{id}", donc ce check-ignore n\'ignore rien sous ce nom.',
    },
    help: {
      en: 'Each message of the check ends with the name of its rule, in brackets.',
      nl: 'Elke melding van de controle eindigt met de naam van de regel, tussen haakjes.',
      fr: 'Chaque message du contrôle se termine par le nom de sa règle, entre parenthèses.',
    },
  },
  nearRule: {
    message: {
      en: 'There is no rule "{id}", so this check-ignore ignores nothing under that name.',
      nl: 'Er is geen regel "{id}", dus onder die naam wordt hier niets genegeerd.',
      fr: 'Il n\'y a pas de règle "{id}", donc ce check-ignore n\'ignore rien sous ce nom.',
    },
    help: {
      en: 'Nearest: "{nearest}".',
      nl: 'Het dichtst in de buurt: "{nearest}".',
      fr: 'Le plus proche : "{nearest}".',
    },
  },
  unused: {
    message: {
      en: 'The check does not find "{id}" here, so this check-ignore ignores nothing.',
      nl: 'De controle vindt hier geen "{id}", dus deze check-ignore negeert niets.',
      fr: 'Le contrôle ne trouve pas "{id}" ici, donc ce check-ignore n\'ignore rien.',
    },
    help: {
      en: 'Delete the comment, or put it on the line directly before what it is about.',
      nl: 'Schrap de opmerking, of zet ze op de regel vlak voor wat ze bedoelt.',
      fr: "Supprimez le commentaire, ou mettez-le sur la ligne juste avant ce qu'il vise.",
    },
  },
  partlyUnused: {
    message: {
      en: 'The check does not find "{id}" here, so this check-ignore need not name it.',
      nl: 'De controle vindt hier geen "{id}", dus deze check-ignore hoeft dat niet te noemen.',
      fr: 'Le contrôle ne trouve pas "{id}" ici, donc ce check-ignore n\'a pas à le nommer.',
    },
    help: {
      en: 'Delete "{id}" from the comment.',
      nl: 'Schrap "{id}" uit de opmerking.',
      fr: 'Supprimez "{id}" du commentaire.',
    },
  },
} as const satisfies Record<string, Message>;

/** A rule's name in an example, when the editor has named none. */
export const EXAMPLE_RULE = 'list-split';

/** How a complete comment looks, in the syntax of the text and in that of the settings. */
export const IGNORE_EXAMPLES = {
  markdown: {
    en: '<!-- check-ignore {ids}: why this is right -->',
    nl: '<!-- check-ignore {ids}: waarom dit juist is -->',
    fr: '<!-- check-ignore {ids}: pourquoi cela est juste -->',
  },
  yaml: {
    en: '# check-ignore {ids}: why this is right',
    nl: '# check-ignore {ids}: waarom dit juist is',
    fr: '# check-ignore {ids}: pourquoi cela est juste',
  },
} as const satisfies Record<string, Text>;
