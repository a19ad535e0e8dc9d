/** A desk with the browser's storage and the face detector behind it. */

import { UploadDesk, type UploadDeskEnvironment } from './desk.ts';
import { openShelf } from './shelf.ts';

export function createUploadDesk(post: UploadDeskEnvironment['post']): UploadDesk {
  return new UploadDesk({
    post,
    shelf: openShelf(),
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
