/**
 * The attributes of one tag, good while it is told of: the next tag has the same object. Few of them are asked for, so
 * what one says is cut out then.
 */
export class XmlAttributes {
  count = 0;
  private readonly names: string[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  /** Where what one says is not what is written. */
  private readonly said: (string | null)[] = [];
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** As written, prefix and all. */
  name(index: number): string {
    return this.names[index] as string;
  }

  value(index: number): string {
    return this.said[index] ?? this.text.slice(this.starts[index], this.ends[index]);
  }

  /** What the attribute of a name says; undefined where there is none. */
  get(name: string): string | undefined {
    const { names, count } = this;
    for (let index = 0; index < count; index += 1) if (names[index] === name) return this.value(index);
    return undefined;
  }

  /** Says one more: where its value is written, and what it says where that is something else. */
  add(name: string, start: number, end: number, said: string | null): void {
    const index = this.count;
    this.names[index] = name;
    this.starts[index] = start;
    this.ends[index] = end;
    this.said[index] = said;
    this.count = index + 1;
  }

  /** Whether one stands twice; without a set for the few that tags have. */
  hasDoubled(): boolean {
    const { names, count } = this;
    if (count > 12) return new Set(names.slice(0, count)).size < count;
    for (let index = 1; index < count; index += 1) {
      for (let before = 0; before < index; before += 1) if (names[before] === names[index]) return true;
    }
    return false;
  }
}
