import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { OwnRequest } from '../../src/site/own-request.ts';
import type { render } from '../../src/site/renderer.ts';
import type { Page } from '../../src/site/page.ts';
import type { View } from '../../src/site/views.ts';

function viewOf(title: string): Partial<View> {
  return { page: { title } as Page };
}

test('the own parts of pages are rendered one after the other within one request, also after one that fails', async () => {
  const requests: unknown[] = [];
  const renderer: typeof render = async (path, { asked }, making) => {
    requests.push([path, making]);
    // Astro takes a while until it comes to the component.
    await setImmediate();
    for (let view = await asked!.next(); view; view = await asked!.next()) {
      if (view.page!.title === 'Broken') asked!.fail(new Error('No such component.'));
      else asked!.answer(view.page!.title);
    }
    return '';
  };
  const request = new OwnRequest(renderer, '/help/en/');
  expect(await request.ask(viewOf('First'))).toBe('First');
  await expect(request.ask(viewOf('Broken'))).rejects.toThrow('No such component.');
  expect(await request.ask(viewOf('Second'))).toBe('Second');
  expect(requests).toEqual([['/help/en/~own/', 'own']]);
});

test('whoever asks for a page is told that the request fails', async () => {
  const renderer: typeof render = async (_, { asked }) => {
    await asked!.next();
    throw new Error('/en/~own/ answers 500');
  };
  const request = new OwnRequest(renderer, '/en/');
  await expect(request.ask(viewOf('First'))).rejects.toThrow('/en/~own/ answers 500');
});

test('whoever asks for a page after the request has failed is told so, and does not wait', async () => {
  const renderer: typeof render = async (_, { asked }) => {
    await asked!.next();
    asked!.answer('First');
    throw new Error('/en/~own/ answers 500');
  };
  const request = new OwnRequest(renderer, '/en/');
  expect(await request.ask(viewOf('First'))).toBe('First');
  await setImmediate();
  await expect(request.ask(viewOf('Second'))).rejects.toThrow('/en/~own/ answers 500');
});
