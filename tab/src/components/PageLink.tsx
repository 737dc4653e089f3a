import type { MouseEvent } from 'react';
import { Link } from '@fluentui/react-components';
import { useLocation } from 'wouter';

/** Fluent's link that goes to another page of ours without loading it anew. */
export function PageLink({ href, children }: { href: string; children: string }) {
  const [, go] = useLocation();
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    go(href);
  };
  return (
    <Link href={href} onClick={follow}>
      {children}
    </Link>
  );
}
