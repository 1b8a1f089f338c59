/** What the engine can pretend of the visitor's system, and which engine it is. */
import { executeServerCommand } from '@web/test-runner-commands';

/** The engine that runs this test. */
export const engineName = (): Promise<'Chromium' | 'Firefox' | 'WebKitGTK'> => executeServerCommand('engine:name');

type Media = { readonly forcedColors?: 'active'; readonly colorScheme?: 'dark' | 'light'; readonly reducedMotion?: 'reduce' };

const featureNames = {
  forcedColors: 'forced-colors',
  colorScheme: 'prefers-color-scheme',
  reducedMotion: 'prefers-reduced-motion',
} as const;
let isEmulated = false;

/**
 * Emulates the visitor's system settings until the end of the test. Chromium only: in the other engines the answer is `false` and
 * nothing changes, so a test begins with `if (!(await emulateMedia({ forcedColors: 'active' }))) return this.skip();`.
 */
export const emulateMedia = async (media: Media): Promise<boolean> => {
  isEmulated = true;
  const features = Object.entries(media).map(([key, value]) => ({ name: featureNames[key as keyof Media], value }));
  return executeServerCommand('engine:media', features);
};

afterEach(async () => {
  if (!isEmulated) return;
  isEmulated = false;
  await executeServerCommand('engine:media', []);
});
