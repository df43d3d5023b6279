const verbs =
  /^(Insert|Delete|Clear|Set|Add|Remove|Replace|Append|Accept|Reject|Merge|Split|Attach|Detach|Start|Reset|Undo|Redo|Import|Convert|Join|Reply|Distribute|AutoFit)/;

/** Whether a method changes the document, by its verb; the client does not say it call by call. */
export const writes = (method: string): boolean => verbs.test(method);
