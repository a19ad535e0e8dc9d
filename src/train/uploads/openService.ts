/** The uploads' service with the browser's storage, the other tabs and the face detector behind it. */
import { openIndexedDb } from './indexedDbStorage.ts';
import { UploadService, type UploadServiceEnvironment } from './service.ts';
import { withTimeout } from './storageTimeout.ts';
import { openTabs } from './tabs.ts';

export function openUploadService(post: UploadServiceEnvironment['post']): UploadService {
  return new UploadService({
    post,
    storage: withTimeout(openIndexedDb()),
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
