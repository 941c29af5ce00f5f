import type { CollectionName } from './collection-name.ts';
import type { DataOf, Things } from './collections.ts';
import type { Id } from './reference.ts';

/** An entry as pages see it: linked entries instead of ids, and lists of the entries that name it. */
export type LinkedEntry<Name extends CollectionName> = Linked<DataOf<Name>> &
  BackLists<Name> & {
    id: string;
    file: string;
  };

/** Data with a linked entry in place of each id. */
export type Linked<Data> =
  Data extends Id<infer Name>
    ? Things[Name]
    : Data extends (infer Item)[]
      ? Linked<Item>[]
      : Data extends object
        ? { [Key in keyof Data]: Linked<Data[Key]> }
        : Data;

/** Lists at the other end of each relation to entries of `Name`. */
export type BackLists<Name extends CollectionName> = {
  [From in CollectionName as BackName<From, IdsIn<DataOf<From>>, Name>]: Things[From][];
};

type BackName<From, Ids, Name extends CollectionName> =
  Ids extends Id<Name, infer Back> ? (Back extends string ? Back : Back extends undefined ? From : never) : never;

type IdsIn<Data> =
  Data extends Id<CollectionName>
    ? Data
    : Data extends (infer Item)[]
      ? IdsIn<Item>
      : Data extends object
        ? { [Key in keyof Data]-?: IdsIn<Data[Key]> }[keyof Data]
        : never;
