/** Test helper: storage and tabs, in memory. */
import type { StoredSet, UploadStorage } from './storage.ts';
import type { News, Tabs } from './tabs.ts';

export function memoryStorage(): UploadStorage & { kept: StoredSet | null } {
  let saves = 0;
  return {
    kept: null,
    async save(set, base) {
      if (base !== null && this.kept?.stamp !== base) return null;
      const stamp = `save ${++saves}`;
      this.kept = { set, stamp };
      return stamp;
    },
    async load() {
      return this.kept;
    },
    async clear(only) {
      if (only === null || this.kept?.stamp === only) this.kept = null;
    },
  };
}

/** @returns a function that opens one more tab */
export function openTestTabs(): () => Tabs {
  const open = new Map<object, (news: News) => void>();
  return () => {
    const own = {};
    return {
      tell: (news) => {
        for (const [tab, hear] of open) if (tab !== own) hear(news);
      },
      listen: (hear) => open.set(own, hear),
      close: () => open.delete(own),
    };
  };
}
