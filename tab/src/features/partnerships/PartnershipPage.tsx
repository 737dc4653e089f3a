export function PartnershipPage({ id }: { id: string }) {
  return id;
}
