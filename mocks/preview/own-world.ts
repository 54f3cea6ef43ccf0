/** Where a page keeps its world. */
export interface OwnWorld {
  /** The world's name; an empty one is the world that every page without a name shares. */
  name: string;
  /** Whether it outlives the page. */
  isKept: boolean;
}

/**
 * Reads `?world=NAME&unkept`. Pages with different names have nothing in common; an unkept world is
 * the page's alone and gone with it.
 */
export function readOwnWorld(search: string): OwnWorld {
  const query = new URLSearchParams(search);
  return { name: query.get('world') ?? '', isKept: !query.has('unkept') };
}
