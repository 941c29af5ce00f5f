export interface Named {
  name: string;
  nativeName?: string | undefined;
  abbreviation?: string | undefined;
  aliases: string[];
}

/** A person also has the last word of each name, in scripts that put the family name there. */
export function otherNames({ name, nativeName, abbreviation, aliases }: Named, isPerson = false): string[] {
  const written = [abbreviation, nativeName, ...aliases].filter((other) => other !== undefined);
  const names = isPerson ? [name, ...written].flatMap((full) => [full, lastWordOf(full)]) : written;
  return [...new Set(names)].filter((other) => other !== name);
}

function lastWordOf(name: string): string {
  return name.split(' ').at(-1) ?? name;
}
