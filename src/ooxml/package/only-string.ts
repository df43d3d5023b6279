/**
 * The only string of its kind that JavaScript keeps for the names of properties. Two of those are told apart without
 * looking into them, which is what most of the reading of a part comes to.
 */
export const onlyString = (words: string): string => Object.keys({ [words]: null })[0] as string;
