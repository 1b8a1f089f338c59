/** What the web team reads in the console while something happens, also what is said by the file of warnings, which comes late. */
export const warningsWhile = async (act: () => unknown): Promise<string[]> => {
  const { warn } = console;
  const heard: string[] = [];
  console.warn = (...parts: unknown[]) => void heard.push(parts.map(String).join(' '));
  try {
    await act();
    await import('../../../src/controllers/warnings.js');
    await new Promise((resolve) => setTimeout(resolve));
  } finally {
    console.warn = warn;
  }
  return heard;
};
