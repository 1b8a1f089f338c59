<?php
/**
 * The widgets and what may be set of each, from widgets.json, which the release makes from the kit's own documentation.
 */

namespace SoteOsallisuus;

/** @return array<string, array> tag => title, attributes and slots */
function widgets() {
	static $widgets = null;
	if ( null === $widgets ) {
		$widgets = json_decode( file_get_contents( dirname( PLUGIN_FILE ) . '/widgets.json' ), true );
	}
	return $widgets;
}

/** @return string[] names of the attributes that an author may set */
function attribute_names( $tag ) {
	return array_column( widgets()[ $tag ]['attributes'], 'name' );
}

/** The widget's own questions, outcomes or events as a block of data, or '' when it is no JSON. */
function data_block( $json ) {
	$data = json_decode( $json );
	if ( null === $data ) {
		return '';
	}
	// Nothing in the data can end the script element.
	return '<script type="application/json">' . wp_json_encode( $data, JSON_HEX_TAG | JSON_HEX_AMP ) . '</script>';
}

/**
 * One widget as HTML. What is not in the table is left out.
 *
 * @param string                $tag
 * @param array<string, string> $attributes
 * @param string                $content what stands inside: the other ways, which are shown before and without JavaScript
 */
function markup( $tag, $attributes, $content ) {
	use_files();
	$html = "<$tag";
	foreach ( attribute_names( $tag ) as $name ) {
		$value = isset( $attributes[ $name ] ) ? trim( (string) $attributes[ $name ] ) : '';
		if ( '' !== $value ) {
			$html .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
		}
	}
	// Where people's answers go is for the settings page alone: no author may choose it.
	$endpoint = setting( 'endpoint' );
	if ( '' !== $endpoint ) {
		$html .= sprintf( ' endpoint="%s"', esc_attr( $endpoint ) );
	}
	return "$html>$content</$tag>";
}
