import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** Gives pictures their size, so that the text does not move while they load. */
export function rehypePictures() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const pictures: Element[] = [];
    visit(tree, 'element', (node) => void (node.tagName === 'img' && pictures.push(node)));
    for (const { properties } of pictures) Object.assign(properties, await sizeOf(String(properties.src), file.path));
  };
}

/** As shown, turned upright. Empty without the file, such as for a text of an earlier version. */
async function sizeOf(src: string, from: string): Promise<{ width?: number; height?: number }> {
  const [name] = /pictures\/[^/]+$/.exec(src) ?? [];
  if (name === undefined) return {};
  const content = from.split(/[\\/]/).slice(0, -2).join('/');
  // sharp takes 20 MB, and most texts have no pictures.
  const { default: sharp } = await import('sharp');
  try {
    return (await sharp(`${content}/${name}`).metadata()).autoOrient;
  } catch {
    return {};
  }
}
