import { useEffect } from 'react';
import { useLocation } from 'wouter';

/** Outside React: every address has a boundary of its own, so that what is below it is mounted anew. */
let shown: string | null = null;

/** After a change of page the focus goes to the page's sentence, so that the keyboard and readers start there. */
export function useFocusOnNavigation(): void {
  const [address] = useLocation();
  useEffect(() => {
    // Leads on at once; it is no page of its own.
    if (address === '/') return undefined;
    const before = shown;
    shown = address;
    if (before === null || before === address) return undefined;
    window.scrollTo(0, 0);
    const focusTitle = () => {
      const title = document.querySelector<HTMLElement>('[data-page-title]');
      title?.focus({ preventScroll: true });
      return title !== null;
    };
    if (focusTitle()) return undefined;
    // A lazy page comes a little later.
    const watch = new MutationObserver(() => {
      if (focusTitle()) watch.disconnect();
    });
    watch.observe(document.body, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, [address]);
}
