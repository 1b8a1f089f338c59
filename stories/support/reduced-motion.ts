/**
 * Shows the widgets as a person sees them who has asked the system for less motion. A page cannot set that preference, but it can make the rules
 * apply that the widgets have for it: their style sheets are collected as they are made, and those rules switched on.
 */
const QUERY = '(prefers-reduced-motion: reduce)';

const rules = new Set<CSSMediaRule>();
let isReduced = false;

const apply = (rule: CSSMediaRule): void => {
  rule.media.mediaText = isReduced ? 'all' : QUERY;
};

const collect = ({ cssRules }: CSSStyleSheet): void => {
  for (const rule of cssRules) {
    if (!(rule instanceof CSSMediaRule) || rule.conditionText !== QUERY) continue;
    rules.add(rule);
    apply(rule);
  }
};

/** To be called before the modules of the widgets run. */
export const followStyleSheets = (): void => {
  const replaceSync: (this: CSSStyleSheet, text: string) => void = Reflect.get(CSSStyleSheet.prototype, 'replaceSync');
  CSSStyleSheet.prototype.replaceSync = function (this: CSSStyleSheet, text: string): void {
    replaceSync.call(this, text);
    collect(this);
  };
};

export const reduceMotion = (reduced: boolean): void => {
  isReduced = reduced;
  rules.forEach(apply);
};
