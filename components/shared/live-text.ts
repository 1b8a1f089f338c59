import { Directive, directive } from 'lit/directive.js';
import type { DirectiveResult } from 'lit/directive.js';

/**
 * A text that changes while the widget is on screen: a status, an error, a count. The translators of browsers put nodes of their own in the
 * place of a text node; Lit would go on writing to the node that is gone, and the reader would keep the old text. Here a new text is a new node,
 * which replaces whatever is there.
 */
class LiveText extends Directive {
  #node: Text | undefined;

  override render(text: string): Text {
    if (this.#node?.data !== text) this.#node = document.createTextNode(text);
    return this.#node;
  }
}

export const liveText: (text: string) => DirectiveResult = directive(LiveText);
