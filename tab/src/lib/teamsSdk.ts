// Loaded only inside a frame: outside Teams nobody downloads it, and it asks Microsoft's list of hosts when it loads.
export { app, authentication, calendar } from '@microsoft/teams-js';
