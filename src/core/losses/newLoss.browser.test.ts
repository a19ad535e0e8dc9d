import { vi } from 'vitest';
import { newLossSuite } from './newLoss.suite.ts';

vi.mock('./registry.ts', async (original) => {
  const { withLinearAngle } = await import('./linearAngle.testing.ts');
  return withLinearAngle(await original<typeof import('./registry.ts')>());
});

newLossSuite(['webgpu', 'webgl']);
