<?php
/**
 * The kit's one script, with its hash, on pages that have a widget and on no other.
 */

namespace SoteOsallisuus;

const LOADER = 'sote-osallisuus.js';

function use_files() {
	wp_enqueue_script( 'sote-osallisuus' );
}

add_action(
	'wp_enqueue_scripts',
	function () {
		// No version in the query: the hash says which file it is.
		wp_register_script( 'sote-osallisuus', plugins_url( 'embed/' . LOADER, PLUGIN_FILE ), array(), null, true );
	}
);

add_filter(
	'script_loader_tag',
	function ( $tag, $handle ) {
		if ( 'sote-osallisuus' !== $handle ) {
			return $tag;
		}
		$hashes = json_decode( file_get_contents( dirname( PLUGIN_FILE ) . '/embed/integrity.json' ), true );
		$more   = sprintf( ' integrity="%s" crossorigin defer src=', esc_attr( $hashes[ LOADER ] ) );
		return preg_replace( '/\ssrc=/', $more, $tag, 1 );
	},
	10,
	2
);
