/** A desk with the browser's storage, the other tabs and the face detector behind it. */
import { UploadDesk, type UploadDeskEnvironment } from './desk.ts';
import { answering, openShelf } from './shelf.ts';
import { openTabs } from './tabs.ts';

export function createUploadDesk(post: UploadDeskEnvironment['post']): UploadDesk {
  return new UploadDesk({
    post,
    shelf: answering(openShelf()),
    tabs: openTabs(),
    async openDetector() {
      const [{ openDetector }, { locateWith }] = await Promise.all([
        import('../../model/faceDetector/detect.ts'),
        import('../../model/faceDetector/locate.ts'),
      ]);
      const detector = await openDetector();
      return { locate: locateWith(detector), dispose: () => detector.dispose() };
    },
  });
}
