export function PartnershipsPage() {
  return null;
}
