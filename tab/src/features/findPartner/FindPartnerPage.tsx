export function FindPartnerPage() {
  return null;
}
