import { heapSuite } from './heap.suite.ts';

heapSuite();
