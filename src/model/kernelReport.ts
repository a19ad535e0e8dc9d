/** What was found of our own kernels. */
export interface KernelReport {
  /** Whose kernels train: ours; plain loops of ours, because the module of kernels did not load; tfjs's own because the
   *  backend has none of ours, or because ours failed. */
  kernels: 'own' | 'loops' | 'stock' | 'distrusted';
  /** What ours got wrong, or why they did not run or load; '' otherwise. */
  detail: string;
}
