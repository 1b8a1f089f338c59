/** What of Lit's base class no element of the kit uses, as it stands in the pinned version's minified file: what stands there → what is put there. */
const unused = [
  // Attributes are read, never written back (`reflect`), and are texts, flags or numbers.
  ['toAttribute(t,s){switch(s){case Boolean:t=t?l:null;break;case Object:case Array:t=null==t?t:JSON.stringify(t)}return t},', ''],
  ['case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}', ''],
  ['c=a.trustedTypes,l=c?c.emptyScript:"",', ''],
  ['this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),', ''],
  [
    '_$ET(t,s){const i=this.constructor.elementProperties.get(t),e=this.constructor._$Eu(t,i);if(void 0!==e&&!0===i.reflect){const h=(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute(s,i.type);this._$Em=t,null==h?this.removeAttribute(e):this.setAttribute(e,h),this._$Em=null}}',
    '',
  ],
  ['h="function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u;', 'h=u;'],
  ['this[e]=r??this._$Ej?.get(e)??r', 'this[e]=r'],
  ['||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))', ''],
  [
    'C(t,s,{useDefault:i,reflect:e,wrapped:h},r){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(this._$AL.has(t)||(this.hasUpdated||i||(s=void 0),this._$AL.set(t,s)),!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}',
    'C(t,s){this._$AL.has(t)||(this.hasUpdated||(s=void 0),this._$AL.set(t,s))}',
  ],
  // Properties are created by `createProperty`: neither standard decorators nor `static properties` are in use.
  ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
  [
    'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
    '',
  ],
  [
    'if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(d("properties"))){const t=this.properties,s=[...r(t),...o(t)];for(const i of s)this.createProperty(i,t[i])}',
    'this.finalized=!0,this._$Ei();',
  ],
  ['getOwnPropertyNames:r,getOwnPropertySymbols:o,', ''],
  ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
  [',void 0!==t.l&&(this.l=[...t.l])', ''],
  [',this.constructor.l?.forEach(t=>t(this))', ''],
  // Polyfills for browsers that do not run the kit's syntax.
  ['p=a.reactiveElementPolyfillSupport,', ''],
  ['p?.({ReactiveElement:y}),', ''],
];

/** The base class of every element, shorter by what nothing uses. Another version of Lit, which would stand otherwise, stops the build. */
export const slimLit = () => ({
  name: 'slim-lit',
  transform(code, id) {
    if (!id.endsWith('@lit/reactive-element/reactive-element.js')) return null;
    const shorter = unused.reduce((text, [part, put]) => {
      if (text.split(part).length !== 2) this.error(`Lit's base class is another one than expected, at: ${part.slice(0, 60)}`);
      return text.replace(part, () => put);
    }, code);
    return { code: shorter, map: null };
  },
});
