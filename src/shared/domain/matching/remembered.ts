const memories = new Set<Map<string, unknown>>();

/**
 * The same function, which remembers its latest answers. Names repeat so much that nearly every
 * comparison has been made before; when the memory is full it begins anew.
 */
export function remembered<T>(make: (key: string) => T, limit = 50_000): (key: string) => T {
  const known = new Map<string, T>();
  memories.add(known);
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= limit) known.clear();
    const made = make(key);
    known.set(key, made);
    return made;
  };
}

/** Empties all memories: names must not outlive the open store. */
export function forgetRemembered(): void {
  for (const memory of memories) memory.clear();
}
