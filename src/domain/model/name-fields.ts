import { z } from 'zod';

export const aliases = z
  .array(z.string().min(1))
  .default([])
  .describe('Other names, spellings and scripts that readers may look for, such as Kiev for Kyiv.');

export const nativeName = {
  nativeName: z.string().min(1).optional().describe('The name in its own language and script.'),
  nativeLanguage: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'this is not a language code')
    .optional()
    .describe('The BCP 47 code of the language of the native name, such as uk or ru.'),
  aliases,
};
