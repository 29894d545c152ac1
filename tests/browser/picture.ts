import type { Page } from 'playwright-core';

/** Pictures are kept at half their size, where letters are still told apart. */
const SCALE = 0.5;
/** Pixels of a kept picture that are compared together: their mean hides how machines draw edges. */
const TILE = 6;
/** So much the mean of a tile may differ in one colour, of 255. */
const TOLERANCE = 14;

/** Takes a picture of what a page shows, as WebP at half its size. */
export const takePicture = async (page: Page): Promise<Buffer> => {
  const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  const bytes = await page.evaluate(
    async ({ source, scale }) => {
      const image = await createImageBitmap(await (await fetch(source)).blob());
      const canvas = new OffscreenCanvas(image.width * scale, image.height * scale);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('The browser draws nothing.');
      context.imageSmoothingQuality = 'high';
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      const bytes = new Uint8Array(
        await (await canvas.convertToBlob({ type: 'image/webp', quality: 0.5 })).arrayBuffer(),
      );
      return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    },
    { source: `data:image/png;base64,${png.toString('base64')}`, scale: SCALE },
  );
  return Buffer.from(bytes, 'latin1');
};

/** The share of two pictures, from 0 to 1, in which they are not alike; 1 where their sizes differ. Any page compares them. */
export const differenceOf = (page: Page, one: Buffer, other: Buffer): Promise<number> =>
  page.evaluate(
    async ({ sources, tile, tolerance }) => {
      const read = async (source: string) => {
        const image = await createImageBitmap(await (await fetch(source)).blob());
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
        if (!context) throw new Error('The browser draws nothing.');
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height);
      };
      const [before, after] = await Promise.all([read(sources[0] ?? ''), read(sources[1] ?? '')]);
      if (before.width !== after.width || before.height !== after.height) return 1;
      const mean = ({ data, width }: ImageData, left: number, top: number, colour: number) => {
        let sum = 0;
        for (let y = top; y < top + tile; y++)
          for (let x = left; x < left + tile; x++) sum += data[(y * width + x) * 4 + colour] ?? 0;
        return sum / tile ** 2;
      };
      let tiles = 0;
      let unlike = 0;
      for (let top = 0; top + tile <= before.height; top += tile)
        for (let left = 0; left + tile <= before.width; left += tile) {
          const isUnlike = [0, 1, 2].some(
            (colour) => Math.abs(mean(before, left, top, colour) - mean(after, left, top, colour)) > tolerance,
          );
          tiles += 1;
          if (isUnlike) unlike += 1;
        }
      return unlike / tiles;
    },
    {
      sources: [one, other].map((image) => `data:image/webp;base64,${image.toString('base64')}`),
      tile: TILE,
      tolerance: TOLERANCE,
    },
  );
