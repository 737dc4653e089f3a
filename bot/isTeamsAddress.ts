const hosts = new Set([
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
]);
const families = ['.botframework.com', '.botframework.us'];
const thisMachine = new Set(['localhost', '127.0.0.1']);

/**
 * Whether the bot may write to this address. Whoever it writes to receives its token, and the address comes from outside,
 * so only Teams' own hosts count; without a tenant only this machine, where the Playground is.
 */
export function isTeamsAddress(serviceUrl: string | undefined, isLocal: boolean): boolean {
  if (!serviceUrl || !URL.canParse(serviceUrl)) return false;
  const url = new URL(serviceUrl);
  if (url.username !== '' || url.password !== '') return false;
  if (isLocal) return url.protocol === 'http:' && thisMachine.has(url.hostname);
  if (url.protocol !== 'https:' || url.port !== '') return false;
  return hosts.has(url.hostname) || families.some((family) => url.hostname.endsWith(family));
}
