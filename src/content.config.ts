import { defineCollection } from 'astro:content';
import { byCollection } from '#domain/model/collection-name.ts';
import { collections as domain } from '#domain/model/collections.ts';
import { archiveLoader } from './loader/archive-loader.ts';

export const collections = byCollection((name) =>
  defineCollection({ loader: archiveLoader(name), schema: domain[name].schema }),
);
