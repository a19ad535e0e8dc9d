/** What is folded away below the circles, and made only when it is unfolded: closed it costs nothing. */
import { type ReactNode, useEffect, useState } from 'react';
import styles from './drawer.module.css';

interface DrawerProps {
  label: string;
  /** What is in it belongs to what is printed too: made as soon as the page has nothing else to do, and unfolded on paper. */
  isOfRun?: boolean;
  children: ReactNode;
}

export function Drawer({ label, isOfRun = false, children }: DrawerProps) {
  const [isOpen, setIsOpen] = useState(false);
  const isMade = useIdle(isOfRun) || isOpen;
  return (
    <details className={styles.drawer} data-of-run={isOfRun} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{label}</summary>
      {isMade && children}
    </details>
  );
}

/** Whether there was time. */
function useIdle(isAsked: boolean): boolean {
  const [isIdle, setIsIdle] = useState(false);
  useEffect(() => {
    if (!isAsked) return;
    const tell = () => setIsIdle(true);
    // Safari knows none.
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(tell, 1000);
      return () => clearTimeout(timer);
    }
    const request = requestIdleCallback(tell, { timeout: 2000 });
    return () => cancelIdleCallback(request);
  }, [isAsked]);
  return isIdle;
}
