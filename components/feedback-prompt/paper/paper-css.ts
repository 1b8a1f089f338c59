/**
 * The look on paper: black on white, large print, boxes of 7 mm, lines 9.5 mm apart, no page break inside a question. A text and no sheet, as the
 * sheet must be made in the document that prints.
 */
export const paperCss = `
@page {
  size: A4;
  margin: 15mm 18mm 17mm;
  @bottom-right { content: counter(page) ' / ' counter(pages); font: 11pt sans-serif; }
}
*, ::before, ::after { box-sizing: border-box; }
html { color: #000; background: #fff; font: 13pt/1.4 Arial, Helvetica, sans-serif; }
body, p, ul, dl, dd { margin: 0; padding: 0; }
p { margin-block-end: 2mm; }
h1 { font-size: 22pt; line-height: 1.2; margin: 0 0 4mm; }
h2 { font-size: 14.5pt; line-height: 1.3; margin: 0 0 1.5mm; break-after: avoid; }
h3 { font-size: 13pt; margin: 3mm 0 1mm; break-after: avoid; }
ul { list-style: none; }
.note { margin-block: 5mm; padding: 3.5mm 5mm 2mm; border: 0.4mm solid #000; border-radius: 1.5mm; break-inside: avoid; }
.note p { font-size: 12pt; margin-block-end: 1mm; }
.how { font-weight: 700; }
.question { margin-block-start: 6mm; break-inside: avoid; }
.hint, .when { break-after: avoid; }
.when { font-style: italic; }
.choice { display: flex; align-items: center; gap: 4mm; min-block-size: 9mm; }
.box { flex: none; inline-size: 7mm; block-size: 7mm; border: 0.5mm solid #000; border-radius: 0.6mm; }
svg { flex: none; inline-size: 8.5mm; block-size: 8.5mm; fill: none; stroke: #000; stroke-width: 2.4; stroke-linecap: round; }
.scale { display: flex; justify-content: space-between; margin-block-start: 2mm; }
.scale .choice { flex-direction: column; gap: 1mm; }
.line { block-size: 9.5mm; border-block-end: 0.3mm solid #000; break-inside: avoid; }
.rule { flex: 1; align-self: end; border-block-end: 0.3mm solid #000; }
.name { display: flex; gap: 4mm; align-items: end; block-size: 12mm; }
.return, footer { margin-block-start: 6mm; break-inside: avoid; }
address { font-style: normal; font-size: 15pt; font-weight: 700; white-space: pre-line; }
footer { padding-block-start: 3mm; border-block-start: 0.4mm solid #000; font-size: 11pt; }
footer h2 { font-size: 11pt; }
dl { display: flex; flex-wrap: wrap; align-items: end; gap: 0 7mm; }
dl div { display: flex; gap: 2mm; }
dt::after { content: ':'; }
dd { font-weight: 700; }
.wide { flex: 1 1 80mm; block-size: 8mm; align-items: end; }
`;
