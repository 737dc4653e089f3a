import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';

/** After a change of page the focus goes to the page's sentence, so that the keyboard and readers start there. */
export function useFocusOnNavigation(): void {
  const [address] = useLocation();
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return undefined;
    }
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
