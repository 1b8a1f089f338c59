import assert from 'node:assert/strict';

/** Reads RFC 4180 strictly: every cell in quotation marks, every line ended. */
export function readCsv(text: string, separator = ','): string[][] {
  const lines: string[][] = [[]];
  const cells = new RegExp(`"((?:[^"]|"")*)"(${separator}|\\r\\n)`, 'y');
  while (cells.lastIndex < text.length) {
    const match = cells.exec(text);
    assert.ok(match, `no cell at ${cells.lastIndex}`);
    lines.at(-1)?.push((match[1] ?? '').replaceAll('""', '"'));
    if (match[2] === '\r\n') lines.push([]);
  }
  return lines.slice(0, -1);
}
