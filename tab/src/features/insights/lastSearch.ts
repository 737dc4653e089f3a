/** The library as it was left: the way back from an insight leads there, with what was looked for. */
let last = '/insights';

export function rememberSearch(address: string): void {
  last = address;
}

export const lastSearch = (): string => last;
