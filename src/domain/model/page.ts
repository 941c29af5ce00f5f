import { z } from 'zod';

/** The pages that the site shows: the opening of the front page, that about the archive, and the help of the search. */
export const pageIds = ['front', 'about', 'search'];

export const pageSchema = z.strictObject({
  title: z.string().min(1).max(80).describe('The heading of the page.'),
  summary: z.string().min(1).max(320).describe('One or two sentences for search engines and previews.'),
});

export type PageData = z.infer<typeof pageSchema>;

/** A standing page of the archive, such as the one about its method. */
export interface Page extends PageData {
  id: string;
  file: string;
}
