/** Things that many answers share, each kept once and known by its position. */

/** A table in which equal things are kept once, known by identity first since most are shared already. */
export function pool<T extends object, P>(print: (one: T) => P) {
  const table: P[] = [];
  const byIdentity = new Map<T, number>();
  const byContent = new Map<string, number>();
  const add = (one: T): number => {
    const printed = print(one);
    const content = JSON.stringify(printed);
    const known = byContent.get(content);
    if (known !== undefined) return known;
    byContent.set(content, table.length);
    return table.push(printed) - 1;
  };
  const place = (one: T): number => {
    const found = byIdentity.get(one) ?? add(one);
    byIdentity.set(one, found);
    return found;
  };
  return { table: table as readonly P[], position: place };
}
