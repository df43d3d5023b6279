/** Something that only the author can decide, asked before a host goes on. */
export interface Question {
  /** One sentence that ends in a question mark. */
  readonly text: string;
  /** What follows from each choice, in a sentence or two. */
  readonly detail: string;
  /** The first is the one that changes least. */
  readonly choices: readonly { readonly id: string; readonly label: string }[];
}
