<?php
/**
 * The tags themselves, typed into a page. Authors whose HTML is filtered keep the tags, their settings and `slot`, but cannot say where answers go.
 */

namespace SoteOsallisuus;

add_filter(
	'wp_kses_allowed_html',
	function ( $allowed, $context ) {
		if ( 'post' !== $context ) {
			return $allowed;
		}
		foreach ( array_keys( widgets() ) as $tag ) {
			$allowed[ $tag ] = array_fill_keys( array_merge( attribute_names( $tag ), array( 'id', 'class', 'lang' ) ), true );
		}
		foreach ( array( 'div', 'p', 'section', 'span', 'ul', 'ol' ) as $tag ) {
			$allowed[ $tag ]['slot'] = true;
		}
		return $allowed;
	},
	10,
	2
);

// WordPress lets every author write `data-…`, and a widget reads `data-sote-endpoint` of what is round it. After the filter of WordPress (10), whose
// output has every attribute written in one way.
foreach ( array( 'content_save_pre', 'excerpt_save_pre' ) as $hook ) {
	add_filter(
		$hook,
		function ( $content ) {
			return current_user_can( 'unfiltered_html' ) ? $content : preg_replace( '/ data-sote-[\w-]+(?:=\\\\?(?:"[^"]*"|\'[^\']*\'))?/i', '', $content );
		},
		11
	);
}

/** A tag that was typed gets the script, and the site's endpoint unless an administrator gave it one. */
add_filter(
	'the_content',
	function ( $content ) {
		$tags = implode( '|', array_keys( widgets() ) );
		return preg_replace_callback(
			"/<($tags)(?=[\s>])([^>]*)>/",
			function ( $found ) {
				use_files();
				$endpoint = setting( 'endpoint' );
				$is_given = '' === $endpoint || preg_match( '/\sendpoint\s*=/i', $found[2] );
				return $is_given ? $found[0] : sprintf( '<%s endpoint="%s"%s>', $found[1], esc_attr( $endpoint ), $found[2] );
			},
			$content
		);
	},
	20
);
