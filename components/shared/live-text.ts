import type { DirectiveResult } from 'lit/directive.js';
import { keyed } from 'lit/directives/keyed.js';

/**
 * A text that changes while the widget is on screen: a status, an error, a count. The translators of browsers put nodes of their own in the
 * place of a text node; Lit would go on writing to the node that is gone, and the reader would keep the old text. Keyed by itself, a new text
 * replaces whatever is there.
 */
export const liveText = (text: string): DirectiveResult => keyed(text, text);
