/** What of Lit no element of the kit uses, as it stands in the pinned version's minified files: what stands there → what is put there. */
const inBaseClass = [
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
  [',(a.reactiveElementVersions??=[]).push("2.1.2");', ';'],
  // Elements extend Lit's class directly, declare plain fields, and name their sheets in one list.
  [
    'if(this.hasOwnProperty(d("elementProperties")))return;const t=n(this);t.finalize(),this.elementProperties=new Map(t.elementProperties)',
    'this.hasOwnProperty("elementProperties")||(this.elementProperties=new Map)',
  ],
  [
    'static finalizeStyles(s){const i=[];if(Array.isArray(s)){const e=new Set(s.flat(1/0).reverse());for(const s of e)i.unshift(t(s))}else void 0!==s&&i.push(t(s));return i}',
    '',
  ],
  ['this.elementStyles=this.finalizeStyles(this.styles)', 'this.elementStyles=this.styles'],
  [
    'if(s.state&&(s.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0),this.elementProperties.set(t,s),!s.noAccessor){const i=Symbol(),h=this.getPropertyDescriptor(t,i,s);void 0!==h&&e(this.prototype,t,h)}',
    's.state&&(s.attribute=!1),this._$Ei(),this.elementProperties.set(t,s),e(this.prototype,t,this.getPropertyDescriptor(t,Symbol(),s));',
  ],
  [
    'const{get:e,set:r}=h(this.prototype,t)??{get(){return this[s]},set(t){this[s]=t}};return{get:e,set(s){const h=e?.call(this);r?.call(this,s),this.requestUpdate(t,h,i)}',
    'return{get(){return this[s]},set(e){const h=this[s];this[s]=e,this.requestUpdate(t,h,i)}',
  ],
  [
    'const t=this.constructor.elementProperties;if(t.size>0)for(const[s,i]of t){const{wrapped:t}=i,e=this[s];!0!==t||this._$AL.has(s)||void 0===e||this.C(s,void 0,i,e)}',
    '',
  ],
  ['b={attribute:!0,type:String,converter:u,reflect:!1,useDefault:!1,hasChanged:f}', 'b={}'],
  ['(i.hasChanged??f)(h,s)', 'f(h,s)'],
  ['getOwnPropertyDescriptor:h,', ''],
  [',getPrototypeOf:n}', '}'],
  ['d=(t,s)=>t,', ''],
  ['this.hasOwnProperty(d("finalized"))', 'this.hasOwnProperty("finalized")'],
  ['y[d("elementProperties")]=new Map,y[d("finalized")]=new Map', 'y.finalized=!0'],
  ['y.elementStyles=[],', ''],
  // Hooks that no element has.
  ['removeController(t){this._$EO?.delete(t)}', ''],
  [
    'const t=this.scheduleUpdate();return null!=t&&await t,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}',
    'return this.performUpdate(),!this.isUpdatePending}',
  ],
  [
    'let t=!1;const s=this._$AL;try{t=this.shouldUpdate(s),t?(this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)):this._$EM()}catch(s){throw t=!1,this._$EM(),s}t&&this._$AE(s)',
    'const s=this._$AL;try{this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)}catch(s){throw this._$EM(),s}this._$AE(s)',
  ],
  [
    'get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(t){return!0}',
    'get updateComplete(){return this._$ES}',
  ],
];

const inElement = [
  // Roots hold nothing but what is rendered; there is no host without `render`, and no directive that has to hear of being disconnected.
  ['createRenderRoot(){const t=super.createRenderRoot();return this.renderOptions.renderBefore??=t.firstChild,t}', ''],
  ['this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),', ''],
  [
    'connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}',
    '',
  ],
  [',this._$Do=void 0}', '}'],
  ['this._$Do=e(', 'e('],
  [',s.litElementHydrateSupport?.({LitElement:i});const o=s.litElementPolyfillSupport;o?.({LitElement:i});', ';'],
  ['(s.litElementVersions??=[]).push("4.2.2");', ''],
];

const inTemplates = [
  // `<svg>` and its children stand whole in one template, so it needs no tag of its own.
  ['x=t=>(i,...s)=>({_$litType$:t,strings:i,values:s}),b=x(1),w=x(2),T=x(3)', 'b=(i,...s)=>({_$litType$:1,strings:i,values:s})'],
  [
    'export{j as _$LH,b as html,T as mathml,E as noChange,A as nothing,D as render,w as svg}',
    'export{b as html,E as noChange,A as nothing,D as render}',
  ],
  ['let n,l=2===i?"<svg>":3===i?"<math>":"",c=v;', 'let l="",c=v;'],
  ['l+(t[s]||"<?>")+(2===i?"</svg>":3===i?"</math>":"")', 'l+(t[s]||"<?>")'],
  ['N=(t,i)=>{', 'N=t=>{'],
  ['constructor({strings:t,_$litType$:i},e){let r;', 'constructor({strings:t}){let r;'],
  [
    '[f,v]=N(t,i);if(this.el=S.createElement(f,e),P.currentNode=this.el.content,2===i||3===i){const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}for(',
    '[f,v]=N(t);this.el=S.createElement(f),P.currentNode=this.el.content;for(',
  ],
  ['static createElement(t,i){', 'static createElement(t){'],
  // Values stand between tags and in attributes: never in a comment, in the text of a field, in place of a tag or of an attribute.
  ['/<(?:(!--|\\/[^a-zA-Z])|(\\/?[a-zA-Z][^>\\s]*)|(\\/?$))/g,_=/-->/g,m=/>/g,', '/<\\/?[a-zA-Z][^>\\s]*/g,'],
  [
    'c===v?"!--"===u[1]?c=_:void 0!==u[1]?c=m:void 0!==u[2]?(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p):void 0!==u[3]&&(c=p):',
    'c===v?c=p:',
  ],
  ['(c=n??v,d=-1):void 0===u[1]?d=-2:(d=', '(c=v,d=-1):(d='],
  ['c===_||c===m?c=v:(c=p,n=void 0)', 'c=p'],
  ['s+o+(-2===d?i:x)', 's+o+x'],
  ['y=/^(?:script|style|textarea|title)$/i,', ''],
  ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));', ''],
  [
    'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
    '',
  ],
  [
    '}else if(8===r.nodeType)if(r.data===n)d.push({type:2,index:l});else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}l++',
    '}else r.data===n&&d.push({type:2,index:l});l++',
  ],
  ['1===r.type?i=new r.ctor(h,r.name,r.strings,this,t):6===r.type&&(i=new Z(h,this,t)),', 'i=new r.ctor(h,r.name,r.strings,this,t),'],
  [
    'class Z{constructor(t,i,s){this.element=t,this.type=6,this._$AN=void 0,this._$AM=i,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(t){M(this,t)}}',
    '',
  ],
  [
    'j={M:h,P:o,A:n,C:1,L:N,R,D:d,V:M,I:k,H,N:L,U:z,B:I,F:Z},B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");const ',
    '',
  ],
  // No directive, no template that was compiled, no other document, no root with something before which to render.
  [
    'function M(t,i,s=t,e){if(i===E)return i;let h=void 0!==e?s._$Co?.[e]:s._$Cl;const o=a(i)?void 0:i._$litDirective$;return h?.constructor!==o&&(h?._$AO?.(!1),void 0===o?h=void 0:(h=new o(t),h._$AT(t,s,e)),void 0!==e?(s._$Co??=[])[e]=h:s._$Cl=h),void 0!==h&&(i=M(t,h._$AS(t,i.values),h,e)),i}',
    '',
  ],
  ['t=M(this,t,i),a(t)?', 'a(t)?'],
  ['t=M(this,t,i,0),o=', 'o='],
  ['r=M(this,e[s+n],i,n)', 'r=e[s+n]'],
  ['(t=M(this,t,i,0)??A)', '(t=t??A)'],
  [
    'const{values:i,_$litType$:s}=t,e="number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s);',
    'const{values:i}=t,e=this._$AC(t);',
  ],
  ['(t?.creationScope??l).importNode', 'l.importNode'],
  [
    'const e=s?.renderBefore??i;let h=e._$litPart$;if(void 0===h){const t=s?.renderBefore??null;e._$litPart$=h=new k(i.insertBefore(c(),t),t,void 0,s??{})}return h._$AI(t),h',
    '(i._$litPart$??=new k(i.insertBefore(c(),null),null,void 0,s??{}))._$AI(t)',
  ],
  ['get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t){', 'u(t){'],
  ['class k{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor', 'class k{constructor'],
  [
    ',this._$Cv=e?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}',
    '}',
  ],
  [
    'for(this._$AP?.(!1,!0,s);t!==this._$AB;){const s=i(t).nextSibling;i(t).remove(),t=s}',
    'for(;t!==this._$AB;){const s=t.nextSibling;t.remove(),t=s}',
  ],
  ['_$AR(t=this._$AA.nextSibling,s){', '_$AR(t=this._$AA.nextSibling){'],
  ['this._$AR(s&&s._$AB.nextSibling,e),', 'this._$AR(s&&s._$AB.nextSibling),'],
  ['}setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}}', '}}'],
  ['i=t=>t,', ''],
  ['class H{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor', 'class H{constructor'],
  // A listener has the same options each time that it is rendered.
  [
    'e=t===A&&s!==A||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive,h=t!==A&&(s===A||e);e&&',
    'h=t!==A&&s===A;t===A&&s!==A&&',
  ],
  ['this._$AH.call(this.options?.host??this.element,t)', 'this._$AH.call(this.options.host,t)'],
];

export const cuts = { 'reactive-element': inBaseClass, 'lit-element': inElement, 'lit-html': inTemplates };
