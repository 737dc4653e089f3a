/** The two addresses of the consent window; the second is registered in Entra as a redirect of the single-page app. */
export const consentPages = { start: '/auth-start', end: '/auth-end' } as const;
