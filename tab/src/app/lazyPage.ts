import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { loadWords } from '../lib/i18n.ts';

/** A page that comes when it is opened, together with the words of its feature (and of what it shares with others). */
export function lazyPage<Props>(
  words: string | readonly string[],
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    const [page] = await Promise.all([load(), ...[words].flat().map((feature) => loadWords(feature))]);
    return { default: page };
  });
}
