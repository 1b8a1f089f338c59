<?php
/**
 * `[sote-feedback-prompt unit="keskusta"]Soita 0295 000 000.[/sote-feedback-prompt]`, one shortcode a widget, for editors without blocks.
 */

namespace SoteOsallisuus;

foreach ( array_keys( widgets() ) as $tag ) {
	add_shortcode(
		$tag,
		function ( $attributes, $content ) use ( $tag ) {
			$given = array();
			foreach ( (array) $attributes as $name => $value ) {
				// A flag without a value comes as a value without a name.
				$given += is_int( $name ) ? array( $value => 'true' ) : array( $name => $value );
			}
			// Automatic paragraphs leave half a paragraph at each end.
			return markup( $tag, $given, wp_kses_post( force_balance_tags( preg_replace( '#^</p>|<p>$#', '', trim( (string) $content ) ) ) ) );
		}
	);
}
