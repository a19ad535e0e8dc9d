/** Has the browser keep the page for when there is no network, and hears of a newer version of it. */
import { registerSW } from 'virtual:pwa-register';

/** @param onNewer told that a newer version lies ready, and how to change to it, which loads the page again */
export function keepOffline(onNewer: (change: () => void) => void): void {
  let isAsked = false;
  let isInForce = false;
  const letItTakeOver = registerSW({
    onNeedRefresh() {
      navigator.serviceWorker.addEventListener('controllerchange', () => {
        isInForce = true;
        if (isAsked) location.reload();
      });
      onNewer(() => {
        isAsked = true;
        // Another tab may have changed to it before; in this one it would have ended a run that nobody asked to end.
        if (isInForce) location.reload();
        else letItTakeOver();
      });
    },
    // Without this, every tab is loaded again as soon as one of them changes.
    onNeedReload() {},
  });
}
