import { z } from 'zod';
import type { LinkedEntry } from './linked.ts';

export const pageIds = ['front', 'about', 'search'];

export const pageSchema = z.strictObject({
  title: z.string().min(1).max(80).describe('The heading of the page.'),
  summary: z.string().min(1).max(320).describe('One or two sentences for search engines and previews.'),
});

export type Page = LinkedEntry<'pages'>;
