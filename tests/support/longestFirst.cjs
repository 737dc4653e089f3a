const Sequencer = require('@jest/test-sequencer').default;

// Tables of roles, and what starts whole applications: long for their size. Every browser test is, too.
const long = ['authorisation', 'cardAuthorisation', 'indexes', 'isolation', 'injection', 'loadDemo', 'importCli'];

/** What takes longest begins first, so that at the end no worker waits for another; a new machine knows no times yet. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path, duration }) => {
      if (duration !== undefined) return duration;
      const name = path.split('/').at(-1).split('.')[0];
      return path.includes('/e2e/') ? 90_000 : long.includes(name) ? 30_000 : 0;
    };
    // What failed last time stays in front of its like, as the largest files do.
    return super.sort(tests).toSorted((a, b) => rank(b) - rank(a));
  }
};
