/** Tells the worker whom to look at who is in no training set, and takes in what it tells of them. */
import type { TrainingClient } from '../train/client.ts';
import type { Command, Report } from '../train/messages.ts';
import type { UploadCommand, UploadTrouble } from '../train/uploads/messages.ts';
import type { Visitor } from './openSet.ts';
import type { Lab, LabState, LabStore } from './state.ts';

/** Keeps the worker told whom it should look at.
 *  @returns begin: tells a run that begins; visit: puts somebody on the circles, with the command where his photo is to be read */
export function watchOthers(store: LabStore, client: Pick<TrainingClient, 'send'>) {
  const tell = () => client.send(wishOf(store.getState()));
  store.subscribe((state) => wishOf(state).isShown, tell);
  store.subscribe((state) => wishOf(state).visitor, tell);
  let visits = 0;
  return {
    begin() {
      const { isShown, visitor } = wishOf(store.getState());
      if (isShown || visitor !== null) tell();
    },
    visit(who: Parameters<Lab['visit']>[0]): UploadCommand | null {
      visits++;
      if (who === null || who === 'stranger') {
        store.setState({ visitor: who && { is: 'stranger', number: visits } });
        return null;
      }
      store.setState({ visitor: { is: 'reading', id: visits } });
      return { type: 'upload-visitor', id: visits, files: who };
    },
  };
}

function wishOf({ view, visitor }: LabState): Extract<Command, { type: 'open-set' }> {
  return { type: 'open-set', isShown: view.instruments.includes('open'), visitor: imageOf(visitor) };
}

function imageOf(visitor: Visitor | null): Uint8Array<ArrayBuffer> | number | null {
  if (visitor?.is === 'photo') return visitor.image;
  return visitor?.is === 'stranger' ? visitor.number : null;
}

/** A photo that is being read is lost with the worker, and where the code that reads it cannot be fetched. */
export function visitorAfter(visitor: Visitor | null, trouble: UploadTrouble | undefined): Visitor | null {
  return visitor?.is === 'reading' && trouble ? { is: 'unread', troubles: [trouble] } : visitor;
}

/** What a report about people who are not trained on changes. */
export function reduceOpenSet(
  { openSet, visitor }: LabState,
  report: Extract<Report, { type: 'unseen' | 'open-set' | 'upload-visitor' }>,
): Partial<LabState> {
  switch (report.type) {
    case 'unseen':
      return { openSet: { unseen: report.people, stranger: report.stranger, shot: null } };
    case 'open-set':
      // Without the people it is a leftover of the run before.
      return openSet ? { openSet: { ...openSet, shot: report.shot } } : {};
    case 'upload-visitor': {
      if (visitor?.is !== 'reading' || visitor.id !== report.id) return {};
      const { troubles } = report;
      return { visitor: report.visitor ? { is: 'photo', ...report.visitor, troubles } : { is: 'unread', troubles } };
    }
    default:
      return report satisfies never;
  }
}
