<?php
/**
 * One block a widget. Its settings are kept in the block, and the tag is made when the page is shown: no filter of the editor can harm it.
 */

namespace SoteOsallisuus;

/** Block attributes: the settings by their own names, the texts of the slots, and data as JSON. */
function block_attributes( $widget ) {
	$attributes = array( 'data' => array( 'type' => 'string', 'default' => '' ) );
	foreach ( $widget['attributes'] as $attribute ) {
		$attributes[ $attribute['name'] ] = array( 'type' => 'string', 'default' => '' );
	}
	foreach ( $widget['slots'] as $slot ) {
		$attributes[ 'slot-' . $slot['name'] ] = array( 'type' => 'string', 'default' => '' );
	}
	return $attributes;
}

function render_block( $tag, $attributes, $content ) {
	$inside = data_block( $attributes['data'] );
	foreach ( widgets()[ $tag ]['slots'] as $slot ) {
		$text = trim( $attributes[ 'slot-' . $slot['name'] ] );
		if ( '' !== $text ) {
			$inside .= sprintf( '<div slot="%s">%s</div>', esc_attr( $slot['name'] ), wp_kses_post( wpautop( $text ) ) );
		}
	}
	return markup( $tag, $attributes, $inside . $content );
}

add_action(
	'init',
	function () {
		$needs = array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element' );
		wp_register_script( 'sote-osallisuus-editor', plugins_url( 'editor.js', PLUGIN_FILE ), $needs, filemtime( dirname( PLUGIN_FILE ) . '/editor.js' ), true );
		wp_localize_script( 'sote-osallisuus-editor', 'soteOsallisuus', array( 'widgets' => widgets() ) );
		foreach ( widgets() as $tag => $widget ) {
			register_block_type(
				preg_replace( '/^sote-/', 'sote/', $tag ),
				array(
					'api_version'     => 2,
					'title'           => $widget['title'],
					'category'        => 'widgets',
					'editor_script'   => 'sote-osallisuus-editor',
					'attributes'      => block_attributes( $widget ),
					'render_callback' => function ( $attributes, $content ) use ( $tag ) {
						return render_block( $tag, $attributes, $content );
					},
				)
			);
		}
	}
);
