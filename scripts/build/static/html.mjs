const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** HTML that may be put into other HTML as it is. */
class Markup {
  #text;
  constructor(text) {
    this.#text = text;
  }
  toString() {
    return this.#text;
  }
}

const toMarkup = (value) => {
  if (Array.isArray(value)) return value.map(toMarkup).join('\n');
  return value instanceof Markup ? String(value) : String(value ?? '').replace(/[&<>"]/g, (character) => escapes[character]);
};

/** A template that escapes every text put into it; lists are put in one after another, and other templates as they are. */
export const html = (strings, ...values) => new Markup(strings.reduce((text, part, index) => text + toMarkup(values[index - 1]) + part));

/** An element whose name is not known beforehand. */
html.tag = (name, content) => new Markup(`<${name}>\n${toMarkup(content)}\n</${name}>`);
