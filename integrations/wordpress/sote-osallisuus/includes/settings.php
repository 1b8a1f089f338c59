<?php
/**
 * What holds for the whole site, at Settings → Sote-osallisuus. It is written on <html>, where every widget finds it.
 */

namespace SoteOsallisuus;

const OPTION = 'sote_osallisuus';

/** @return array<string, array{0: string, 1: string}> name => label and help */
function setting_fields() {
	return array(
		'endpoint'     => array( 'Endpoint', 'Where answers and signups go, for example https://palaute.example/api/v1. Its owner must allow this site\'s origin.' ),
		'organisation' => array( 'Organisation', 'Who asks, as it is written before the first question.' ),
		'reader'       => array( 'Reader', 'Who reads the answers, in the basic form: terveysaseman osastonhoitaja.' ),
		'privacy-url'  => array( 'Privacy notice', 'Address of the privacy notice.' ),
		'keep-days'    => array( 'Days that answers are kept', 'Set it only when deletion really runs.' ),
	);
}

function setting( $name ) {
	$values = get_option( OPTION, array() );
	return isset( $values[ $name ] ) ? (string) $values[ $name ] : '';
}

/** An address that is no address is not kept. */
function clean_settings( $values ) {
	$clean = array();
	foreach ( array_keys( setting_fields() ) as $name ) {
		$value          = isset( $values[ $name ] ) ? sanitize_text_field( $values[ $name ] ) : '';
		$clean[ $name ] = in_array( $name, array( 'endpoint', 'privacy-url' ), true ) ? esc_url_raw( $value ) : $value;
	}
	return $clean;
}

add_action(
	'admin_init',
	function () {
		register_setting( OPTION, OPTION, array( 'sanitize_callback' => __NAMESPACE__ . '\clean_settings' ) );
		add_settings_section( 'site', '', '__return_null', OPTION );
		foreach ( setting_fields() as $name => list( $label, $help ) ) {
			$id = "sote-osallisuus-$name";
			add_settings_field(
				$id,
				$label,
				function () use ( $id, $name, $help ) {
					printf(
						'<input class="regular-text" id="%1$s" name="%2$s[%3$s]" value="%4$s" aria-describedby="%1$s-help" /><p class="description" id="%1$s-help">%5$s</p>',
						esc_attr( $id ),
						esc_attr( OPTION ),
						esc_attr( $name ),
						esc_attr( setting( $name ) ),
						esc_html( $help )
					);
				},
				OPTION,
				'site',
				array( 'label_for' => $id )
			);
		}
	}
);

function settings_page() {
	echo '<div class="wrap"><h1>Sote-osallisuus</h1><p>For every widget of this site. A block or shortcode may say another reader, organisation or privacy notice, but never another endpoint.</p><form action="options.php" method="post">';
	settings_fields( OPTION );
	do_settings_sections( OPTION );
	submit_button();
	echo '</form></div>';
}

add_action(
	'admin_menu',
	function () {
		add_options_page( 'Sote-osallisuus', 'Sote-osallisuus', 'manage_options', 'sote-osallisuus', __NAMESPACE__ . '\settings_page' );
	}
);

add_filter(
	'language_attributes',
	function ( $attributes ) {
		if ( is_admin() ) {
			return $attributes;
		}
		foreach ( array_keys( setting_fields() ) as $name ) {
			if ( '' !== setting( $name ) ) {
				$attributes .= sprintf( ' data-sote-%s="%s"', $name, esc_attr( setting( $name ) ) );
			}
		}
		return $attributes;
	}
);
