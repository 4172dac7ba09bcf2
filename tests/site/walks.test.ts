import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { useSite } from './visit.ts';

const site = useSite();

/** What somebody wants to know, where they begin, which links they take, and where they find it. */
interface Task {
  task: string;
  from: string;
  links: readonly string[];
  to: string;
  /** A sentence of the page that they came for. */
  finds: string;
}

const TASKS: readonly Task[] = [
  {
    task: 'sign in with a new phone, in French',
    from: '/',
    links: ['Français', "J'ai un nouveau smartphone. Comment y enregistrer la MFA ?"],
    to: '/fr/smartphone/new/',
    finds: 'Sur votre ordinateur',
  },
  {
    task: 'a stolen phone, in Dutch',
    from: '/nl/',
    links: ['Mijn smartphone is verloren of gestolen. Wat moet ik doen?'],
    to: '/nl/smartphone/lost/',
    finds: 'Maak een ticket aan.',
  },
  {
    task: 'reset the KU Leuven account, by account',
    from: '/en/',
    links: ['KU Leuven Association account', 'How do I reset MFA for my KU Leuven Association account?'],
    to: '/en/kuleuven/reset/',
    finds: 'reset code',
  },
  {
    task: 'the QR code cannot be scanned, from the step where it happens',
    from: '/en/odisee/register/',
    links: ['I cannot scan the QR code, or I want to use another app. What do I do?'],
    to: '/en/odisee/qr-code/',
    finds: 'On your smartphone, approve the notification.',
  },
  {
    task: 'the same answer in another language',
    from: '/en/odisee/code/',
    links: ['Nederlands'],
    to: '/nl/odisee/code/',
    finds: 'Microsoft Authenticator',
  },
  {
    task: 'what an older version said, and what holds today',
    from: '/nl/kuleuven/sign-in/',
    links: ['Vóór 26 februari 2025', 'Hoe meld ik me aan met de KU Leuven Authenticator?'],
    to: '/nl/kuleuven/sign-in/',
    finds: 'Sinds 26 februari 2025',
  },
  {
    task: 'any question, from the list of all of them',
    from: '/fr/smartphone/lost/',
    links: ['Toutes les questions de A à Z', 'Est-ce que la MFA me coûte quelque chose ?'],
    to: '/fr/general/cost/',
    finds: 'MFA',
  },
  {
    task: 'a sheet to take along',
    from: '/en/',
    links: ['Sheets to print', 'I lost my phone'],
    to: '/en/handouts/lost-phone/',
    finds: 'I lost my smartphone, or it was stolen. What do I do?',
  },
  {
    task: 'what to do, by a few questions',
    from: '/en/',
    links: ['I cannot sign in', 'My KU Leuven Association account'],
    to: '/en/guides/sign-in/kuleuven/',
    finds: 'smartphone',
  },
  {
    task: 'help after a mistyped address',
    from: '/en/smartphone/lsot/',
    links: ['Go to the home page', 'I lost my smartphone, or it was stolen. What do I do?'],
    to: '/en/smartphone/lost/',
    finds: 'Go to the desk.',
  },
];
const ALLOWED = /404/;

describe('without JavaScript, on a small phone', () => {
  test.each(TASKS)('$task', async ({ from, links, to, finds }) => {
    const options = { javaScriptEnabled: false, viewport: { width: 320, height: 640 }, allow: ALLOWED };
    await site.visit(
      from,
      async (page) => {
        for (const name of links) await press(page, name);
        await expectThere(page, to, finds);
      },
      options,
    );
  });
});

describe('with the keyboard only', () => {
  test.each(TASKS)('$task', async ({ from, links, to, finds }) => {
    await site.visit(
      from,
      async (page) => {
        for (const name of links) {
          const before = page.url();
          await tabTo(page, name);
          await page.keyboard.press('Enter');
          await page.waitForURL((url) => url.href !== before);
        }
        await expectThere(page, to, finds);
      },
      { allow: ALLOWED },
    );
  });
});

/** Presses the first link with this text that can be seen; where there is none, the menu has it. */
async function press(page: Page, name: string): Promise<void> {
  const link = page
    .locator('a')
    .filter({ hasText: exactly(name), visible: true })
    .first();
  if ((await link.count()) === 0) await page.locator('[popovertarget]').click();
  await link.click();
}

/** A text with whatever white space. */
function exactly(text: string): RegExp {
  const words = text.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(String.raw`^\s*${words.join(String.raw`\s+`)}\s*$`);
}

/** Presses Tab until a link with this text has the focus, and that can be seen. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      const style = element && getComputedStyle(element);
      const hasRing = style?.outlineStyle !== 'none' && style?.outlineWidth !== '0px';
      return { text: element?.textContent ?? '', isSeen: hasRing };
    });
    if (squash(focused.text) !== squash(name)) continue;
    expect(focused.isSeen, `the focus on "${name}" can be seen`).toBe(true);
    return;
  }
  throw new Error(`No link "${name}" gets the focus`);
}

async function expectThere(page: Page, path: string, text: string): Promise<void> {
  await page.waitForURL(`**${path}`);
  expect(squash(await page.locator('main').innerText())).toContain(text);
}

/** White space folded, no-break spaces too. */
function squash(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
