/** A thing with the names that readers may look for it by. */
export interface Named {
  name: string;
  nativeName?: string | undefined;
  abbreviation?: string | undefined;
  aliases: string[];
}

/**
 * Every name of a thing but the one that the archive writes, without repetition. A person also goes by the last word of
 * each name, in the scripts that put the family name there.
 */
export function otherNames({ name, nativeName, abbreviation, aliases }: Named, isPerson = false): string[] {
  const written = [abbreviation, nativeName, ...aliases].filter((other) => other !== undefined);
  const names = isPerson ? [name, ...written].flatMap((full) => [full, lastWordOf(full)]) : written;
  return [...new Set(names)].filter((other) => other !== name);
}

function lastWordOf(name: string): string {
  return name.split(' ').at(-1) ?? name;
}
