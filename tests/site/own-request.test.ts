import { expect, test } from 'vitest';
import { OwnRequest } from '../../src/site/own-request.ts';
import type { render } from '../../src/site/renderer.ts';
import type { Page } from '../../src/site/page.ts';
import type { View } from '../../src/site/views.ts';

function viewOf(title: string): Partial<View> {
  return { page: { title } as Page };
}

test('the own parts of pages are rendered one after the other within one request', async () => {
  const requests: unknown[] = [];
  const renderer: typeof render = async (path, { asked }, making) => {
    requests.push([path, making]);
    for (let view = await asked!.next(); view; view = await asked!.next()) asked!.answer(view.page!.title);
    return '';
  };
  const request = new OwnRequest(renderer, '/help/en/');
  expect(await request.ask(viewOf('First'))).toBe('First');
  expect(await request.ask(viewOf('Second'))).toBe('Second');
  expect(requests).toEqual([['/help/en/~own/', 'own']]);
});

test('whoever asks for a page is told that Astro fails at it', async () => {
  const renderer: typeof render = async (_, { asked }) => {
    await asked!.next();
    throw new Error('/en/~own/ answers 500');
  };
  const request = new OwnRequest(renderer, '/en/');
  await expect(request.ask(viewOf('First'))).rejects.toThrow('/en/~own/ answers 500');
});
