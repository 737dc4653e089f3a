import mongoose from 'mongoose';

type Asked = (...args: unknown[]) => Promise<unknown>;

/** Adds up the milliseconds in which at least one operation of mongoose was under way: queries, writes of many, commits. */
export function watchDatabase(): { reset: () => void; spent: () => number; stop: () => void } {
  let running = 0;
  let since = 0;
  let spent = 0;
  const watched = (ask: Asked): Asked =>
    async function (this: unknown, ...args) {
      if (running++ === 0) since = performance.now();
      try {
        return await ask.apply(this, args);
      } finally {
        if (--running === 0) spent += performance.now() - since;
      }
    };
  const owners: [object, string][] = [
    [mongoose.Query.prototype, 'exec'],
    [mongoose.Model, 'insertMany'],
    [mongoose.Model, 'bulkWrite'],
    [mongoose.Model.prototype, 'save'],
    [mongoose.mongo.ClientSession.prototype, 'commitTransaction'],
  ];
  const before = owners.map(([owner, name]) => {
    const methods = owner as Record<string, Asked>;
    const own = methods[name] as Asked;
    methods[name] = watched(own);
    return () => (methods[name] = own);
  });
  return {
    reset: () => (spent = 0),
    spent: () => spent,
    stop: () => before.forEach((putBack) => putBack()),
  };
}
