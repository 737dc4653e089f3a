/** An answer to "did you two meet?" is worth asking for that long. */
export const askedForMs = 30 * 86_400_000;
