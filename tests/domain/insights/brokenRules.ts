type Rule = (...given: never[]) => unknown;

/** Rules that are replaced for a while, by their names. */
export const broken: Record<string, Rule | undefined> = {};

/** What a file of the domain exports, each function replaceable: for `jest.mock`. */
export const rulesOf = (file: string): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(jest.requireActual<Record<string, unknown>>(`../../../api/domain/${file}.ts`)).map(
      ([name, rule]) => [
        name,
        typeof rule === 'function' ? (...given: never[]) => (broken[name] ?? (rule as Rule))(...given) : rule,
      ],
    ),
  );

/** Puts wrong rules in place of right ones as long as `act` takes. */
export async function whileBroken<T>(rules: Record<string, Rule>, act: () => Promise<T>): Promise<T> {
  Object.assign(broken, rules);
  try {
    return await act();
  } finally {
    for (const name of Object.keys(rules)) delete broken[name];
  }
}
