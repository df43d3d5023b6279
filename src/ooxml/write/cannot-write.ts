/**
 * What a document does not allow to be written into it, as a sentence for the author. Thrown by the builders, caught
 * where edits are applied; never leaves the room.
 */
export class CannotWrite extends Error {}
