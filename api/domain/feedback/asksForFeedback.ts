/** Which of a pair's meetings the bot asks about, by how many they have had: the 1st, the 3rd, then every fourth. Pure. */
export const asksForFeedback = (heldNumber: number | null): boolean =>
  heldNumber === 1 || (heldNumber !== null && heldNumber >= 3 && (heldNumber - 3) % 4 === 0);
