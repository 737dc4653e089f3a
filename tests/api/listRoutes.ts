import { Router, type Express } from 'express';

interface Layer {
  handle: unknown;
  route?: { path: string; methods: Record<string, boolean> };
}
type Stacked = { stack: Layer[] };
type Use = (this: unknown, ...args: unknown[]) => unknown;

/**
 * Runs `build` and lists every route of the app it returns as `GET /api/me`. Express 5 forgets the path a router was
 * mounted at, so the calls of `use` are listened to while it is built.
 */
export function listRoutes(build: () => { app: Express }): string[] {
  const mountedAt = new Map<unknown, string>();
  const prototype = (Router as unknown as { prototype: { use: Use } }).prototype;
  const { use } = prototype;
  prototype.use = function (...args) {
    const path = typeof args[0] === 'string' ? args[0] : '';
    for (const handler of args.flat()) if (typeof handler === 'function') mountedAt.set(handler, path);
    return use.apply(this, args);
  };
  try {
    return routesIn(build().app.router as unknown as Stacked, '', mountedAt);
  } finally {
    prototype.use = use;
  }
}

function routesIn(router: Stacked, prefix: string, mountedAt: ReadonlyMap<unknown, string>): string[] {
  return router.stack.flatMap(({ route, handle }) => {
    if (route) return Object.keys(route.methods).map((method) => nameOf(method, prefix + route.path));
    const isRouter = typeof handle === 'function' && 'stack' in handle;
    return isRouter ? routesIn(handle as unknown as Stacked, prefix + (mountedAt.get(handle) ?? ''), mountedAt) : [];
  });
}

const nameOf = (method: string, path: string): string =>
  `${method.toUpperCase()} ${path.replace(/^\/\/|(?<=.)\/$/g, (slashes) => slashes.slice(1))}`;
