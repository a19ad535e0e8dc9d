/** Test helper: an upload service that is asked one thing after the other. */
import { memoryStorage, openTestTabs } from './memoryStorage.testing.ts';
import type { UploadCommand, UploadReport, UploadState } from './messages.ts';
import { UploadService, type UploadServiceEnvironment } from './service.ts';

/** In a browser of its own, and without a detector, where the environment does not say. */
export function openTestService(environment: Partial<Omit<UploadServiceEnvironment, 'post'>> = {}) {
  const reports: UploadReport[] = [];
  const service = new UploadService({
    post: (report) => {
      reports.push(report);
    },
    storage: memoryStorage(),
    tabs: openTestTabs()(),
    openDetector: () => Promise.reject(new Error('no detector')),
    ...environment,
  });
  const latest = (): UploadState => {
    const state = reports.flatMap((report) => (report.type === 'upload' ? [report.state] : [])).at(-1);
    if (!state) throw new Error('nothing was reported');
    return state;
  };
  /** Resolves when it is done. */
  const ask = async (command: UploadCommand) => {
    service.obey(command);
    await service.idle();
    return latest();
  };
  return { service, reports, latest, ask };
}
