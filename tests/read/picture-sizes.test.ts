import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readPictureSizes } from '../../src/read/picture-sizes.ts';

test('pictures are as large as browsers draw them; what does not say its size is left out', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-'));
  const blank = sharp({ create: { width: 4, height: 3, channels: 3, background: '#fff' } });
  writeFileSync(join(folder, 'plain.png'), await blank.clone().png().toBuffer());
  const turned = blank.clone().withMetadata({ orientation: 6 }).jpeg();
  writeFileSync(join(folder, 'turned.jpg'), await turned.toBuffer());
  writeFileSync(
    join(folder, 'drawing.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"></svg>',
  );
  writeFileSync(join(folder, 'damaged.webp'), 'nothing');
  writeFileSync(join(folder, 'answer.md'), '# No picture');
  const paths = ['answer.md', 'damaged.webp', 'drawing.svg', 'missing.png', 'plain.png', 'turned.jpg'];
  const sizes = await readPictureSizes(paths, (path) => join(folder, path));
  expect([...sizes]).toEqual([
    ['drawing.svg', { width: 30, height: 20 }],
    ['plain.png', { width: 4, height: 3 }],
    ['turned.jpg', { width: 3, height: 4 }],
  ]);
  rmSync(folder, { recursive: true });
});
