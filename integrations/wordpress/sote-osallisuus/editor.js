/*
 * The blocks in the editor: what is set, and the other ways, which are written as usual blocks. The widget itself is not run there, so that nobody
 * who edits sends an answer.
 */
(({ blocks, blockEditor, components, element }, { widgets }) => {
  const { createElement: h, Fragment } = element;
  const { InnerBlocks, InspectorControls, useBlockProps } = blockEditor;
  const { PanelBody, SelectControl, TextControl, TextareaControl, ToggleControl } = components;

  /** `unit-name` as a person reads it. */
  const labelOf = (name) => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');

  const controlFor = ({ name, kind, values, description }, { attributes, setAttributes }) => {
    const common = { key: name, label: labelOf(name), help: description, onChange: (value) => setAttributes({ [name]: value }) };
    if (kind === 'flag') {
      const onChange = (isOn) => setAttributes({ [name]: isOn ? 'true' : '' });
      return h(ToggleControl, { ...common, checked: attributes[name] === 'true', onChange });
    }
    if (kind === 'choice') {
      const options = ['', ...values].map((value) => ({ value, label: value || '–' }));
      return h(SelectControl, { ...common, value: attributes[name], options });
    }
    return h(TextControl, { ...common, value: attributes[name], type: kind === 'number' ? 'number' : 'text' });
  };

  const slotFor = ({ name, description }, { attributes, setAttributes }) =>
    h(TextareaControl, {
      key: name,
      label: labelOf(name),
      help: description,
      value: attributes[`slot-${name}`],
      onChange: (value) => setAttributes({ [`slot-${name}`]: value }),
    });

  const isJson = (text) => {
    try {
      return text.trim() === '' || JSON.parse(text) !== null;
    } catch {
      return false;
    }
  };

  const dataFor = ({ attributes, setAttributes }) =>
    h(TextareaControl, {
      label: 'JSON',
      help: isJson(attributes.data)
        ? 'Own questions, outcomes or events; empty for none.'
        : 'This is no JSON, and is left out of the page.',
      value: attributes.data,
      rows: 8,
      onChange: (value) => setAttributes({ data: value }),
    });

  const summary = (widget, attributes) =>
    widget.attributes
      .filter(({ name }) => attributes[name])
      .map(({ name }) => `${labelOf(name)}: ${attributes[name]}`)
      .join(' · ');

  const edit = (widget) => (props) =>
    h(
      Fragment,
      null,
      h(
        InspectorControls,
        null,
        h(
          PanelBody,
          { title: 'Settings' },
          widget.attributes.map((attribute) => controlFor(attribute, props)),
        ),
        widget.slots.length > 0 &&
          h(
            PanelBody,
            { title: 'Texts of your own', initialOpen: false },
            widget.slots.map((slot) => slotFor(slot, props)),
          ),
        widget.hasData && h(PanelBody, { title: 'Data of your own', initialOpen: false }, dataFor(props)),
      ),
      h(
        'div',
        useBlockProps({ style: { border: '1px solid #757575', borderRadius: '4px', padding: '16px' } }),
        h('strong', null, widget.title),
        h(
          'p',
          { style: { fontSize: '14px' } },
          summary(widget, props.attributes) || 'Settings are in the sidebar; the endpoint is the site’s.',
        ),
        h('p', { style: { fontSize: '14px' } }, 'The other ways to take part, shown before and without JavaScript:'),
        h(InnerBlocks, { template: [['core/paragraph', { placeholder: 'Soita …' }]] }),
      ),
    );

  for (const [tag, widget] of Object.entries(widgets)) {
    blocks.registerBlockType(tag.replace(/^sote-/, 'sote/'), { icon: 'megaphone', edit: edit(widget), save: () => h(InnerBlocks.Content) });
  }
})(globalThis.wp, globalThis.soteOsallisuus);
