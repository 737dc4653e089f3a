import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** The hosts that may show the tab: Teams, Microsoft 365 and Outlook (learn.microsoft.com, tab requirements). */
const frameAncestors = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook-sdf.office.com',
  'https://outlook-sdf.office365.com',
];

/** Fluent inserts one empty style element and fills it by script: the hash of the empty string lets that in, nothing else. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

const pageDirectives = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", emptyStyle],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  // teams-js reads Microsoft's list of host domains from there.
  // teams-js asks for its list of hosts; the consent window (msal) for tokens.
  connectSrc: ["'self'", 'https://res.cdn.office.net', 'https://login.microsoftonline.com'],
  manifestSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  objectSrc: ["'none'"],
  frameAncestors,
};

const apiDirectives = {
  defaultSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
};

/**
 * Headers of pages (may be framed by Teams) and of everything else (never framed, never cached). X-Frame-Options stays
 * off and the opener policy lets pop-ups be: both defaults of helmet break a Teams tab or its sign-in.
 */
export function securityHeaders({ isProduction }: { isProduction: boolean }): RequestHandler {
  const headers = (directives: Record<string, string[]>) =>
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives },
      frameguard: false,
      crossOriginOpenerPolicy: { policy: 'same-origin-allow-popups' },
      strictTransportSecurity: isProduction ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    });
  const ofPages = headers(pageDirectives);
  const ofApi = headers(apiDirectives);
  return (req, res, next) => {
    const isPage = !/^\/(?:api|healthz|readyz)(?:\/|$)/.test(req.path);
    if (isPage) return ofPages(req, res, next);
    res.set('Cache-Control', 'no-store');
    ofApi(req, res, next);
  };
}
