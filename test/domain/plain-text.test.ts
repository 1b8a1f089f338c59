import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainLine, plainText } from '../../src/domain/plain-text.js';

test('entities are decoded, also those that were encoded twice and those of old word processors', () => {
  const texts = {
    'Ilta &#8211; &quot;Mit&auml; kuuluu?&quot;': 'Ilta – "Mitä kuuluu?"',
    'Sosiaali- &amp;amp; terveyspalvelut': 'Sosiaali- & terveyspalvelut',
    '&#150;&#x2013;&ndash;': '–––',
    'Giellaguovdd&aacute;&scaron; ja &Ccaron;&eng;': 'Giellaguovddáš ja Čŋ',
    'AT&T, &tuntematon; ja &#0;': 'AT&T, &tuntematon; ja &#0;',
    'Kahvi&nbsp;&hellip;': 'Kahvi …',
    'Ik&auml; &ge; 65, &minus;5 &deg;C': 'Ikä ≥ 65, −5 °C',
  };
  for (const [source, text] of Object.entries(texts)) assert.equal(plainLine(source), text);
});

test('only tags of HTML are dropped: what looks like one in a name stays', () => {
  for (const name of ['a < b ja b > a', 'Mitä kuuluu? <ilta>', 'a <b ja b> a', '1<2 ja 3>2', '<3 kahvi', 'Ikä <65 tai >80'])
    assert.equal(plainLine(name), name);
  assert.equal(plainLine('<strong class="x">Ilta</strong> <EM>nyt</EM><br />heti'), 'Ilta nyt heti');
});

test('paragraphs and list points stay apart', () => {
  const html =
    '<p>Ensimmäinen kappale.<br>Toinen rivi &amp; jatko.</p><p>Katso <a href="https://esimerkkila.example/x">tästä</a>.</p><ul><li>kohta 1</li><li>kohta 2</li></ul><p>Loppu.</p>';
  assert.equal(plainText(html), 'Ensimmäinen kappale.\nToinen rivi & jatko.\n\nKatso tästä.\n\n• kohta 1\n• kohta 2\n\nLoppu.');
  assert.equal(plainText('<ul>\n  <li><p>yksi</p></li>\n  <li></li>\n  <li>kaksi</li>\n</ul>'), '• yksi\n• kaksi');
  assert.equal(
    plainText('<table><tr><th>ma</th><td>klo 17</td></tr><tr><td>ti</td><td>klo 18</td></tr></table>'),
    'ma klo 17\n\nti klo 18',
  );
  assert.equal(plainText('<picture><source srcset="a"><img src="b"></picture><fieldset><legend>Aika</legend>17</fieldset>'), 'Aika17');
  assert.equal(plainText('&lt;p&gt;Yksi &amp;amp; kaksi.&lt;/p&gt;\\n&lt;p&gt;Kolme.&lt;/p&gt;\\n'), 'Yksi & kaksi.\n\nKolme.');
});

test('what a page never shows is no text', () => {
  assert.equal(plainText('<![CDATA[<p>Ilta</p>]]>'), 'Ilta');
  assert.equal(plainText('<p>Ilta ja <a href="https://kyla.exam'), 'Ilta ja', 'an excerpt that was cut off within a tag');
  assert.equal(plainText('<!-- wp:paragraph --><p>Ilta</p><!-- /wp:paragraph --><script>alert(1)</script><style>p{}</style>'), 'Ilta');
});
