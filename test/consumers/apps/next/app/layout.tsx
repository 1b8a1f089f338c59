import Link from 'next/link';
import type { ReactNode } from 'react';

export const metadata = { title: 'Portaali' };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="fi">
      <body>
        <Link id="to-form" href="/">
          Palaute
        </Link>{' '}
        <Link id="to-list" href="/list">
          Yksiköt
        </Link>{' '}
        <Link id="to-board" href="/board">
          Tulokset
        </Link>
        <main>{children}</main>
      </body>
    </html>
  );
}
