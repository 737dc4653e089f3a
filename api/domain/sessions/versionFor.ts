interface Versioned {
  version: number;
  members: readonly { personId: { toString(): string }; changes: number }[];
}

/** Grows with what this member's card shows: what all see, and what is theirs alone. Never with another's answer. Pure. */
export function versionFor({ version, members }: Versioned, personId: { toString(): string }): number {
  const mine = members.find((member) => member.personId.toString() === personId.toString());
  return version + (mine?.changes ?? 0);
}
